import type { OutputOf } from '#shared/api/contract.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { receiptWords } from '../../packages/package-words.ts'

export type Due = OutputOf<'exchange.due'>['rows'][number]

/** `month-report` to an office is one row. */
export function keyOfDue({ kind, recipient }: Due): string {
  return `${kind} ${recipient.unitId}`
}

/** 「29 条（变动 3）」; before the first package everything is new. */
export function recordWords({ records, changed, last }: Pick<Due, 'records' | 'changed' | 'last'>): string {
  return changed === 0 || last === null ? `${records} 条` : `${records} 条（变动 ${changed}）`
}

/** 「43 件，38.6 MB」; '' without evidence. */
export function evidenceWords({ blobs, blobBytes }: Pick<Due, 'blobs' | 'blobBytes'>): string {
  return blobs === 0 ? '' : `${blobs} 件，${readableSize(blobBytes)}`
}

/** 「第4号　4月22日」; '' where nothing was sent. */
export function lastWords({ last }: Due): string {
  return last === null ? '' : `第${last.seq}号　${officialMonthDay(dayInChina(last.madeAt))}`
}

/** Volumes that were made and not yet written: 「佐证已写 1/3 卷」. */
export function unwrittenWords({ last }: Due): string {
  return last === null || last.written >= last.volumes ? '' : `已写 ${last.written}/${last.volumes} 卷`
}

/** What the other office said of the last package; '' where nothing was sent. */
export function lastReceiptWords({ last }: Due): string {
  return last === null ? '' : receiptWords(last.receipt)
}

/** Whether a package can be made: why not, that nothing changed since the last one, or nothing to say. */
export function standingOf({ obstacle, last, changed }: Due): 'hindered' | 'unsent' | 'unchanged' | 'changed' {
  if (obstacle !== null) return 'hindered'
  if (last === null) return 'unsent'
  return changed === 0 ? 'unchanged' : 'changed'
}

export const dueFilters = { all: '全部', changed: '有变动', unanswered: '未收到回执', unwritten: '佐证待补', hindered: '不能生成' } as const
export type DueFilter = keyof typeof dueFilters

const isShown: Readonly<Record<DueFilter, (due: Due) => boolean>> = {
  all: () => true,
  changed: (due) => standingOf(due) === 'unsent' || standingOf(due) === 'changed',
  unanswered: ({ last }) => last !== null && last.receipt === null,
  unwritten: (due) => unwrittenWords(due) !== '',
  hindered: (due) => standingOf(due) === 'hindered',
}

export function duesShown(rows: readonly Due[], filter: DueFilter): readonly Due[] {
  return rows.filter(isShown[filter])
}

/** One group for each kind, where they go to several offices. */
export function dueGroups(rows: readonly Due[]) {
  return [...Map.groupBy(rows, ({ title }) => title)].map(([title, own]) => ({
    id: title,
    title,
    detail: `${own.length} 个单位`,
    rows: own,
  }))
}

/** Why the ticked rows make no packages together; undefined where they do. */
export function pickProblem(picked: readonly Due[]): string | undefined {
  return new Set(picked.map(({ kind }) => kind)).size > 1 ? '所选含几种数据包，请分次生成' : undefined
}

/** What the ticked rows will make: 「将生成任务清单 6 个，每单位一个；记录 174 条，佐证 43 件，38.6 MB。」 */
export function pickWords(picked: readonly Due[]): string {
  const [first] = picked
  if (first === undefined) return ''
  const sum = (of: (due: Due) => number): number => picked.reduce((total, due) => total + of(due), 0)
  const evidence = evidenceWords({ blobs: sum(({ blobs }) => blobs), blobBytes: sum(({ blobBytes }) => blobBytes) })
  const each = picked.length === 1 ? '' : '，每单位一个'
  return `将生成${first.title} ${picked.length} 个${each}；记录 ${sum(({ records }) => records)} 条${evidence === '' ? '' : `，佐证 ${evidence}`}。`
}
