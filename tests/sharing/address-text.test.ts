import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hashFor, readAddress } from '../../src/sharing/address-text'
import { pack } from '../../src/sharing/pack'
import { pageRedirect } from '../../src/cli/page-redirect'
import { hashAddress, pageNames } from '../../src/sharing/pages'

const s = pack({ v: 1, company: { changes: { project_investment: '30000000' } } }) ?? ''
const whole = { page: '/curves', text: s, leftover: '' }
const encoded = (text: string): string => encodeURIComponent(text)

describe('an address', () => {
  it.each<[string, string]>([
    ['as it was written', `/curves?s=${s}`],
    ['with an encoded equals sign', `/curves?s%3D${s}`],
    ['with an encoded question mark', `/curves%3Fs=${s}`],
    ['with both encoded, in small letters', `/curves%3fs%3d${s}`],
    ['encoded twice', `/curves${encoded(encoded('?s='))}${s}`],
    ['encoded three times', `/curves${encoded(encoded(encoded('?s=')))}${s}`],
    ['encoded as a whole', encoded(`/curves?s=${s}`)],
    ['with an ampersand for the question mark', `/curves&s=${s}`],
    ['with a second question mark', `/curves??s=${s}`],
    ['with the ampersand of HTML', `/curves?&amp;s=${s}`],
    ['with the ampersand of HTML, escaped twice', `/curves?&amp;amp;s=${s}`],
    ['with signs by their numbers', `/curves&#63;s&#x3D;${s}`],
    ['with the ampersand of HTML, encoded', `/curves?%26amp%3Bs%3D${s}`],
    ['with full-width signs', `/curves？s＝${s}`],
    ['with the equals sign of mail', `/curves?s=3D${s}`],
    ['without an equals sign', `/curves?${s}`],
    ['with its page in capitals', `/CURVES?S=${s}`],
    ['with its # encoded', `/%23/curves?s=${s}`],
    ['with a slash behind the page', `/curves?s=${s}/`],
    ['broken into lines', `/curves?s=${s.slice(0, 20)}%0D%0A${s.slice(20, 40)}%20${s.slice(40)}`],
    ['with invisible characters', `/curves?s=${s.slice(0, 9)}%E2%80%8B${s.slice(9)}%EF%BB%BF`],
    ...[
      '。',
      '，',
      '）',
      '】',
      '>',
      '》',
      '"',
      '”',
      '.',
      ',',
      ')',
      ']',
      '!',
      '！',
      ';',
      '；',
      '…',
    ].map((sign): [string, string] => [`with ${sign} hung on`, `/curves?s=${s}${sign}`]),
    ['with several signs hung on, encoded', `/curves?s=${s}${encoded('”）。')}`],
    ['between signs of emphasis', `/curves?s=${s}_`],
    ['between brackets of HTML', `/curves?s=${s}&gt;`],
  ])('means the same %s', (_, location) => {
    expect({
      ...readAddress(location),
      page: readAddress(location).page.replace(/\/$/, ''),
    }).toEqual(whole)
  })

  it.each<[string, string, string]>([
    ['words hung on', `/curves?s=${s} 请看这个链接`, '请看这个链接'],
    ['words hung on without a space', `/curves?s=${s}请看`, '请看'],
    ['words hung on in its own letters', `/curves?s=${s}Hello`, 'Hello'],
    ['words hung on line by line', `/curves?s=${s}%0Asee this`, 'seethis'],
    ['what a tracker hung on', `/curves?s=${s}&utm_source=x`, 'utm_source=x'],
    ['a query that no page has', `/curves?from=chat&s=${s}`, 'from=chat'],
    ['a second state', `/curves?s=${s}&s=${s}`, `s=${s}`],
    ['words behind the page', `/curves请看?s=${s}`, '请看'],
  ])('opens without %s, and says so', (_, location, leftover) => {
    expect(readAddress(location)).toEqual({ ...whole, leftover })
  })

  it('takes the state that is whole where there are several', () => {
    expect(readAddress(`/curves?s=${s.slice(1)}&s=${s}`)).toMatchObject({ text: s })
  })

  it('has a damaged state wherever it is cut within it', () => {
    const link = `/curves?s=${s}`
    for (let at = '/curves?'.length; at < link.length; at++) {
      const { page, text } = readAddress(link.slice(0, at))
      expect(page).toBe('/curves')
      expect(text, `cut at ${at}`).not.toBeNull()
      expect(text).not.toBe(s)
    }
  })

  it('has no state where it never had one', () => {
    for (const location of ['/curves', '/curves。', '/curves/', '/Curves', '/curves）']) {
      const { page, ...others } = readAddress(location)
      expect(page.replace(/\/$/, '')).toBe('/curves')
      expect(others).toEqual({ text: null, leftover: '' })
    }
    expect(readAddress('/')).toEqual({ page: '/', text: null, leftover: '' })
    expect(readAddress('/method/privacy').page).toBe('/method/privacy')
  })

  it('is read, however long and broken it is', () => {
    const long = ['a'.repeat(1_000_000), 'a '.repeat(200_000), 'aaaaaaaaaaaaa&'.repeat(50_000)]
    for (const piece of long) expect(readAddress(`/curves?s=${piece}`).page).toBe('/curves')
  })
})

