import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { findChromium } from './programs.mjs'
import { root } from './steps.ts'

/** `npm run dev`: the page is rebuilt and the host restarted at every change; reload the page to see it. */

await build({
  root: join(root, 'renderer'),
  configFile: join(root, 'build/vite.renderer.config.ts'),
  logLevel: 'info',
  build: { watch: {} },
})
const chromium = findChromium()
const host = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', '--watch', '--watch-preserve-output', 'electron/browser/main.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(chromium && { SHOUXIN_CHROMIUM: chromium }) },
  },
)
host.once('exit', (status) => process.exit(status ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => host.kill(signal))
