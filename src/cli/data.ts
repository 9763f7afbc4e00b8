import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DataError } from '../policies/data-error'
import type { RawData } from '../policies/raw-data'
import { validateData, type DataFile } from '../policies/validate'
import { readYaml } from './yaml'

const root = fileURLToPath(new URL('../../data', import.meta.url))

/** Content of one file; a text that is neither YAML nor JSON is named with what is wrong in it. */
const readDataFile = (file: string): DataFile => {
  const path = ['data', ...relative(root, file).split(sep)].join('/')
  const text = readFileSync(file, 'utf8')
  try {
    return {
      path,
      content: path.endsWith('.json') ? JSON.parse(text) : readYaml(text),
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    throw new DataError([
      { file: path, record: 'the file', field: 'text', found, expected: 'YAML or JSON' },
    ])
  }
}

let kept: RawData | undefined

/**
 * All records of `data/`, validated: read once, and every caller has records of its own. Throws a `DataError` that
 * names file, record and field.
 */
export const readProjectData = (): RawData => structuredClone((kept ??= validateData(dataFiles())))

const dataFiles = (): DataFile[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => !each.parentPath.endsWith('schemas'))
    .filter((each) => each.isFile() && /\.(ya?ml|json)$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .sort()
    .map(readDataFile)