describe('a link without #', () => {
  it.each([
    [`/curves`, `?s=${s}`, { folder: '/', behind: `/curves?s=${s}` }],
    [`/curves?s=${s}`, '', { folder: '/', behind: `/curves?s=${s}` }],
    [`/curves%3Fs%3D${s}`, '', { folder: '/', behind: `/curves?s=${s}` }],
    [`/%23/curves`, `?s=${s}`, { folder: '/', behind: `/curves?s=${s}` }],
    [`/site/method/privacy/`, '', { folder: '/site/', behind: '/method/privacy' }],
    [`/Map`, '', { folder: '/', behind: '/Map' }],
  ])('is the page that it names: %s%s', (pathname, search, found) => {
    expect(hashAddress(pathname, search)).toEqual(found)
  })

  it.each(['/', '/index.html', '/assets/curves.js', '/no-such', '/curves.css', '/curvesx'])(
    'is none that names no page: %s',
    (pathname) => {
      expect(hashAddress(pathname, '')).toBeNull()
    },
  )

  it('names every page that the router has', () => {
    const routes = readFileSync(new URL('../../src/router.ts', import.meta.url), 'utf8')
    const paths = [...routes.matchAll(/path: '\/(\w+)/g)].map(([, page]) => page)
    expect([...pageNames].sort()).toEqual(paths.sort())
  })

  it.each([
    ['/', `?s=${s}`, '', `/#/?s=${s}`],
    ['/', `?s%3D${s}`, '#/', `/#/?s%3D${s}`],
    ['/curves', `?s=${s}`, '', `/#/curves?s=${s}`],
    ['/curves', '', '#/map', null],
    ['/', '?from=chat', '', null],
    ['/', '', '#/curves', null],
  ])('is opened with its #: %s%s%s', (pathname, search, hash, opened) => {
    expect(hashFor({ pathname, search, hash })).toBe(opened)
  })

  it('is answered by the server with the way to its page', () => {
    expect(pageRedirect(`/curves?s=${s}`)).toBe(`/#/curves?s=${s}`)
    expect(pageRedirect(`/curves%3Fs%3D${s}%E3%80%82`)).toBe(`/#/curves?s=${s}%E3%80%82`)
    expect(pageRedirect('/method/privacy')).toBe('/#/method/privacy')
    expect(pageRedirect('/map?x=%0D%0ASet-Cookie:%20a')).not.toMatch(/[\r\n]/)
    for (const address of ['/', '/no-such', '/a/curves', '/assets/x.js', '//evil/curves', '/%ff']) {
      expect(pageRedirect(address)).toBeUndefined()
    }
  })
})
