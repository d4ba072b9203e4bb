import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewImport } from '#electron/services/imports/ledger-imports.ts'
import { contract } from '#shared/api/contract.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { type LedgerOffice, ledgerOffice } from '#tests/fixtures/ledgers/office.ts'
import { insertRandom, makePools, randomChanges, randomNumbers } from '#tests/fixtures/ledgers/random-entries.ts'
import { exported } from '#tests/fixtures/ledgers/workbooks.ts'
import { type CellEdit, editInOpenpyxl, resaveInLibreOffice } from '#tests/support/spreadsheets/editors.ts'

/** Every ledger with 1,000 random entries through the programs that offices and technicians use. */
const entriesEach = 1_000

let office: LedgerOffice
const folders = { calc: '', python: '' }

/** Head line, title and head stand over the entries; 序号 and 填报单位 before their columns. */
const [firstRow, firstColumn] = [4, 3]

beforeAll(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
  const pools = await makePools(office)
  for (const name of ['calc', 'python'] as const) mkdirSync((folders[name] = join(office.store.folder, name)))
  for (const [at, ledger] of ledgers.entries()) {
    await insertRandom(office, ledger, randomChanges(ledger, entriesEach, randomNumbers(at + 50), pools))
  }
  const files: string[] = []
  for (const ledger of ledgers) files.push(await exported(office, ledger.id, { name: `${ledger.id}.xlsx` }))
  const edited = ledgers.map(({ id }, at) => ({ from: files[at] ?? '', to: join(folders.python, `${id}.xlsx`), edits: editsOf(at) }))
  await Promise.all([resaveInLibreOffice(files, folders.calc), editInOpenpyxl(edited, office.store.folder)])
}, 600_000)
afterAll(() => office.dispose())

/** The first column of words of three entries gets other words. */
function editsOf(at: number): CellEdit[] {
  const ledger = ledgers[at]
  const place = ledger?.columns.findIndex(({ kind }) => kind === 'text' || kind === 'longText') ?? 0
  return [10, 500, 999].map((entry) => ({ row: firstRow + entry, column: firstColumn + place, value: `改动后的内容${entry}` }))
}

const same = (rows: number) => ({ new: 0, changed: 0, same: rows, conflict: 0, problem: 0, skipped: 0 })

/** What a file of a ledger would do; its columns stand as they were exported. */
async function previewed(ledger: Ledger, path: string, only: 'changed' | null) {
  const token = office.stageFile('台账.xlsx', readFileSync(path))
  const targets = [null, '@unit', ...ledger.columns.map(({ id }) => id), '@status', '@entry', '@rev']
  const mapping = targets.map((target, at) => ({ at, target }))
  const job = { token, sheet: 0, ledgerId: ledger.id, mapping, unitId: null, only, limit: 500 }
  const input = contract['imports.preview'].input.parse(job)
  return contract['imports.preview'].output.parse(await previewImport(office, input))
}

describe.each(ledgers.map((ledger, at) => [ledger.title, ledger, at] as const))('M-053 %s', (_, ledger, at) => {
  test('opened and saved by LibreOffice: 0 changes', async () => {
    const { counts, rows } = await previewed(ledger, join(folders.calc, `${ledger.id}.xlsx`), null)
    expect(rows.filter(({ outcome }) => outcome !== 'same').slice(0, 3)).toEqual([])
    expect(counts).toEqual(same(counts.same))
    expect(counts.same).toBeGreaterThanOrEqual(entriesEach)
  })

  test('edited and saved by openpyxl: the edited cells arrive alone', async () => {
    const { counts, rows } = await previewed(ledger, join(folders.python, `${ledger.id}.xlsx`), 'changed')
    const edits = editsOf(at)
    expect(rows.map(({ row, cells }) => [row, cells.map(({ to }) => to)])).toEqual(edits.map(({ row, value }) => [row, [value]]))
    expect(counts).toEqual({ ...same(counts.same), changed: edits.length })
  })
})
