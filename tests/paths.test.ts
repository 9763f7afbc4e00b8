import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** Where texts are cut at dots: the paths of facts in one file, the decimals of numbers in the other. */
const cutters = new Set(['policies/fact-path.ts', 'policies/decimal.ts'])

const src = fileURLToPath(new URL('../src', import.meta.url))

const methods = new Set(['split', 'indexOf', 'search', 'match', 'matchAll', 'replace'])

/** A regular expression that finds an item between the dots of a path: `/\.\d+\./`. */
const findsItem = (regex: string): boolean => /\\\.\(?\\d(?:[+*]|\{[\d,]+\})\)?\\\./.test(regex)

const isDot = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isStringLiteralLike(node) && node.text === '.'

const isDotted = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isRegularExpressionLiteral(node) && node.text.includes('\\.')

/** Calls that take a text apart at its dots. */
function cutsIn(file: string, code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && findsItem(node.text)) found.push(node.text)
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments
      const method = node.expression.name.text
      const splits = method === 'split' && isDotted(first)
      if (splits || (isDot(first) && methods.has(method))) found.push(node.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true))
  return found
}

/** The script of a component, and what its template computes. */
const codesOf = (file: string, text: string): string[] =>
  file.endsWith('.vue')
    ? [
        ...text.matchAll(
          /<script[^>]*>([\s\S]*?)<\/script>|(?:[:@#]|v-)[\w.:-]+="([^"]*)"|\{\{([\s\S]*?)\}\}/g,
        ),
      ].map(([, script, bound, said]) => script ?? bound ?? said ?? '')
    : [text]

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.(ts|mts|vue)$/.test(each.name))
  .map((each) => relative(src, join(each.parentPath, each.name)).split(sep).join('/'))

const cuts = files.flatMap((file) =>
  codesOf(file, readFileSync(join(src, file), 'utf8'))
    .flatMap((code) => cutsIn(file, code))
    .map((cut) => ({ file, cut })),
)

it('takes the path of a fact apart in one file', () => {
  expect(cuts.filter(({ file }) => !cutters.has(file))).toEqual([])
})

it('finds the file that does', () => {
  expect(new Set(cuts.map(({ file }) => file))).toEqual(cutters)
})

it.each([
  "path.split('.')",
  'path.split(/\\.(.*)/s)',
  "path.replace(/\\.\\d+\\./, '.0.')",
  "path.indexOf('.')",
])('knows %s for taking a path apart', (code) => {
  expect(cutsIn('example.ts', code)).toHaveLength(1)
})

it.each(['/^\\d+(\\.\\d+)?$/.test(text)', "names.join('.')", "text.split(', ')"])(
  'leaves %s alone',
  (code) => {
    expect(cutsIn('example.ts', code)).toEqual([])
  },
)
