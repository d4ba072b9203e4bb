import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveBlock, undoBlock } from '#electron/services/ledgers/blocks.ts'
import { namesFor } from '#electron/services/ledgers/rows.ts'
import { findEntries } from '#db/repositories/ledger-entries.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import type { CellValue, EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import { cellText } from '#shared/ledgers/writing.ts'
import { type LedgerOffice, ledgerOffice } from '#tests/fixtures/ledgers/office.ts'
import { type Pools, type Random, makePools, randomChanges, randomNumbers, randomValue } from '#tests/fixtures/ledgers/random-entries.ts'
import { editedCopy, exported, trial } from '#tests/fixtures/ledgers/workbooks.ts'

let office: LedgerOffice
let pools: Pools
beforeAll(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
  pools = await makePools(office)
})
afterAll(() => office.dispose())

/** New cells for an entry, one in three: what makes an entry unique and what a name may not tell apart stay as they are; some are emptied. */
function editOf(ledger: Ledger, random: Random): EntryFields & Record<string, unknown> {
  const kept = new Set(ledger.unique.flat())
  const columns = ledger.columns.filter(({ id, kind }) => !kept.has(id) && kind !== 'entry' && kind !== 'evidence')
  return Object.fromEntries(
    columns
      .filter(() => random(3) === 0)
      .map((column) => [column.id, !column.required && random(5) === 0 ? undefined : typed(randomValue(column, random, pools))]),
  ) as EntryFields
}

/** A value as it is kept once it was typed: without blanks at its ends, a deadline without a year in the programme's. */
function typed(value: CellValue | null): CellValue | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'object' && value !== null && 'wording' in value && value.wording === '三季度'
    ? { ...value, by: '2022-09-30' }
    : (value ?? undefined)
}

const fieldsById = async (ids: readonly string[]): Promise<ReadonlyMap<string, EntryFields>> =>
  new Map((await findEntries(office.store.db, ids)).map((row) => [row.id, JSON.parse(row.fields) as EntryFields]))

test.each(ledgers.map((ledger, at) => [ledger.title, ledger, at] as const))(
  'M-053 %s: edited cells arrive alone and as they were meant; an undo gives all back',
  async (_, ledger, at) => {
    const random = randomNumbers(at + 900)
    const { entries } = await saveBlock(office, { ledgerId: ledger.id, changes: randomChanges(ledger, 12, random, pools) })
    const ids = entries.map(({ entryId }) => entryId)
    const before = await fieldsById(ids)
    const edits = new Map(ids.filter(() => random(2) === 0).map((id) => [id, editOf(ledger, random)]))
    const wanted = new Map([...before].map(([id, fields]) => [id, { ...fields, ...edits.get(id) }]))
    const names = await namesFor(
      office,
      office.store.db,
      ledger,
      [...wanted.values()].map((fields) => ({ unitId: '', fields })),
    )
    const file = await editedCopy(await exported(office, ledger.id), (rows) =>
      rows.map((cells) => {
        const edit = edits.get(cells.at(-2) ?? '')
        if (edit === undefined) return cells
        return cells.map((cell, place) => {
          const column = ledger.columns[place - 2]
          return column !== undefined && column.id in edit ? cellText(column, edit[column.id], names) : cell
        })
      }),
    )
    const { preview, apply } = await trial(office, ledger.id, file)
    const { rows } = await preview({ only: 'changed', limit: 500 })
    const changed = [...wanted].flatMap(([id, fields]) => {
      const columns = ledger.columns.filter(({ id: column }) => JSON.stringify(fields[column]) !== JSON.stringify(before.get(id)?.[column]))
      return columns.length === 0 ? [] : [[id, columns.map((column) => column.id)] as const]
    })
    expect(new Map(rows.map(({ entryId, cells }) => [entryId, cells.map(({ columnId }) => columnId)]))).toEqual(new Map(changed))
    const { blockId, counts } = await apply({ mode: 'allOrNothing' })
    expect(counts).toMatchObject({ new: 0, problem: 0, conflict: 0, changed: changed.length })
    const plain = (of: ReadonlyMap<string, unknown>) => JSON.parse(JSON.stringify([...of])) as unknown
    expect(plain(await fieldsById(ids))).toEqual(plain(wanted))
    await undoBlock(office, { blockId: blockId ?? '' })
    expect(plain(await fieldsById(ids))).toEqual(plain(before))
  },
)
