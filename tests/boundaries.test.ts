import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** What a folder of `src` may import: folders of `src`, packages, or one of these for its types alone. */
interface Boundary {
  readonly folders: readonly string[]
  readonly packages: readonly string[]
  readonly types?: readonly string[]
}

const shown = [
  ...['policies', 'reforms', 'calculator', 'sweeps', 'sharing', 'charts', 'telling'],
  ...['export', 'database', 'stores', 'locales', 'offline'],
]
const onPage = ['vue', 'vue-i18n', 'vue-router', 'pinia', 'element-plus', 'virtual:policy-data']

/** Which folders may import which (README, Where things live); every folder may import itself. */
const boundaries: Readonly<Record<string, Boundary>> = {
  policies: { folders: [], packages: ['decimal.js', 'zod'] },
  /** Edits of the documents: another value beside them. */
  reforms: { folders: ['policies'], packages: ['zod'] },
  calculator: { folders: ['policies'], packages: ['decimal.js'], types: ['reforms'] },
  sweeps: { folders: ['calculator', 'reforms', 'policies'], packages: [] },
  /** Links and files that hold what the user chose. */
  sharing: {
    folders: ['sweeps', 'calculator', 'policies', 'reforms'],
    packages: ['fflate', 'js-yaml'],
  },
  database: {
    folders: ['policies'],
    packages: ['@duckdb/duckdb-wasm', 'apache-arrow'],
    types: ['sweeps'],
  },
  charts: {
    folders: ['sweeps', 'calculator', 'policies'],
    packages: [],
    types: ['echarts'],
  },
  /** Answers as words, tables and drawings: pure, the page hands in its language and unit. */
  telling: {
    folders: ['policies', 'reforms', 'calculator', 'sweeps', 'charts', 'locales'],
    packages: [],
  },
  /** How a file is written. */
  export: {
    folders: ['telling', 'charts', 'sweeps', 'calculator', 'policies'],
    packages: ['papaparse', 'docx', 'hucre', 'uqr'],
  },
  stores: {
    folders: ['sweeps', 'sharing', 'database', 'policies', 'reforms'],
    packages: [
      'vue',
      'pinia',
      'virtual:policy-data',
      'virtual:policy-english',
      'virtual:policy-hints',
      'virtual:fair-competition',
    ],
    types: ['calculator', 'vue-router'],
  },
  /** The service worker and what registers it. */
  offline: { folders: ['sharing'], packages: [] },
  locales: { folders: [], packages: [], types: ['policies'] },
  components: { folders: shown, packages: onPage, types: ['echarts'] },
  pages: { folders: [...shown, 'components'], packages: onPage, types: ['echarts'] },
  cli: {
    folders: [
      ...['policies', 'reforms', 'calculator', 'sweeps', 'sharing', 'verify', 'portfolio'],
      ...['telling', 'export', 'locales'],
    ],
    packages: ['node', 'send', 'js-yaml', 'zod'],
  },
  /** Company lists on native DuckDB: a command, never part of the page. */
  portfolio: {
    folders: ['policies', 'reforms', 'calculator', 'sweeps'],
    packages: ['node', '@duckdb/node-api'],
  },
  verify: { folders: ['policies', 'calculator', 'sweeps'], packages: ['node', 'js-yaml'] },
  /** The page itself: main.ts, App.vue, the router. */
  '.': { folders: [...shown, 'components', 'pages'], packages: onPage },
}

/** The one file that may import a package at run time, whatever its folder may. */
const soleImporters: Readonly<Record<string, readonly string[]>> = {
  'components/curves/EChart.vue': ['echarts', 'vue-echarts'],
}

interface Import {
  readonly file: string
  readonly specifier: string
  readonly typesOnly: boolean
}

const src = fileURLToPath(new URL('../src', import.meta.url))

/** The script of a component, as the compiler sees it. */
const scriptOf = (file: string, text: string): string =>
  file.endsWith('.vue')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
    : text

const isTypesOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  const all = names && ts.isNamedImports(names) ? names.elements : undefined
  return !clause.name && !!all && all.length > 0 && all.every((each) => each.isTypeOnly)
}

