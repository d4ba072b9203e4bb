import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '#build/programs.mjs'
import { createClock } from '#electron/browser/clock.ts'
import { createBrowserPorts, type BrowserPorts } from '#electron/browser/ports.ts'
import { openVault } from '#electron/browser/vault.ts'

const log = { info() {}, warn() {}, error() {} }
const chromium = findChromium()
let folder = ''
let ports: BrowserPorts
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ports-'))
  ports = createBrowserPorts({ folder, clock: createClock('2022-04-20'), log, chromium })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('dialogs without a desktop', () => {
  test('take their answers in order', async () => {
    ports.answers.open.push(['/u/a.xlsx'], [])
    ports.answers.save.push('/u/b.docx', null)
    ports.answers.folder.push(null)
    expect([await ports.dialogs.chooseOpen('any'), await ports.dialogs.chooseOpen('any')]).toEqual([['/u/a.xlsx'], []])
    expect([await ports.dialogs.chooseSave('x', 'document'), await ports.dialogs.chooseSave('x', 'document')]).toEqual(['/u/b.docx', null])
    expect(await ports.dialogs.chooseFolder()).toBeNull()
  })
  test('without an answer keep to the folders 导入 and 导出', async () => {
    mkdirSync(join(folder, '导入'))
    for (const name of ['台账.xlsx', '说明.DOCX', '图.png']) writeFileSync(join(folder, '导入', name), '')
    expect(await ports.dialogs.chooseOpen('spreadsheet')).toEqual([join(folder, '导入/台账.xlsx')])
    expect(await ports.dialogs.chooseOpen('document')).toEqual([join(folder, '导入/说明.DOCX')])
    expect(await ports.dialogs.chooseOpen('evidence')).toHaveLength(3)
    expect(await ports.dialogs.chooseSave('督办单.docx', 'document')).toBe(join(folder, '导出/督办单.docx'))
    expect(statSync((await ports.dialogs.chooseFolder()) ?? '').isDirectory()).toBe(true)
  })
})

describe('what is printed, shown and opened', () => {
  test('is kept, the print also as a file', async () => {
    await ports.printer.print('<p>一</p>', { copies: 3 })
    await ports.shell.open('/u/a.docx')
    await ports.shell.reveal('/u/b.docx')
    expect([ports.printed, ports.opened, ports.revealed]).toEqual([[{ html: '<p>一</p>', copies: 3 }], ['/u/a.docx'], ['/u/b.docx']])
    expect(readFileSync(join(folder, '打印/1.html'), 'utf8')).toBe('<p>一</p>')
  })
  test.skipIf(chromium === undefined)('becomes a PDF of the page’s own size', async () => {
    const html = '<meta charset="utf-8"><style>@page{size:A3 landscape;margin:0}</style>守信践诺'
    const pdf = Buffer.from(await ports.printer.toPdf(html)).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    const [width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map(Number)
    expect([Math.round(width), Math.round(height)]).toEqual([1191, 842])
  })
  test('without a browser a PDF is refused with a remedy', async () => {
    const bare = createBrowserPorts({ folder, clock: createClock(), log })
    await expect(bare.printer.toPdf('x')).rejects.toMatchObject({ code: 'rule_violation' })
  })
})

describe('the vault of a machine without a keyring', () => {
  test('gives back what it took, also after a restart, and never the same bytes twice', async () => {
    const secret = Uint8Array.of(1, 2, 3)
    const [one, two] = [await ports.vault.wrap(secret), await ports.vault.wrap(secret)]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
    expect(await openVault(join(folder, 'vault.key')).unwrap(one)).toEqual(secret)
    expect(statSync(join(folder, 'vault.key')).mode & 0o77).toBe(0)
  })
  test('refuses what another vault wrapped, and damaged bytes', async () => {
    const wrapped = await ports.vault.wrap(Uint8Array.of(1))
    await expect(openVault(join(folder, 'other.key')).unwrap(wrapped)).rejects.toThrow()
    wrapped[14] = (wrapped[14] ?? 0) ^ 1
    await expect(ports.vault.unwrap(wrapped)).rejects.toThrow()
  })
})

describe('the clock', () => {
  test('stands where it is set, and its day is China’s', () => {
    const clock = createClock('2022-04-20')
    expect([clock.now(), clock.today()]).toEqual(['2022-04-20T01:00:00.000Z', '2022-04-20'])
    clock.set('2022-04-20T16:30:00.000Z')
    expect(clock.today()).toBe('2022-04-21')
  })
  test('runs with the machine otherwise', () => {
    expect(Math.abs(Date.parse(createClock().now()) - Date.now())).toBeLessThan(5000)
  })
})
