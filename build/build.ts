import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { mainConfig, preloadConfig } from './vite.main.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the page into `out/renderer`. */
export async function buildRenderer(): Promise<void> {
  await build({ root: `${root}renderer`, configFile: `${root}build/vite.renderer.config.ts`, logLevel: 'warn' })
}

/** Builds the main process and the preload into `out/main`. */
export async function buildMain(): Promise<void> {
  await build(mainConfig)
  await build(preloadConfig)
}

// `node build/build.ts` builds both, `node build/build.ts renderer` one.
if (import.meta.main) {
  const parts = process.argv.slice(2)
  for (const [name, run] of Object.entries({ renderer: buildRenderer, main: buildMain })) {
    if (parts.length > 0 && !parts.includes(name)) continue
    const began = performance.now()
    await run()
    console.log(`构建 ${name} 用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒`)
  }
}
