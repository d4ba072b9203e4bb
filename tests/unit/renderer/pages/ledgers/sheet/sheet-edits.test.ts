import { expect, test } from 'vitest'
import type { Change } from '#renderer/pages/ledgers/sheet/block.ts'
import type { SheetPorts, Written } from '#renderer/pages/ledgers/sheet/sheet-edits.ts'
import { SheetEdits } from '#renderer/pages/ledgers/sheet/sheet-edits.ts'
import { newKey } from '#renderer/pages/ledgers/sheet/sheet-row.ts'
import { context, entryOf, ledger } from '../samples.ts'

/** An office's store that counts revisions and can refuse. */
function office() {
  const saved: (readonly Change[])[] = []
  const written: Written[] = []
  const state = { refuses: false, rev: 3, reads: 0 }
  const ports: SheetPorts = {
    save: (changes) => {
      if (state.refuses) return Promise.reject(new Error('refused'))
      saved.push(changes)
      state.rev += 1
      return Promise.resolve({
        blockId: `b-${saved.length}`,
        entries: changes.map(({ entryId }, at) => ({ entryId: entryId ?? `e-new-${at}`, rev: state.rev })),
      })
    },
    refresh: () => {
      state.reads += 1
      return Promise.resolve()
    },
    entryAt: (key) => (key.startsWith('e-') ? entryOf(key) : undefined),
    reading: () => ({ ledger, context, ownUnitId: 'u-host' }),
    onWritten: (each) => written.push(each),
  }
  return { saved, written, state, sheet: new SheetEdits(() => ports) }
}
const cell = (rowKey: string, columnId: string, text: string) => ({ rowKey, columnId, text })

test('a pasted block is one command with one way back, and leaves no mark once it is written', async () => {
  const { sheet, saved, written } = office()
  await sheet.edit([cell('e-1', 'amount', '1'), cell('e-1', 'channel', '电话'), cell(newKey(1), 'matter', '修桥')], [])
  expect(saved).toHaveLength(1)
  expect(written).toEqual([{ blockId: 'b-1', entries: 2, added: 1, cells: 3 }])
  expect(sheet.read().marks.size).toBe(0)
})

test('cells typed one after another go on the revision that the cell before has made', async () => {
  const { sheet, saved } = office()
  await Promise.all([sheet.edit([cell('e-1', 'amount', '1')], []), sheet.edit([cell('e-1', 'amount', '2')], [])])
  await sheet.edit([cell('e-1', 'amount', '3')], [])
  expect(saved.map(([change]) => change?.rev)).toEqual([3, 4])
  expect(saved.at(-1)?.[0]?.fields).toEqual({ amount: 3_000_000 })
})

test('a refused block keeps every cell as it was typed; the second try writes it', async () => {
  const { sheet, saved, state } = office()
  state.refuses = true
  await sheet.edit([cell('e-1', 'amount', '1')], [])
  expect(sheet.read().error).toBeInstanceOf(Error)
  expect(sheet.read().marks.get('e-1')?.get('amount')?.text).toBe('1')
  state.refuses = false
  await sheet.write()
  expect(saved).toHaveLength(1)
  expect(sheet.read()).toMatchObject({ error: null, isSaving: false })
})

test('only what was refused is left when the rest was written, until it is given up', async () => {
  const { sheet, saved } = office()
  await sheet.edit([cell('e-1', 'channel', '电话')], [{ ...cell('e-2', 'amount', '很多'), problem: '不是金额' }])
  expect(saved).toHaveLength(1)
  expect([...sheet.read().marks.keys()]).toEqual(['e-2'])
  sheet.discard()
  expect(sheet.read().marks.size).toBe(0)
})

test('a block that is taken back takes with it what of its batch was not written, and nothing of another', async () => {
  const { sheet, written } = office()
  const refused = { ...cell(newKey(2), 'amount', '一百'), problem: '金额不是数' }
  await sheet.edit([cell('e-1', 'amount', '1')], [refused])
  await sheet.edit([cell('e-2', 'amount', '2')], [{ ...cell('e-2', 'channel', '梦'), problem: '没有这个选项' }])
  expect([...sheet.read().marks.keys()]).toEqual([newKey(2), 'e-2'])
  sheet.forget(written[0]?.blockId ?? '')
  expect([...sheet.read().marks.keys()]).toEqual(['e-2'])
})
