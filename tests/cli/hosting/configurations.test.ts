import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { contentTypes, kept, securityHeaders } from '../../../src/cli/headers'
import { caddyConfiguration } from '../../../src/cli/hosting/caddy'
import { headersFile } from '../../../src/cli/hosting/headers-file'
import { nginxConfiguration } from '../../../src/cli/hosting/nginx'

const site = { name: 'example.org', folder: '/srv/page' }

/** What two groups of a pattern find in a text, as an object. */
const pairs = (text: string, pattern: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]))

/** What stands between the braces after an opening line. */
function block(text: string, opening: string): string {
  const start = text.indexOf(opening) + opening.length
  let depth = 1
  let end = start
  for (; depth > 0 && end < text.length; end++)
    depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
  return text.slice(start, end - 1)
}

describe('the configuration for nginx', () => {
  const text = nginxConfiguration(site)

  it('has the headers of every answer, on refusals too', () => {
    const written = pairs(text, /^ *add_header (\S+) "(.*)" always;$/gm)
    expect(written).toEqual(securityHeaders)
  })

  it('lets no location drop them by headers of its own', () => {
    const locations = [...text.matchAll(/^ *location .*\{$/gm)].map(([line]) => block(text, line))
    expect(locations.length).toBeGreaterThan(1)
    for (const location of locations) expect(location).not.toContain('add_header')
  })

  it('has the same types and times', () => {
    const types = pairs(block(text, 'types {'), /^ *"(.*)" (\w+);$/gm)
    expect(types).toEqual(
      Object.fromEntries(Object.entries(contentTypes).map(([ending, type]) => [type, ending])),
    )
    expect(
      pairs(block(text, 'map "$status $uri" $page_kept {'), /^ *(\S+(?: \S+)?) "(.*)";$/gm),
    ).toEqual({
      '"~^(200|206|304) /assets/"': kept.forever,
      default: kept.asked,
    })
  })
})

describe('the configuration for Caddy', () => {
  const text = caddyConfiguration(site)

  it('has the headers of every answer, and imports them for refusals', () => {
    expect(pairs(block(text, '(always) {'), /^\t*([A-Z]\S+) "(.*)"$/gm)).toEqual(securityHeaders)
    expect(block(text, 'example.org {')).toMatch(/^\timport always$/m)
    expect(block(text, 'handle_errors {')).toMatch(/^\t\timport always$/m)
  })

  it('has the same times, each for its own paths', () => {
    expect(pairs(text, /^\theader @(\w+) Cache-Control "(.*)"$/gm)).toEqual({
      named: kept.forever,
      asked: kept.asked,
    })
    expect(pairs(text, /^\t@(named|asked) (.*)$/gm)).toEqual({
      named: 'path /assets/*',
      asked: 'not path /assets/*',
    })
  })
})

describe('the file for static hosts', () => {
  const rules = Object.fromEntries(
    headersFile()
      .trim()
      .split('\n\n')
      .map((rule) => [rule.split('\n')[0], pairs(rule, /^ {2}(\S+): (.*)$/gm)]),
  )

  it('has the headers of every answer', () => {
    expect(rules['/*']).toEqual(securityHeaders)
  })

  it('has the same times, no path under two of them', () => {
    const { '/*': _every, ...timed } = rules
    expect(timed).toEqual({
      '/assets/*': { 'Cache-Control': kept.forever },
      '/': { 'Cache-Control': kept.asked },
      '/index.html': { 'Cache-Control': kept.asked },
      '/service-worker.js': { 'Cache-Control': kept.asked },
    })
  })

  it('stays within the line that such hosts read', () => {
    for (const line of headersFile().split('\n')) expect(line.length).toBeLessThan(2000)
  })
})

describe('npm run hosting', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const hosting = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/hosting.ts', ...words], {
      cwd: root,
    })

  it('prints the configuration of the host that is named', async () => {
    const { stdout } = await hosting('nginx', '--name', 'page.example', '--root', '/srv/a page')
    expect(stdout).toBe(nginxConfiguration({ name: 'page.example', folder: '/srv/a page' }))
  })

  it.each([
    { words: [], says: 'no host' },
    { words: ['apache'], says: 'apache' },
    { words: ['nginx', '--name', 'a; include /etc/passwd'], says: 'include' },
    { words: ['nginx', '--root', '/srv/"; } #'], says: '/srv/' },
    { words: ['caddy', '--root', 'srv/page'], says: 'srv/page' },
  ])('writes nothing else: $words', async ({ words, says }) => {
    const refused = hosting(...words)
    await expect(refused).rejects.toMatchObject({ code: 2, stdout: '' })
    await expect(refused).rejects.toThrow(says)
  })
})
