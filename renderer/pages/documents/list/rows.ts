import type { OutputOf } from '#shared/api/contract.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { DocumentGroup } from '#shared/documents/kinds/kind.ts'
import { documentGroups } from '#shared/documents/kinds/kind.ts'
import { isIssued } from '#shared/domain/document.ts'

export type DocumentRow = OutputOf<'documents.list'>['documents'][number]

/** 办理中: drafted and not yet issued; 已印发: issued and everything after; 已撤回. */
export const stages = { inHand: '办理中', issued: '已印发', withdrawn: '已撤回' } as const
export type Stage = keyof typeof stages

export function stageOf({ status }: Pick<DocumentRow, 'status'>): Stage {
  if (status === 'withdrawn') return 'withdrawn'
  return isIssued(status) ? 'issued' : 'inHand'
}

export interface DocumentFilters {
  readonly stage: Stage | null
  readonly group: DocumentGroup | null
  readonly kind: string | null
  readonly query: string
}

export const noDocumentFilters: DocumentFilters = { stage: null, group: null, kind: null, query: '' }

/** The papers that pass every filter; `finds` says what the query finds. */
export function filteredDocuments(
  rows: readonly DocumentRow[],
  { stage, group, kind }: Omit<DocumentFilters, 'query'>,
  finds: (text: string) => boolean,
): readonly DocumentRow[] {
  return rows.filter(
    (row) =>
      (stage === null || stageOf(row) === stage) &&
      (group === null || row.group === group) &&
      (kind === null || row.kind === kind) &&
      finds([row.title, row.number, row.addressee?.name ?? '', row.kindTitle].join(' ')),
  )
}

/** The kinds that stand in the list, in the order in which they are met; of one group where it is chosen. */
export function kindsOf(
  rows: readonly DocumentRow[],
  group: DocumentGroup | null = null,
): readonly { readonly value: string; readonly label: string }[] {
  const own = group === null ? rows : rows.filter((row) => row.group === group)
  return [...new Map(own.map((row) => [row.kind, row.kindTitle]))].map(([value, label]) => ({ value, label }))
}

/** The groups that stand in the list, in the order of 起草. */
export function groupsOf(rows: readonly DocumentRow[]): readonly { readonly value: DocumentGroup; readonly label: string }[] {
  const met = new Set(rows.map(({ group }) => group))
  return (Object.keys(documentGroups) as DocumentGroup[])
    .filter((group) => met.has(group))
    .map((value) => ({ value, label: documentGroups[value] }))
}

/** The filters with another group: a kind that is not of it is let go. */
export function withGroup(filters: DocumentFilters, group: DocumentGroup | null, rows: readonly DocumentRow[]): DocumentFilters {
  const isKept = kindsOf(rows, group).some(({ value }) => value === filters.kind)
  return { ...filters, group, kind: isKept ? filters.kind : null }
}

export const stageOptions = (Object.keys(stages) as Stage[]).map((value) => ({ value, label: stages[value] }))

/** The filters that are set, in words. */
export function filterWords(
  rows: readonly DocumentRow[],
  { stage, group, kind, query }: DocumentFilters,
): readonly (string | false | null)[] {
  return [
    chosenWords('状态', stageOptions, stage),
    chosenWords('类别', groupsOf(rows), group),
    chosenWords('种类', kindsOf(rows), kind),
    searchWords(query),
  ]
}