/** Every import, re-export, dynamic import and imported type of a text. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const note = (at: ts.Node | undefined, typesOnly: boolean) => {
      if (at && ts.isStringLiteralLike(at)) found.push({ file, specifier: at.text, typesOnly })
    }
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isTypesOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) {
      note(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], false)
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      // `new URL('./worker.ts', import.meta.url)` is how a worker is imported.
      const [first, second] = node.arguments ?? []
      const isModule = !!first && ts.isStringLiteralLike(first) && /\.[jt]s$/.test(first.text)
      if (isModule && second?.getText() === 'import.meta.url') note(first, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.ES2022, true))
  return found
}

/** `@duckdb/duckdb-wasm/dist/x.wasm?url` → `@duckdb/duckdb-wasm`; `node:fs` → `node`. */
const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return 'node'
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '.')

/** What an import of another file or package leads to: a folder of `src`, or a package. */
function targetOf({ file, specifier }: Import): { folder: string } | { package: string } {
  if (!specifier.startsWith('.')) return { package: packageOf(specifier) }
  return { folder: folderOf(posix.join(dirname(file), specifier)) }
}

/** The import in words where it crosses a boundary. */
function crossing(each: Import): string | undefined {
  const { file, specifier, typesOnly } = each
  const own = folderOf(file)
  const boundary = boundaries[own]
  const words = `src/${file} imports ${typesOnly ? 'types of ' : ''}${specifier}`
  if (!boundary) return `${words}, and the folder ${own} has no boundary`
  const target = targetOf(each)
  const name = 'folder' in target ? target.folder : target.package
  if ('folder' in target && name === own) return undefined
  if ('package' in target && soleImporters[file]?.includes(name)) return undefined
  const allowed = 'folder' in target ? boundary.folders : boundary.packages
  if (allowed.includes(name) || (typesOnly && boundary.types?.includes(name))) return undefined
  return words
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.(ts|mts|vue)$/.test(each.name))
  .map((each) => relative(src, join(each.parentPath, each.name)).split(sep).join('/'))

const imports = files.flatMap((file) => importsOf(file, readFileSync(join(src, file), 'utf8')))

const crossingsOf = (file: string, text: string) =>
  importsOf(file, text)
    .map(crossing)
    .filter((each) => each !== undefined)

describe('the arrows of the architecture', () => {
  it.each(Object.keys(boundaries))('src/%s imports only what its row allows', (folder) => {
    const own = imports.filter(({ file }) => folderOf(file) === folder)
    expect(own.map(crossing).filter((each) => each !== undefined)).toEqual([])
  })

  it('every folder of src has its row', () => {
    const folders = new Set(files.map(folderOf))
    expect([...folders].filter((folder) => !(folder in boundaries))).toEqual([])
  })

  it.each([
    ['@duckdb/duckdb-wasm', 'database'],
    ['apache-arrow', 'database'],
  ])('%s is imported by src/%s alone', (name, folder) => {
    const importers = imports.filter(({ specifier }) => packageOf(specifier) === name)
    expect(importers.length).toBeGreaterThan(0)
    expect(importers.filter(({ file }) => folderOf(file) !== folder)).toEqual([])
  })

  it.each(['echarts', 'vue-echarts'])('%s is imported at run time by EChart.vue alone', (name) => {
    const importers = imports
      .filter(({ specifier, typesOnly }) => packageOf(specifier) === name && !typesOnly)
      .map(({ file }) => file)
    expect(importers.filter((file) => file !== 'components/curves/EChart.vue')).toEqual([])
  })

  it.each(['vue', 'pinia', 'echarts', '@duckdb/duckdb-wasm'])(
    'the calculator, the policies, the sweeps and the links know nothing of %s',
    (name) => {
      const pure = new Set(['policies', 'reforms', 'calculator', 'sweeps', 'sharing'])
      const found = imports.filter(
        ({ file, specifier }) => pure.has(folderOf(file)) && packageOf(specifier) === name,
      )
      expect(found).toEqual([])
    },
  )
})

/** The room of a file: a folder of `src`, or a folder within those that are split by what they are about. */
const split = new Set(['components', 'telling'])
const roomOf = (file: string): string => {
  const [folder = '', room, ...rest] = file.split('/')
  if (room === undefined) return '.'
  return split.has(folder) && rest.length > 0 ? `${folder}/${room}` : folder
}

