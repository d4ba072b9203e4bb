import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig, type InlineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const worker = fileURLToPath(new URL('../electron/workers/worker.ts', import.meta.url))

/** What stays outside the bundles: Electron, Node and the one package with a binary. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/]

/** The main process as ES modules: `out/main/main.js`, its lazily loaded parts, and the worker beside it. */
export const mainConfig: InlineConfig = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  // The bundles run in Node: the packages' Node builds, and no rewriting of `process.env` or `import.meta`.
  resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: false,
    minify: true,
    rollupOptions: {
      input: { main: `${root}electron/main.ts`, ...(existsSync(worker) && { worker }) },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/** The preload as one CommonJS file: a sandboxed preload can load no other. */
export const preloadConfig: InlineConfig = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: 'out/main',
    emptyOutDir: false,
    target: 'chrome140',
    sourcemap: false,
    lib: { entry: `${root}electron/preload.ts`, formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'] },
  },
}

export default defineConfig(mainConfig)
