import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readJson } from '../calculator/reading/read-json'
import { readScenario } from '../calculator/reading/read-scenario'
import { today } from '../calculator/reading/today'
import { workbookFile } from '../export/workbook/workbook-file'
import { liveWorkbook } from '../telling/workbook/live-workbook'
import { dateOfQuestion, readText, refusal } from './input'
import { print } from './print'
import { readDocuments } from './reform'
import { exitStatus, run, UsageError } from './usage'
import { companiesSheets, mostCompanies } from './workbook/companies'
import type { CommandLanguage } from './workbook/words'
import { languages, speechFor } from './workbook/words'

const usage = `Usage: npm run -s workbook -- SCENARIO.json --out FILE.xlsx [options]
       npm run -s workbook -- --companies SCENARIOS.jsonl --place PLACE --out FILE.xlsx [options]
  --reform FILE   under the reform of a file
  --lang zh|en    the language of the workbook (default: zh)
  --rows N        so many rows of each list (default: 20)
  --as-of DATE    application date (default: today in Asia/Shanghai)
SCENARIO.json may be - for standard input. A list has a company a line, ${mostCompanies} at most.`

/** Fonts that Excel and WPS have, and others replace by their own. */
const fonts: Readonly<Record<CommandLanguage, string>> = { zh: 'Microsoft YaHei', en: 'Calibri' }

function rowsAsked(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 20 || Number(text) > 200)
    throw new UsageError(`--rows: found ${text}, expected a whole number from 20 to 200`)
  return Number(text)
}

await run(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      reform: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
      rows: { type: 'string', default: '20' },
      companies: { type: 'string' },
      place: { type: 'string' },
      'as-of': { type: 'string' },
    },
  })
  const language = languages.find((each) => each === values.lang)
  if (!language) throw new UsageError(`--lang: found ${values.lang}, expected zh or en`)
  const { out } = values
  if (out === undefined) throw new UsageError('--out is needed')
  const asOf = dateOfQuestion(values['as-of'])
  const listRows = rowsAsked(values.rows)
  const under = await readDocuments(values.reform)
  const { documents, law, stamp } = under
  const speech = speechFor(language)
  const write = async (sheets: Parameters<typeof workbookFile>[0], title: string) => {
    const font = fonts[language]
    await writeFile(out, await workbookFile(sheets, { title, day: today(), font }))
    await print(`${out}\n`)
    return exitStatus.done
  }
  if (values.companies !== undefined) {
    if (positionals.length > 0) throw new UsageError('--companies takes no scenario file')
    const place = documents.corpus.locations.find(({ id }) => id === values.place)
    if (!place) {
      const places = documents.corpus.locations.map(({ id }) => id).join(', ')
      throw new UsageError(`--place: found ${values.place ?? 'none'}, expected one of ${places}`)
    }
    const made = companiesSheets(await readText(values.companies), place, documents, asOf, speech)
    if ('problems' in made) {
      process.stderr.write(`${JSON.stringify(refusal(made.problems), null, 2)}\n`)
      return exitStatus.refused
    }
    return write(
      made.sheets,
      speech.t('workbook.companies.title', { place: speech.say(place.name) }),
    )
  }
  if (values.place !== undefined) throw new UsageError('--place goes with --companies')
  if (positionals.length !== 1) throw new UsageError('One scenario file is needed')
  const json = readJson(await readText(positionals[0] ?? ''))
  const read =
    'problem' in json
      ? { problems: [json.problem] as const }
      : readScenario(json.value, documents.corpus, asOf)
  if ('problems' in read) {
    process.stderr.write(`${JSON.stringify(refusal(read.problems), null, 2)}\n`)
    return exitStatus.refused
  }
  const sheets = liveWorkbook({
    documents,
    law,
    scenario: read.scenario,
    speech,
    company: speech.t('scenario.own'),
    day: today(),
    link: null,
    reform: stamp
      ? {
          name: stamp.name,
          changes: stamp.changes.map(({ id, from, to }) => ({
            id,
            from: String(from),
            to: typeof to === 'string' ? to : JSON.stringify(to),
          })),
        }
      : null,
    listRows,
  })
  return write(sheets, speech.t('workbook.cover.title'))
})
