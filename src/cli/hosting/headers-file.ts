import { kept, namedByContent, securityHeaders } from '../headers.ts'

/**
 * The `_headers` file that static hosts (Netlify, Cloudflare Pages and others of their kind) read
 * from the folder they serve. Where two of its paths fit they join the values, so the times are
 * stated for paths that do not overlap; what is not stated there, such hosts let be asked for anew.
 */
export function headersFile(): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    block('/*', securityHeaders),
    block(`/${namedByContent}*`, { 'Cache-Control': kept.forever }),
    ...['/', '/index.html', '/service-worker.js'].map((path) =>
      block(path, { 'Cache-Control': kept.asked }),
    ),
  ]
    .map((text) => `${text}\n`)
    .join('\n')
}
