import { bytes, contentTypes, kept, namedByContent, securityHeaders } from '../headers'
import type { Site } from './site'

/**
 * A file for nginx's `conf.d`: the page with the headers of every answer, refusals included. nginx's
 * own list of types lacks some, so they stand here, with their character set.
 */
export function nginxConfiguration({ name, folder }: Site): string {
  const always = Object.entries(securityHeaders).map(
    ([header, value]) => `  add_header ${header} "${value}" always;`,
  )
  const types = Object.entries(contentTypes).map(([ending, type]) => `    "${type}" ${ending};`)
  return `map "$status $uri" $page_kept {
  "~^(200|206|304) /${namedByContent}" "${kept.forever}";
  default "${kept.asked}";
}

map $status $page_methods {
  405 "GET, HEAD";
}

server {
  listen 80;
  listen [::]:80;
  server_name ${name};
  server_tokens off;

  root "${folder}";
  default_type ${bytes};
  types {
${types.join('\n')}
  }

  # A location with an add_header of its own would drop all of these.
${always.join('\n')}
  add_header Cache-Control $page_kept always;
  add_header Allow $page_methods always;
  add_header Vary Accept-Encoding;

  # The build leaves .gz and .br beside every file that becomes smaller by it; .br needs the module
  # ngx_http_brotli_static.
  gzip_static on;
  # brotli_static on;

  if ($request_method !~ ^(GET|HEAD)$) {
    return 405;
  }

  # Nothing from outside the folder, and no name that begins with a dot. Where a part of the folder's
  # own path is a link: on from=$document_root (the brotli module then stands aside).
  disable_symlinks on;
  location ~ /\\. {
    return 404;
  }
  location / {
    try_files $uri $uri/index.html =404;
  }
}
`
}
