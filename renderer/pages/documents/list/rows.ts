import type { OutputOf } from '#shared/api/contract.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
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
  readonly kind: string | null
  readonly query: string
}

export const noDocumentFilters: DocumentFilters = { stage: null, kind: null, query: '' }

/** The papers that pass every filter; `finds` says what the query finds. */
export function filteredDocuments(
  rows: readonly DocumentRow[],
  { stage, kind }: Pick<DocumentFilters, 'stage' | 'kind'>,
  finds: (text: string) => boolean,
): readonly DocumentRow[] {
  return rows.filter(
    (row) =>
      (stage === null || stageOf(row) === stage) &&
      (kind === null || row.kind === kind) &&
      finds([row.title, row.number, row.addressee?.name ?? '', row.kindTitle].join(' ')),
  )
}

/** The kinds that stand in the list, in the order in which they are met. */
export function kindsOf(rows: readonly DocumentRow[]): readonly { readonly value: string; readonly label: string }[] {
  return [...new Map(rows.map((row) => [row.kind, row.kindTitle]))].map(([value, label]) => ({ value, label }))
}

export const stageOptions = (Object.keys(stages) as Stage[]).map((value) => ({ value, label: stages[value] }))

/** The filters that are set, in words. */
export function filterWords(rows: readonly DocumentRow[], { stage, kind, query }: DocumentFilters): readonly (string | false | null)[] {
  return [chosenWords('状态', stageOptions, stage), chosenWords('种类', kindsOf(rows), kind), searchWords(query)]
}
