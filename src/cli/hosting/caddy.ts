import { kept, namedByContent, securityHeaders } from '../headers'
import type { Site } from './site'

/**
 * A Caddyfile: the page with the headers of every answer, refusals included; Caddy begins an answer
 * anew when it refuses. What cannot be read as a request at all it refuses by itself, without them.
 */
export function caddyConfiguration({ name, folder }: Site): string {
  const always = Object.entries(securityHeaders).map(
    ([header, value]) => `\t\t${header} "${value}"`,
  )
  return `(always) {
	header {
${always.join('\n')}
		-Server
	}
}

${name} {
	root * "${folder}"
	import always

	@named path /${namedByContent}*
	header @named Cache-Control "${kept.forever}"
	@asked not path /${namedByContent}*
	header @asked Cache-Control "${kept.asked}"
	header Vary Accept-Encoding

	@other not method GET HEAD
	handle @other {
		header Allow "GET, HEAD"
		respond 405
	}

	# The build leaves .gz and .br beside every file that becomes smaller by it. Caddy follows links
	# out of the folder: put none there (the build makes none).
	handle {
		file_server {
			precompressed br gzip
			hide .*
		}
	}

	handle_errors {
		import always
		header Cache-Control "${kept.asked}"
		respond "{err.status_code} {err.status_text}"
	}
}
`
}
