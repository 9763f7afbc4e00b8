import vue from '@vitejs/plugin-vue'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { build, runnerImport } from 'vite'
import { defineConfig } from 'vitest/config'
import { securityHeaders } from './src/cli/headers.ts'
import { compressFolder } from './src/cli/hosting/compress.ts'
import { headersFile } from './src/cli/hosting/headers-file.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Serves the records of `data/` as a module, and as others, which are loaded when they are asked for, their English
 * words and what only the form tells; a record that does not hold stops the build.
 */
function policyData(): Plugin {
  const ids = [
    'virtual:policy-data',
    'virtual:policy-english',
    'virtual:policy-hints',
    'virtual:fair-competition',
  ]
  const folder = fileURLToPath(new URL('data', import.meta.url)) + sep
  return {
    name: 'policy-data',
    resolveId: (source) => (ids.includes(source) ? `\0${source}` : undefined),
    async load(resolved) {
      if (!ids.some((id) => resolved === `\0${id}`)) return
      const { module } = await runnerImport<typeof import('./src/cli/data')>('./src/cli/data.ts')
      const { fairCompetition, ...data } = module.readProjectData()
      const { policies, locations, facts, themes, readings, examples } = data
      const records = { policies, locations, facts, themes, readings, examples }
      const version = createHash('sha256').update(JSON.stringify(records)).digest('hex')
      const { takeEnglish } = await import('./src/policies/english.ts')
      const { takeHints } = await import('./src/policies/hints.ts')
      const hints = takeHints(records.facts)
      const english = takeEnglish(records)
      const parsed = (value: object) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
      if (resolved.endsWith('competition'))
        return `export const questions = ${parsed(fairCompetition)}`
      if (resolved.endsWith('hints')) return `export const hints = ${parsed(hints)}`
      return resolved.endsWith('english')
        ? `export const english = ${parsed(english)}`
        : [
            `export const data = ${parsed(records)}`,
            `export const version = ${JSON.stringify(version.slice(0, 12))}`,
          ].join('\n')
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return
        for (const id of ids) {
          const served = server.moduleGraph.getModuleById(`\0${id}`)
          if (served) server.moduleGraph.invalidateModule(served)
        }
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

/**
 * The shapes of formulas and conditions as the schema says them, read when the page is built: what reads the schema
 * stays out of the page, and a build that it gets into fails.
 */
function readShapes(): Plugin {
  const at = (file: string) => fileURLToPath(new URL(`src/policies/${file}`, import.meta.url))
  const [shape, ...sources] = ['shape.ts', 'schema-formula.ts', 'schema-fields.ts'].map(at)
  return {
    name: 'read-shapes',
    enforce: 'pre',
    async load(id) {
      if (id !== shape) return
      for (const source of sources) this.addWatchFile(source)
      const { module } = await runnerImport<typeof import('./src/policies/shape')>(shape)
      return `export const shapes = ${JSON.stringify(module.shapes)}`
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const modules = file.type === 'chunk' ? file.moduleIds : []
        const found = modules.find((each) => each.includes('/node_modules/zod/'))
        if (found) this.error(`${file.fileName} would load ${found}`)
      }
    },
  }
}

/** The worker's source map names sources that its package does not hold: a warning for each. */
function quietWorker(): Plugin {
  return {
    name: 'quiet-worker',
    apply: 'serve',
    enforce: 'pre',
    async load(id) {
      const [path = '', query] = id.split('?')
      if (!path.endsWith('duckdb-browser-eh.worker.js') || query === 'url') return
      return (await readFile(path, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '')
    },
  }
}

/** The service worker, built on its own when every file that it keeps is known. */
function serviceWorker(): Plugin {
  let outDir = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    async writeBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith('.map'))
      const isEngine = ({ fileName }: { fileName: string }) => fileName.startsWith('assets/duckdb')
      const contentOf = (file: (typeof files)[number]) =>
        file.type === 'asset' ? file.source : file.code
      const pageFiles = files
        .filter((file) => !isEngine(file))
        .map(({ fileName: url }) => ({ url, named: url.startsWith('assets/') }))
      const engineFiles = files
        .filter(isEngine)
        .map((file) => ({ url: file.fileName, bytes: Buffer.byteLength(contentOf(file)) }))
      // The name of the first script changes with every file that it leads to.
      const entry = files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? ''
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        define: {
          pageFiles: JSON.stringify(pageFiles),
          engineFiles: JSON.stringify(engineFiles),
          buildName: JSON.stringify(entry),
        },
        build: {
          target: 'es2022',
          outDir,
          emptyOutDir: false,
          reportCompressedSize: false,
          lib: {
            entry: 'src/offline/service-worker.ts',
            name: 'serviceWorker',
            formats: ['iife'],
            fileName: () => 'service-worker.js',
          },
        },
      })
    },
  }
}

