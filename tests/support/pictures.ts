import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'

const folder = join(import.meta.dirname, '../../out/pictures')

/**
 * Leaves `out/pictures/<name>.png` of the page as it stands, for people to look at. A strict run (SHOUXIN_STRICT) has nobody who looks
 * and takes none: what is wrong with a page is found in the page itself (page-checks.ts).
 */
export async function takePicture(page: Page, name: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
  if (process.env['SHOUXIN_STRICT'] === '1') return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), ...options })
}
