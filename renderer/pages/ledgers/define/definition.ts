import type { ColumnKind, Keeper, Ledger } from '#shared/ledgers/schema.ts'

/** A column as the form holds it; `id` is '' until it is written for the first time. */
export interface DraftColumn {
  readonly id: string
  readonly label: string
  readonly kind: ColumnKind
  readonly required: boolean
  readonly isListed: boolean
  readonly isPrivate: boolean
  /** Of a choice, one a line. */
  readonly options: string
  /** Of a number or money. */
  readonly unit: string
  /** Of a link: the ledger that it points to. */
  readonly of: string
}

export interface DraftStatus {
  readonly id: string
  readonly label: string
  readonly isOpen: boolean
}

/** A ledger as an office fills in its declaration. */
export interface DraftDefinition {
  readonly title: string
  readonly shortTitle: string
  readonly keeper: Keeper
  readonly columns: readonly DraftColumn[]
  readonly statuses: readonly DraftStatus[]
  /** Places in `columns`; '' for none. */
  readonly titleAt: string
  readonly dueAt: string
}

export const emptyColumn: DraftColumn = {
  id: '',
  label: '',
  kind: 'text',
  required: false,
  isListed: true,
  isPrivate: false,
  options: '',
  unit: '',
  of: '',
}

/** What a new ledger begins with: a named thing and two statuses. */
export const emptyDefinition: DraftDefinition = {
  title: '',
  shortTitle: '',
  keeper: 'unit',
  columns: [{ ...emptyColumn, label: '事项名称', required: true }],
  statuses: [
    { id: '', label: '办理中', isOpen: true },
    { id: '', label: '已办结', isOpen: false },
  ],
  titleAt: '0',
  dueAt: '',
}

/** A written declaration as the form holds it. */
export function definitionOf({ title, shortTitle, keeper, columns, statuses, titleColumn, dueColumn }: Ledger): DraftDefinition {
  const at = (id: string | null): string => (id === null ? '' : String(columns.findIndex((column) => column.id === id)))
  return {
    title,
    shortTitle,
    keeper,
    columns: columns.map((column) => ({
      id: column.id,
      label: column.label,
      kind: column.kind,
      required: column.required,
      isListed: column.isListed,
      isPrivate: column.isPrivate,
      options: column.options.map(({ label }) => label).join('\n'),
      unit: column.unit ?? '',
      of: column.of ?? '',
    })),
    statuses: statuses.map(({ id, label, isOpen }) => ({ id, label, isOpen })),
    titleAt: at(titleColumn),
    dueAt: at(dueColumn),
  }
}

/** The n-th part moved by one place; the places of title and due column move with their columns. */
export function moved(draft: DraftDefinition, at: number, by: 1 | -1): DraftDefinition {
  const to = at + by
  const [one, other] = [draft.columns[at], draft.columns[to]]
  if (one === undefined || other === undefined) return draft
  const columns = draft.columns.with(at, other).with(to, one)
  const follow = (place: string): string => (place === String(at) ? String(to) : place === String(to) ? String(at) : place)
  return { ...draft, columns, titleAt: follow(draft.titleAt), dueAt: follow(draft.dueAt) }
}

/** The n-th column left out. */
export function without(draft: DraftDefinition, at: number): DraftDefinition {
  const follow = (place: string): string =>
    place === '' || Number(place) < at ? place : Number(place) === at ? '' : String(Number(place) - 1)
  const titleAt = follow(draft.titleAt)
  return { ...draft, columns: draft.columns.toSpliced(at, 1), titleAt: titleAt === '' ? '0' : titleAt, dueAt: follow(draft.dueAt) }
}
