import { dayInChina } from '#shared/domain/period.ts'
import type { SheetHead } from '#shared/sheets/heads.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { FileIdentity } from '../ledgers/identity.ts'
import type { Chosen } from './jobs.ts'
import type { Mapping } from './rows.ts'

/** What is said about a file as a whole before anything is kept. */

interface FileFacts {
  readonly sheet: Sheet
  readonly head: SheetHead | null
  readonly identity: FileIdentity | null
  readonly isOwn: boolean
  /** Instant at which this very file was read in before. */
  readonly earlier: string | null
}

export function fileNotes({ sheet, head, identity, isOwn, earlier }: FileFacts): string[] {
  return [
    ...(head === null ? [`工作表“${sheet.name}”中没有找到表头，请选择其他工作表`] : []),
    ...(identity !== null && identity.kind === 'ledger' && !isOwn ? ['该文件由另一工作方案导出，条目按内容对应，不按条目标识对应'] : []),
    ...(earlier === null ? [] : [`该文件已于${officialDate(dayInChina(earlier))}导入过，再次导入只写入有变化的内容`]),
    ...hiddenRowsNote(sheet, head),
  ]
}

/** How entries are told, and what an empty cell does: the clerk must know both before 确认导入. */
export function jobNotes({ ledger, table, hasIds }: Chosen, mapping: readonly Mapping[number][]): string[] {
  const read = new Set(mapping.flatMap(({ target }) => target ?? []))
  const missing = ledger.columns.filter(({ id, required, kind }) => required && kind !== 'evidence' && !read.has(id))
  const sets = ledger.unique.map((set) => set.map((id) => ledger.columns.find((column) => column.id === id)?.label ?? id).join('、'))
  const title = ledger.columns.find(({ id }) => id === ledger.titleColumn)?.label ?? ''
  const keys = sets.length === 0 ? `“${title}”` : sets.map((each) => `“${each}”`).join('或')
  return [
    hasIds
      ? '本文件由本程序导出：按条目标识对应已有条目；导出后清空的单元格，导入时将清空台账中的内容'
      : `按填报单位和${keys}对应已有条目；文件中的空单元格不改动台账已有内容`,
    ...(missing.length === 0
      ? []
      : [`文件中没有必填栏${missing.map(({ label }) => `“${label}”`).join('')}，新条目不能登记，已有条目可以更新`]),
    ...hiddenRowsNote(table.sheet, table.head),
  ]
}

function hiddenRowsNote({ hiddenRows }: Sheet, head: SheetHead | null): string[] {
  const rows = new Set(head?.rows)
  const hidden = hiddenRows.filter((row) => rows.has(row)).length
  return hidden === 0 ? [] : [`文件中有${hidden}行被筛选或隐藏，也已读入`]
}
