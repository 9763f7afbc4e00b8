import { strFromU8, unzipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WordPicture } from '../../src/export/word/brief-file'
import { briefFile } from '../../src/export/word/brief-file'
import type { Brief } from '../../src/telling/brief/brief'
import { briefOf } from '../../src/telling/brief/brief'
import { made } from '../telling/brief/made'

const png = new Uint8Array(readFileSync(new URL('../../public/curves.png', import.meta.url)))
/** As large as the picture of a brief, whatever it shows. */
const picture: WordPicture = { png, width: 672, height: 330, title: '各地金额' }
const code = { picture: { png, width: 60, height: 60, title: '二维码' }, millimetres: 30 }

const cases = [
  ['one company, for a place', ['humanoid-maker'], 'zh-CN', 'changning'],
  ['one company, in English', ['compute-centre'], 'en', null],
  ['two companies', ['humanoid-maker', 'model-startup'], 'zh-CN', 'longhua'],
] as const

/** As long as links of a company's own figures are: Word takes short parts behind `#` in another place. */
const link = `https://example.org/#/brief?s=${'a'.repeat(600)}&b=c`

async function written(ids: readonly string[], locale: 'zh-CN' | 'en', own: string | null) {
  const [first = '', ...others] = ids
  const of = made([first, ...others], locale, { own })
  const brief = briefOf(of)
  const file = { brief, sender: '长宁区 <投资促进> & 办公室', picture, code, link }
  const bytes = await briefFile({ ...file, codeNote: of.speech.t('brief.scan'), speech: of.speech })
  return { brief, bytes: new Uint8Array(bytes) }
}

/** Every amount and every sentence that the brief holds. */
const wordsOf = (brief: Brief): string[] => [
  brief.title,
  ...brief.conclusion,
  brief.caption,
  ...brief.rows.flatMap(({ name, badge, amounts }) => [
    name,
    ...(badge ? [badge] : []),
    ...amounts.flatMap(({ high, low }) => [high, low].filter((each) => each !== '')),
  ]),
  ...brief.parts.flatMap(({ head, lines }) => [head, ...lines]),
  ...brief.sources,
]

/** The first tag that is not closed as it was opened; nothing in well-formed XML. */
function misnested(xml: string): string | undefined {
  const open: string[] = []
  for (const [tag, end, name = '', single] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (single) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open.pop()
}

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|amp|quot|apos);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
  )

describe.each(cases)('a Word file of %s', (_, ids, locale, own) => {
  it('is a package with a document, native table, pictures and link', async () => {
    const { brief, bytes } = await written(ids, locale, own)
    const files = unzipSync(bytes)
    const names = Object.keys(files)
    expect(names).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']),
    )
    expect(names.filter((name) => /^word\/media\/.*\.png$/.test(name)).length).toBeGreaterThan(0)
    for (const name of names.filter((each) => /\.(xml|rels)$/.test(each))) {
      expect([name, misnested(strFromU8(files[name] ?? new Uint8Array()))]).toEqual([
        name,
        undefined,
      ])
    }
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const [table = ''] = xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []
    expect(table.match(/<w:tr>|<w:tr /g)).toHaveLength(brief.rows.length + 1)
    for (const { high } of brief.rows.flatMap(({ amounts }) => amounts)) {
      expect(unescaped(table)).toContain(`>${high}<`)
    }
    const texts = unescaped(
      [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.replace(/^<[^>]*>/, '')).join('\n'),
    )
    for (const words of wordsOf(brief)) expect(texts).toContain(words)
    expect(xml).toContain('w:eastAsia="Microsoft YaHei"')
    expect(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      link.replace('&', '&amp;'),
    )
  })
})

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
})
if (!office)
  console.log('LibreOffice is not here: that it opens the Word file of a brief is not tested.')

describe.skipIf(!office)('LibreOffice', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'brief-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(cases)(
    'opens the file of %s, on one page with all its words',
    async (_, ids, locale, own) => {
      const { brief, bytes } = await written(ids, locale, own)
      const [file, profile] = [
        join(folder, 'brief.docx'),
        pathToFileURL(join(folder, 'profile')).href,
      ]
      writeFileSync(file, bytes)
      const convert = (to: string): void => {
        const flags = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', to]
        execFileSync(office ?? '', [...flags, '--outdir', folder, file], {
          stdio: 'ignore',
          timeout: 240_000,
        })
      }
      convert('txt:Text (encoded):UTF8')
      const plain = (text: string): string => text.replace(/\s+/g, '')
      const text = plain(readFileSync(join(folder, 'brief.txt'), 'utf8'))
      for (const words of wordsOf(brief)) expect(text).toContain(plain(words))
      convert('pdf')
      const pdf = readFileSync(join(folder, 'brief.pdf'), 'latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    },
  )
})
