import type { RecordOutcome } from '#shared/exchange/conditions.ts'
import { type NameFinder, recordNoun, recordSaying } from '#shared/exchange/record-words.ts'
import { revisionKey } from './outcomes.ts'

/** 「判定、类别、记录、包内、本机现有、导入后」: the rows of a preview, and of what a package brought. */

export interface PreviewRow {
  key: string
  outcome: RecordOutcome
  noun: string
  subject: string
  inside: string
  present: string
  after: string
}

export interface ShownRecord {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly body: unknown
}

export interface ShownLine {
  readonly record: ShownRecord
  readonly outcome: RecordOutcome
  /** What this machine had before; null where it had nothing. */
  readonly present: ShownRecord | null
  /** It waits, and its place is another record's. */
  readonly isPlaceTaken?: true
  /** What follows beside the writing: `4月23日前为按时`; '' where nothing does. */
  readonly follows: string
}

/** What a person must look at comes first. */
const order: readonly RecordOutcome[] = ['conflict', 'refused', 'waiting', 'newer', 'new', 'older', 'same']

/** So many rows are shown at most. */
const mostRows = 2000

/** Lines in the order in which they are shown. */
export function inOrder<Line extends { readonly outcome: RecordOutcome; readonly record: { readonly type: string } }>(
  lines: readonly Line[],
): Line[] {
  return lines.toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
}

/** The lines that get a row of their own; the same ones are folded by their kind. */
export function withOwnRow<Line extends { readonly outcome: RecordOutcome; readonly record: { readonly type: string } }>(
  lines: readonly Line[],
): Line[] {
  return inOrder(lines.filter(({ outcome }) => outcome !== 'same')).slice(0, mostRows)
}

/** A sentence where there are more lines than rows; none otherwise. */
export function leftOutSentence(lines: readonly { readonly outcome: RecordOutcome }[]): string[] {
  const left = lines.filter(({ outcome }) => outcome !== 'same').length - mostRows
  return left > 0 ? [`列表只列出前${mostRows}条，另有${left}条未列出，同样写入`] : []
}

export function previewRow(line: ShownLine, names: NameFinder): PreviewRow {
  const { record, outcome, present } = line
  const { subject, summary } = recordSaying(record, names)
  const had = present === null ? '' : withVersion(present, recordSaying(present, names).summary)
  return {
    key: revisionKey(record),
    outcome,
    noun: recordNoun(record.type),
    subject,
    inside: insideWords({ record, outcome }, summary),
    present: had,
    after: afterWords(line),
  }
}

function insideWords({ record, outcome }: Pick<ShownLine, 'record' | 'outcome'>, summary: string): string {
  if (outcome === 'conflict') return [`同为第${record.rev}版，内容不同`, summary].filter((part) => part !== '').join('：')
  return outcome === 'new' ? summary : withVersion(record, summary)
}

function withVersion({ rev }: ShownRecord, summary: string): string {
  return [rev > 0 ? `第${rev}版` : '本单位自拟', summary].filter((part) => part !== '').join('，')
}

function afterWords({ record, outcome, follows, isPlaceTaken }: ShownLine): string {
  if (outcome === 'waiting' && isPlaceTaken === true) return '本机已有同一事项的另一条记录，暂存，不采用'
  const words: Readonly<Record<RecordOutcome, string>> = {
    new: '写入',
    newer: `采用第${record.rev}版，旧版留存`,
    older: '存入历史，现行内容不变',
    same: '不写入',
    conflict: '两份均留存，现行内容不变',
    waiting: '收到所属内容后自动写入',
    refused: '不写入',
  }
  return follows === '' ? words[outcome] : `${words[outcome]}，${follows}`
}

/** 2-1 before 11-1. */
const { compare } = new Intl.Collator('zh-CN', { numeric: true })

/** So many subjects are named before 等. */
const mostNamed = 3

/** One row for all lines of a kind that are here already: `1-1、2-1、2-2等29条`; one line alone says what it is. */
export function sameRows(lines: readonly ShownLine[], names: NameFinder): PreviewRow[] {
  const same = lines.filter(({ outcome }) => outcome === 'same')
  return [...Map.groupBy(same, ({ record }) => recordNoun(record.type))].map(([noun, own]) => {
    const said = own
      .map(({ record }) => ({ record, ...recordSaying(record, names) }))
      .toSorted((one, other) => compare(one.subject, other.subject))
    const [first, ...others] = said
    const row = { key: `same ${own[0]?.record.type ?? ''}`, outcome: 'same', noun, after: '不写入' } as const
    if (first !== undefined && others.length === 0)
      return { ...row, subject: first.subject, inside: withVersion(first.record, first.summary), present: '内容一致' }
    const named = said.slice(0, mostNamed).map(({ subject }) => shortName(subject))
    const many = own.length > mostNamed ? `等${own.length}条` : ''
    return { ...row, subject: `${named.join('、')}${many}`, inside: `${own.length}条`, present: `${own.length}条，内容一致` }
  })
}

/** The measure's code alone, where a subject begins with one. */
function shortName(subject: string): string {
  return /^\d+-\d+(?= )/.exec(subject)?.[0] ?? subject
}
