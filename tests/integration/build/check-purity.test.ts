import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPurity } from '#build/check-purity.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purity-'))
  for (const name of ['shared', 'db', 'electron', 'renderer', 'build', 'tests']) write(`${name}/README.md`, 3)
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, lines: number, text = 'export {}'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${text}\n`.repeat(lines))
}

const found = () => checkPurity(folder).findings.map(({ file, problem }) => `${file} ${problem}`)

test('a tidy tree has no findings', () => {
  write('shared/text/a.ts', 300)
  write('electron/desktop/a.ts', 100)
  write('shared/packs/heihe-2022/tasks.ts', 900)
  write('tests/fixtures/forbidden/shared/a.ts', 1, 'Date.now()')
  expect(checkPurity(folder)).toEqual({ findings: [], desktopLines: 100 })
})

test.each([
  ['shared/text/a.ts', 301, '共 301 行，超过 300'],
  ['shared/packs/schema.ts', 301, '共 301 行，超过 300'],
  ['renderer/pages/home/Home.tsx', 301, '共 301 行，超过 300'],
  ['electron/desktop/a.ts', 101, '共 101 行，超过 100'],
  ['electron/main.ts', 31, '共 31 行，超过 30'],
  ['electron/preload.ts', 31, '共 31 行，超过 30'],
  ['electron/ports.ts', 81, '共 81 行，超过 80'],
  ['db/README.md', 41, '共 41 行，超过 40'],
])('%s may not have %i lines', (file, lines, problem) => {
  write(file, lines)
  expect(found()).toEqual([`${file} ${problem}`])
})

test('electron/desktop may have 400 lines in all', () => {
  for (const name of ['a', 'b', 'c', 'd']) write(`electron/desktop/${name}.ts`, 100)
  expect(found()).toEqual([])
  write('electron/desktop/e.ts', 1)
  expect(found()).toEqual(['electron/desktop 共 401 行，超过 400'])
})

test('a folder without its README is named', () => {
  rmSync(join(folder, 'db/README.md'))
  expect(found()).toEqual(['db/README.md 缺少说明'])
})
