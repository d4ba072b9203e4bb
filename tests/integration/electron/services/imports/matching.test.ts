import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undoBlock } from '#electron/services/ledgers/blocks.ts'
import { removeEntries } from '#electron/services/ledgers/entries.ts'
import { entryDetail } from '#electron/services/ledgers/history.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { type LedgerOffice, complaint, ledgerOffice, list, pledge, save, xunke } from '#tests/fixtures/ledgers/office.ts'
import { editedCopy, exported, plainWorkbook, trial } from '#tests/fixtures/ledgers/workbooks.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const ledgerId = 'performance-complaint'
const head = ['序号', '填报单位', '投诉事项', '被投诉单位', '投诉人', '收到日期', '办理情况', '办理状态']
let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
})
afterEach(() => office.dispose())

type Cells = readonly (string | number)[]
const row = (at: number, ...rest: Cells): (string | { number: number })[] =>
  [at, ...rest].map((cell) => (typeof cell === 'number' ? { number: cell } : cell))
const sentence = async (work: Promise<unknown>) => {
  const { code, details } = await refusal(work)
  return errorSentence(code, details)
}
const fileOf = (...rows: readonly (readonly (string | { number: number })[])[]) => plainWorkbook(head, rows, '履约投诉受理台账')
const fieldsOf = async (entryId: string | undefined) => (await entryDetail(office, { entryId: entryId ?? '' })).row.fields

describe('rows that repeat', () => {
  test('one another: by what makes an entry unique, or in every cell; the later row says which', async () => {
    const same = row(1, '逊克县', '一件', '某局', '', '2022-5-6', '', '')
    const { preview } = await trial(
      office,
      ledgerId,
      await fileOf(same, row(2, '逊克县', '一 件', '某局', '', '2022.5.6', '另有情况', ''), same),
    )
    const { counts, rows } = await preview({ only: 'problem' })
    expect(counts).toMatchObject({ new: 1, problem: 2 })
    expect(rows.map(({ notes }) => notes[0])).toEqual([
      '与第3行的“投诉事项、被投诉单位、收到日期”相同',
      '与第3行的“投诉事项、被投诉单位、收到日期”相同',
    ])
  })

  test('one entry: the second is a problem; several entries: nobody guesses, and an officer may say that it is a new one', async () => {
    await save(office, complaint())
    await save(office, complaint({}, { receivedOn: '2022-05-07' }))
    const short = await plainWorkbook(['投诉事项', '办理情况'], [['未按期支付工程款', '已转办']])
    const { preview } = await trial(office, ledgerId, short)
    const { rows } = await preview({ unitId: xunke })
    expect(rows[0]).toMatchObject({ outcome: 'problem', choices: ['new'] })
    expect(rows[0]?.notes[0]).toContain('与2条已有条目相符')
    const own = await trial(
      office,
      ledgerId,
      await fileOf(
        row(1, '逊克县', '未按期支付工程款', '逊克县住房和城乡建设局', '', '2022-5-7', '一', ''),
        row(2, '逊克县', '未按期支付工程款', '逊克县住房和城乡建设局', '', '2022-5-7', '二', ''),
      ),
    )
    const twice = await own.preview()
    expect(twice.rows.map(({ outcome, notes }) => [outcome, notes[0] ?? ''])).toEqual([
      ['changed', ''],
      ['problem', '与第3行对应同一条目“未按期支付工程款”；确为另一条目的，请选择“按新条目登记”'],
    ])
    const decided = await own.preview({ decisions: [{ row: 4, choice: 'new' }] })
    expect(decided.rows[1]).toMatchObject({ outcome: 'problem', decided: 'new' })
    expect(decided.rows[1]?.notes[0]).toBe('与第3行的“投诉事项、被投诉单位、收到日期”相同')
    expect((await own.preview({ decisions: [{ row: 4, choice: 'skip' }] })).counts).toMatchObject({ changed: 1, skipped: 1 })
  })
})

