import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { caddyConfiguration } from './hosting/caddy'
import { headersFile } from './hosting/headers-file'
import { nginxConfiguration } from './hosting/nginx'
import type { Site } from './hosting/site'
import { unwritable } from './hosting/site'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s hosting -- nginx|caddy|headers [options]
Prints the configuration of a host that serves the built page (npm run build) as npm start does.
  nginx                a file for /etc/nginx/conf.d
  caddy                a Caddyfile
  headers              the _headers file of static hosts; the build writes it into the folder too
  --name NAME          the name that the page is asked for by (default: example.org)
  --root FOLDER        the full path of the built page on the host (default: dist of this project)`

const configurations: Readonly<Record<string, (site: Site) => string>> = {
  nginx: nginxConfiguration,
  caddy: caddyConfiguration,
  headers: headersFile,
}

await run(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string', default: 'example.org' },
      root: {
        type: 'string',
        default: fileURLToPath(new URL('../../dist', import.meta.url)),
      },
    },
  })
  const [kind = '', ...more] = positionals
  const configuration = configurations[kind]
  if (!configuration || more.length > 0) {
    throw new UsageError(
      `found ${positionals.join(' ') || 'no host'}, expected ${Object.keys(configurations).join(', ')}`,
    )
  }
  const site = { name: values.name, folder: values.root }
  const wrong = unwritable(site)
  if (wrong !== undefined) {
    throw new UsageError(`found ${wrong}, expected a plain host name and the full path of a folder`)
  }
  process.stdout.write(configuration(site))
  return Promise.resolve(exitStatus.done)
})
