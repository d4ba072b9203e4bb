import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from './programs.mjs'
import { root } from './steps.ts'

/** `node build/make-icon.ts` draws icon.png and icon.ico from icon.svg; run after the drawing was changed. */
const folder = join(root, 'build/resources')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const sizes = [16, 24, 32, 48, 64, 256]

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
const page = await browser.newPage()
const pictures = new Map<number, Buffer>()
for (const size of [...sizes, 512]) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  pictures.set(size, await page.screenshot({ omitBackground: true }))
}
await browser.close()
writeFileSync(join(folder, 'icon.png'), pictures.get(512) ?? '')
writeFileSync(join(folder, 'icon.ico'), iconFile(sizes.map((size) => ({ size, png: pictures.get(size) ?? Buffer.alloc(0) }))))

/** Windows' icon format: a header, an entry of sixteen bytes for each picture, then the pictures as PNG. */
function iconFile(entries: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + entries.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(entries.length, 4)
  let offset = head.length
  for (const [at, { size, png }] of entries.entries()) {
    const entry = 6 + at * 16
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...entries.map(({ png }) => png)])
}
