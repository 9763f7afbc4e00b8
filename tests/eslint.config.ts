import vue from 'eslint-plugin-vue'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const typed = {
  parser: tseslint.parser,
  projectService: true,
  tsconfigRootDir: root,
  extraFileExtensions: ['.vue'],
}

interface Parser {
  parseForESLint(text: string, options: object): unknown
}

/**
 * Shows the scripts of all components to the compiler before any of them is checked. One that it sees for the first
 * time changes the program, and all that is known of types is worked out anew, two hundred times.
 */
function openComponents(): void {
  const parser = vue.configs['flat/base']
    .map(({ languageOptions }) => languageOptions?.['parser'] as Parser | undefined)
    .find((each) => each)
  if (!parser) throw new Error('No parser of components')
  const components = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue'))
    .map((name) => join(root, 'src', name))
  for (const filePath of components)
    parser.parseForESLint(readFileSync(filePath, 'utf8'), { ...typed, filePath })
}
// For a few files it would take longer than they do.
if (process.argv.includes('.')) openComponents()

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.engines/',
      'node_modules/',
      'public/',
      '.stryker-tmp/',
      'test-results/',
      'playwright-report/',
    ],
  },
  tseslint.configs.strict,
  vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: typed,
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // Prettier lays the code out.
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    // What a check says may not turn on luck: every test draws from the seed of tests/random.ts.
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw with randomNumbers().' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name="fc"][callee.property.name=/^(assert|check|sample)$/]:not([arguments.1.callee.name="drawing"])',
          message: 'Draw from the one seed: fc.assert(…, drawing(…)).',
        },
      ],
    },
  },
  {
    // Tools read their settings from a default export.
    files: ['vite.config.ts', 'tests/**/*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
)