describe('our own export comes back (hidden ids)', () => {
  async function edited(edit: (rows: string[][]) => string[][], of = complaint()) {
    const { entryId } = await save(office, of)
    const path = await exported(office, ledgerId)
    return { entryId, file: await editedCopy(path, edit) }
  }

  test('an emptied cell empties, since it was filled when it went out; the preview says so before', async () => {
    const { entryId, file } = await edited(
      (rows) => rows.map((cells) => cells.map((cell) => (cell === '已转办' ? '' : cell))),
      complaint({}, { handling: '已转办' }),
    )
    const { preview, apply } = await trial(office, ledgerId, file)
    const { rows, notes } = await preview()
    expect(rows).toMatchObject([{ outcome: 'changed', cells: [{ columnId: 'handling', from: '已转办', to: '' }] }])
    expect(notes[0]).toContain('导出后清空的单元格，导入时将清空台账中的内容')
    const { blockId } = await apply()
    expect(await fieldsOf(entryId)).not.toHaveProperty('handling')
    await undoBlock(office, { blockId: blockId ?? '' })
    expect(await fieldsOf(entryId)).toMatchObject({ handling: '已转办' })
  })

  test('a newer change in the ledger is never undone by an older file; where both changed a cell an officer decides', async () => {
    const { entryId, file } = await edited(
      (rows) => rows.map((cells) => cells.map((cell) => (cell === '旧情况' ? '文件情况' : cell))),
      complaint({}, { handling: '旧情况' }),
    )
    await save(office, complaint({ entryId, rev: 1, status: 'accepted' }, { handling: '旧情况', answer: '已反馈' }))
    const onlyFile = await trial(office, ledgerId, file)
    const { rows } = await onlyFile.preview()
    expect(rows).toMatchObject([
      { outcome: 'changed', cells: [{ columnId: 'handling', from: '旧情况', to: '文件情况', isConflict: false }] },
    ])
    expect(rows[0]?.notes[0]).toContain('文件导出后')
    await save(office, complaint({ entryId, rev: 2, status: 'accepted' }, { handling: '台账情况', answer: '已反馈' }))
    const both = await onlyFile.preview()
    expect(both.rows).toMatchObject([
      { outcome: 'conflict', choices: ['file', 'stored'], cells: [{ from: '台账情况', to: '文件情况', isConflict: true }] },
    ])
    expect((await onlyFile.apply()).blockId).toBeNull()
    expect((await onlyFile.preview({ decisions: [{ row: 3, choice: 'stored' }] })).counts).toMatchObject({ same: 1, conflict: 0 })
    await onlyFile.apply({ decisions: [{ row: 3, choice: 'file' }] })
    expect(await fieldsOf(entryId)).toMatchObject({ handling: '文件情况', answer: '已反馈' })
  })

  test('a copied row is told from its original; an entry in 回收站 stays there', async () => {
    const copied = (rows: string[][]) =>
      rows.flatMap((cells) => (cells[2] === '未按期支付工程款' ? [cells, cells.with(2, '另一件')] : [cells]))
    const { entryId, file } = await edited(copied)
    const { preview, apply } = await trial(office, ledgerId, file)
    expect((await preview()).rows[1]).toMatchObject({
      outcome: 'problem',
      choices: ['new'],
      notes: [expect.stringContaining('本行可能由复制得到')],
    })
    await apply({ decisions: [{ row: 4, choice: 'new' }] })
    expect((await list(office, ledgerId)).rows.map(({ fields }) => fields['matter'])).toEqual(['未按期支付工程款', '另一件'])
    await removeEntries(office, { entries: [{ entryId, rev: 1 }] })
    const gone = await (await trial(office, ledgerId, file)).preview({ only: 'problem' })
    expect(gone.rows[0]).toMatchObject({ row: 3, choices: ['new'], notes: [expect.stringContaining('已移入回收站')] })
  })

  test('a file of another ledger is recognised and said, before a column is matched', async () => {
    await save(office, pledge('逊克县教育局', 'pledged'))
    const path = await exported(office, 'integrity-pledge')
    expect(await sentence(trial(office, ledgerId, path))).toBe(
      '该文件由《政务诚信承诺书台账》导出，不是《履约投诉受理台账》的文件。未作任何改动，请改选《政务诚信承诺书台账》后导入。',
    )
  })
})