/** What hosts serve beside the page: the compressed forms of its files, and the headers for static hosts. */
function forHosts(): Plugin {
  let outDir = ''
  return {
    name: 'for-hosts',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      // After everything else is written, the service worker and what is copied from `public/` too.
      order: 'post',
      sequential: true,
      async handler() {
        await writeFile(join(outDir, '_headers'), headersFile())
        await compressFolder(outDir)
      },
    },
  }
}

/** The browser that the browser tests run in, looked for only when they run. */
async function testBrowser() {
  const [{ playwright }, { chromiumFlags, findChromium }] = await Promise.all([
    import('@vitest/browser-playwright'),
    import('./tests/setup/chromium.ts'),
  ])
  const executablePath = findChromium()
  return playwright({
    launchOptions: { args: [...chromiumFlags], ...(executablePath && { executablePath }) },
  })
}

export default defineConfig(async () => ({
  root,
  base: './',
  plugins: [vue(), policyData(), readShapes(), quietWorker(), serviceWorker(), forHosts()],
  // What neither the page nor its libraries use is left out of them.
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  worker: {
    format: 'es' as const,
    plugins: () => [readShapes()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  preview: { headers: { ...securityHeaders } },
  // The engine's package finds its worker and its WebAssembly by address, not by import.
  optimizeDeps: {
    exclude: ['@duckdb/duckdb-wasm'],
    include: ['apache-arrow', 'decimal.js', 'fast-check', 'papaparse'],
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What many parts of the page share comes in one file: dozens of small ones cost kilobytes more.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: (id: string) => id.startsWith(join(root, 'src')),
              minShareCount: 8,
            },
          ],
        },
      },
    },
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
  test: process.env.VITEST ? await projects() : {},
}))

async function projects() {
  const { SEED, RUNS, TEST_TODAY } = process.env
  const env = {
    ...(SEED && { SEED }),
    ...(RUNS && { RUNS }),
    ...(TEST_TODAY && { TEST_TODAY }),
  }
  const { requestsSeen, watchRequests } = await import('./tests/setup/requests.ts')
  const { moveClocks, movedClock } = await import('./tests/setup/today.ts')
  moveClocks()
  return {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          environment: 'node',
          env,
          // The records and the calculator are read once for all files.
          isolate: false,
          // What tests draw lives for a moment: with more room for the young it is swept away less often.
          execArgv: ['--max-semi-space-size=64'],
          // Enough for the slowest on a computer that has much else to do.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'soak',
          environment: 'node',
          include: ['tests/soak/**/*.soak.ts'],
          // The two halves of the companies side by side, on two cores too.
          maxWorkers: 2,
          // It prints figures as it goes, and takes what it takes; every part is bounded by a number.
          disableConsoleIntercept: true,
          testTimeout: 6 * 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          env,
          setupFiles: TEST_TODAY ? [movedClock] : [],
          include: ['tests/**/*.browser.test.ts'],
          // What is waited for comes late where the computer has much else to do.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          expect: { poll: { timeout: 60_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: await testBrowser(),
            commands: { watchRequests, requestsSeen },
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  }
}
