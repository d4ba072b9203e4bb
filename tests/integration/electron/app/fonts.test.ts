import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontFolders, readFonts, readFontsIn } from '#electron/app/fonts.ts'

const fonts = readFonts(process)
const hasNoto = (await fonts.families()).includes('Noto Serif CJK SC')

test.skipIf(!hasNoto)('the fonts of this machine are found by name and asked for characters', async () => {
  expect(await fonts.families()).toContain('Noto Serif CJK SC')
  expect(await fonts.covers('noto serif cjk sc', '守信践诺督办单')).toBe(true)
  expect(await fonts.covers('DejaVu Sans', '守')).toBe(false)
  expect(await fonts.covers('方正小标宋_并不存在', '守')).toBe(false)
})

test('damaged fonts, dangling links and missing folders are left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  mkdirSync(join(folder, 'inner'))
  writeFileSync(join(folder, 'inner/cut.ttf'), Uint8Array.of(0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1))
  writeFileSync(join(folder, 'text.otf'), 'no font')
  symlinkSync(join(folder, 'gone.ttf'), join(folder, 'dangling.ttf'))
  expect(await readFontsIn([folder, join(folder, 'missing')]).families()).toEqual([])
  rmSync(folder, { recursive: true })
})

test('Windows keeps fonts for everybody and for one user', () => {
  const folders = fontFolders({ platform: 'win32', env: { WINDIR: 'D:\\Windows', LOCALAPPDATA: 'C:\\L' } })
  expect(folders.map((folder) => folder.replaceAll(/[\\/]+/g, '/'))).toEqual(['D:/Windows/Fonts', 'C:/L/Microsoft/Windows/Fonts'])
})
