import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.(ts|vue)$/.test(each.name))
  .map((each) => join(each.parentPath, each.name))
  .map((path) => ({
    path: relative(src, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))

const importersOf = (module: RegExp): string[] =>
  files.filter(({ text }) => module.test(text)).map(({ path }) => path)

it('only the engine of the company lists imports native DuckDB', () => {
  expect(importersOf(/(from|import\() *'@duckdb\/node-api/)).toEqual(['portfolio/engine.ts'])
})

it('only the command line imports the engine of the company lists', () => {
  const importers = importersOf(/from '.*\/(engine|portfolio\/portfolio)'/)
  expect(importers.filter((path) => !/^(cli|portfolio)\//.test(path))).toEqual([])
})
