import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Session } from '#electron/app/types.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { importOutcomes } from '#shared/domain/row-outcomes.ts'
import { inOffice } from '../office.ts'
import { typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/** `ledger template ID --out FILE` and `ledger export ID --out FILE`: a workbook of a ledger, blank or with the entries of a data folder. */
export async function writeLedger(words: Words, terminal: Terminal, copy: 'form' | 'full'): Promise<number> {
  const ledgerId = words.operand(2, '台账编号')
  const out = words.needed('out', '输出文件')
  if (copy === 'full') words.needed('data', '数据文件夹')
  const { rows } = await inOffice(words, terminal, { saveAs: out }, async (session) => {
    const call = typed(session)
    return call('ledgers.export', { ledgerId, filter: {}, unitId: null, copy, way: 'saveCopy' })
  })
  answer(terminal, words.flag('json'), { ledger: ledgerId, file: out, rows }, [`已生成 ${out}，共${rows}条`])
  return 0
}

interface Rejected {
  readonly row: number
  /** Name of the column; '' for what concerns the whole row. */
  readonly column: string
  readonly problem: string
}

/** `ledger import ID FILE --dry-run`: every row read and judged as the page does it; nothing is stored. Exit 1 where a row is rejected. */
export async function tryImport(words: Words, terminal: Terminal): Promise<number> {
  const [ledgerId, path] = [words.operand(2, '台账编号'), words.operand(3, '文件')]
  if (!words.flag('dry-run')) throw usage('--dry-run', '命令行只核对文件，请加 --dry-run；导入请在工作台窗口中办理')
  const { job, first } = await inOffice(words, terminal, {}, async (session) => tried(session, ledgerId, path))
  const rejected = job.flatMap(rejectedOf)
  const { counts } = first
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const outcome = {
    rows,
    accepted: counts.new + counts.changed + counts.same,
    rejected,
    counts,
    leftOut: first.leftOut,
    notes: first.notes,
  }
  const lines = rejected.map(({ row, column, problem }) => `第${row}行${column === '' ? '' : `“${column}”`}：${problem}`)
  answer(terminal, words.flag('json'), outcome, [
    `共${rows}行，可导入${outcome.accepted}行，${importOutcomes.problem}${rows - outcome.accepted}行`,
    ...lines,
  ])
  return rejected.length === 0 ? 0 : 1
}

type Preview = OutputOf<'imports.preview'>

async function tried(session: Session, ledgerId: string, path: string): Promise<{ job: Preview['rows']; first: Preview }> {
  const call = typed(session)
  const token = await stagedFile(session, path)
  const { sheet } = await call('imports.look', { token })
  const chosen = { token, sheet, ledgerId }
  const { columns, unit } = await call('imports.propose', chosen)
  const mapping = columns.map(({ at, target }) => ({ at, target }))
  const input = { ...chosen, mapping, unitId: unit?.unitId ?? null, limit: 500 }
  const first = await call('imports.preview', input)
  const wrong: Preview['rows'] = []
  for (const only of ['problem', 'conflict'] as const) wrong.push(...(await allOf(call, { ...input, only }, first.counts[only])))
  return { job: wrong.toSorted((one, other) => one.row - other.row), first }
}

async function allOf(call: ReturnType<typeof typed>, input: InputOf<'imports.preview'>, count: number): Promise<Preview['rows']> {
  const rows: Preview['rows'] = []
  for (let from = 0; from < count; from += 500) rows.push(...(await call('imports.preview', { ...input, from })).rows)
  return rows
}

async function stagedFile(session: Session, path: string): Promise<string> {
  await stat(path).catch((error: unknown) => {
    throw new AppError('file_unavailable', { name: path, problem: '文件不存在或没有读取权限' }, { cause: error })
  })
  const staged = await session.stage({ name: basename(path), bytes: createReadStream(path) })
  if (!staged.ok) throw new AppError(staged.error.code, staged.error.details)
  return staged.value.token
}

function rejectedOf({ row, outcome, cells, notes }: Preview['rows'][number]): Rejected[] {
  const wrong = cells.flatMap(({ label, problem, isConflict }) => {
    if (problem !== null) return [{ row, column: label, problem }]
    return isConflict && outcome === 'conflict' ? [{ row, column: label, problem: '台账和文件均有修改，请在工作台中决定' }] : []
  })
  return wrong.length > 0 ? wrong : [{ row, column: '', problem: notes[0] ?? '不能导入' }]
}
