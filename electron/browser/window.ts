import { spawn } from 'node:child_process'

/** Opens the page as a window of its own, without the browser's bars; settles when that window is closed. */
export function openInChromium(chromium: string, address: string, profile: string): Promise<void> {
  const closed = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const words = [`--app=${address}`, `--user-data-dir=${profile}`, '--lang=zh-CN', '--window-size=1366,768', ...closed, ...asRoot]
  const child = spawn(chromium, words, { stdio: 'ignore' })
  return new Promise((resolve, reject) => child.once('exit', () => resolve()).once('error', reject))
}