/** A way from one room back to itself, room by room; nothing where there is none. */
function circleOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (way: readonly string[]): readonly string[] | undefined => {
    for (const next of arrows.get(way.at(-1) ?? '') ?? []) {
      if (way.includes(next)) return [...way.slice(way.indexOf(next)), next]
      const found = done.has(next) ? undefined : walk([...way, next])
      if (found) return found
    }
    done.add(way.at(-1) ?? '')
    return undefined
  }
  for (const room of arrows.keys()) {
    const found = walk([room])
    if (found) return found
  }
  return undefined
}

describe('the rooms of the house', () => {
  const arrows = new Map<string, Set<string>>()
  for (const { file, specifier } of imports) {
    if (!specifier.startsWith('.')) continue
    const [from, to] = [roomOf(file), roomOf(posix.join(dirname(file), specifier))]
    if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
  }

  it('form no circle', () => {
    expect(circleOf(arrows)?.join(' → ')).toBeUndefined()
  })

  it('a circle is found', () => {
    const sets = (of: Record<string, string[]>) =>
      new Map(Object.entries(of).map(([room, to]) => [room, new Set(to)]))
    expect(circleOf(sets({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] }))).toEqual(['b', 'd', 'b'])
    expect(circleOf(sets({ a: ['b', 'c'], b: ['c'], c: [] }))).toBeUndefined()
  })

  it.each([...split])('nothing lies beside the rooms of src/%s', (folder) => {
    expect(
      files.filter((file) => file.startsWith(`${folder}/`) && roomOf(file) === folder),
    ).toEqual([])
  })
})

describe('a crossing is found, and named by file and import', () => {
  it.each([
    ['calculator/status.ts', "import { ref } from 'vue'", 'vue'],
    ['calculator/a/b.ts', "import type { Sweep } from '../../sweeps/sweep'", '../../sweeps/sweep'],
    ['policies/rows.ts', "export * from '../calculator/status'", '../calculator/status'],
    ['policies/rows.ts', "export { x } from 'vue'", 'vue'],
    ['charts/option.ts', "import { init } from 'echarts/core'", 'echarts/core'],
    ['charts/option.ts', "import { type A, init } from 'echarts/core'", 'echarts/core'],
    ['charts/option.ts', "import 'echarts'", 'echarts'],
    ['charts/option.ts', "import { ref } from 'vue'", 'vue'],
    ['pages/Page.vue', "<script setup>import x from 'echarts'</script>", 'echarts'],
    ['pages/page.ts', "const x = await import('@duckdb/duckdb-wasm')", '@duckdb/duckdb-wasm'],
    ['pages/page.ts', "let x: import('apache-arrow').Table", 'apache-arrow'],
    ['components/x.ts', "new Worker(new URL('../cli/x.ts', import.meta.url))", '../cli/x.ts'],
    ['sweeps/sweep.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['cli/award.ts', "import { x } from '../database/query'", '../database/query'],
    ['somewhere/x.ts', "import x from 'vue'", 'vue'],
  ])('%s: %s', (file, text, specifier) => {
    const [found = '', ...others] = crossingsOf(file, text)
    expect(others).toEqual([])
    expect(found).toContain(`src/${file}`)
    expect(found).toContain(specifier)
  })

  it.each([
    ['charts/option.ts', "import type { ECharts } from 'echarts/core'"],
    ['charts/option.ts', "import { type A, type B } from 'echarts/core'"],
    ['charts/option.ts', "let x: import('echarts').ECharts"],
    ['components/curves/EChart.vue', "<script setup>import { use } from 'echarts/core'</script>"],
    ['database/start.ts', "import url from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'"],
    ['database/result.ts', "import type { Curve } from '../sweeps/sweep'"],
    ['calculator/a/b.ts', "import { x } from '../../policies/decimal'"],
    ['cli/verify.ts', "import { x } from 'node:fs/promises'"],
  ])('%s may: %s', (file, text) => {
    expect(crossingsOf(file, text)).toEqual([])
  })
})
