import { printableWidth } from '#shared/ledgers/paper.ts'
import type { ColumnKind, Keeper, Ledger, LedgerColumn, LedgerInput } from '#shared/ledgers/schema.ts'

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

/** The declaration that a form amounts to; what a written one already has (ids, figures, steps, clauses) stays. */
export function ledgerFrom(draft: DraftDefinition, written: Ledger | null, ledgerId: string): LedgerInput {
  const titleAt = draft.columns[Number(draft.titleAt)] === undefined ? 0 : Number(draft.titleAt)
  // What names an entry must be there.
  const columns = withIds(draft.columns, 'column').map((column, at) =>
    columnFrom(at === titleAt ? { ...column, required: true } : column, written),
  )
  const statuses = withIds(draft.statuses, 'status')
  const dueColumn = columns[Number(draft.dueAt)]?.id
  return {
    ...(written ?? { group: 'own' as const }),
    id: written?.id ?? ledgerId,
    title: draft.title.trim(),
    shortTitle: draft.shortTitle.trim() === '' ? draft.title.trim().replace(/台账$/, '') : draft.shortTitle.trim(),
    keeper: draft.keeper,
    columns,
    titleColumn: columns[titleAt]?.id ?? '',
    statuses: statuses.map((status, at) => ({
      ...status,
      label: status.label.trim(),
      tone: status.isOpen ? (at === 0 ? 'notStarted' : 'underway') : 'done',
    })),
    dueColumn: draft.dueAt === '' || dueColumn === undefined ? null : dueColumn,
    print: proposedPrint(columns),
  }
}

/** New parts get the next free number: `column4`. */
function withIds<Part extends { readonly id: string }>(parts: readonly Part[], stem: string): readonly Part[] {
  const taken = new Set(parts.map(({ id }) => id))
  let number = 1
  return parts.map((part) => {
    if (part.id !== '') return part
    while (taken.has(`${stem}${number}`)) number += 1
    taken.add(`${stem}${number}`)
    return { ...part, id: `${stem}${number}` }
  })
}

function columnFrom(draft: DraftColumn, written: Ledger | null): LedgerInput['columns'][number] {
  const before = written?.columns.find(({ id }) => id === draft.id)
  const { id, kind, required, isListed, isPrivate } = draft
  return {
    ...before,
    id,
    kind,
    required,
    isListed,
    isPrivate,
    label: draft.label.trim(),
    options: kind === 'choice' ? optionsFrom(draft.options, before) : [],
    unit: unitFrom(draft),
    of: kind === 'entry' && draft.of !== '' ? draft.of : null,
  }
}

const numberKinds: readonly ColumnKind[] = ['integer', 'decimal', 'percent']

function unitFrom({ kind, unit }: DraftColumn): string | null {
  if (kind === 'money') return unit === '' ? '元' : unit
  return numberKinds.includes(kind) && unit.trim() !== '' ? unit.trim() : null
}

/** One option a line; an option that keeps its words keeps its id. */
function optionsFrom(lines: string, before: LedgerColumn | undefined) {
  const labels = [...new Set(lines.split('\n').map((line) => line.trim()))].filter((label) => label !== '')
  const known = new Map(before?.options.map(({ id, label }) => [label, id]))
  return withIds(
    labels.map((label) => ({ id: known.get(label) ?? '', label })),
    'option',
  ).map(({ id, label }) => ({ id, label }))
}

/** Millimetres that a column of a kind likes to have on paper. */
const naturalWidths: Readonly<Record<ColumnKind, number>> = {
  text: 32,
  longText: 52,
  integer: 16,
  decimal: 18,
  percent: 16,
  money: 22,
  date: 26,
  month: 20,
  deadline: 26,
  unit: 28,
  person: 18,
  choice: 22,
  creditCode: 40,
  measure: 16,
  entry: 32,
  evidence: 20,
}

const statusWidth = 20
const sheets = [
  { paper: 'A4', orientation: 'portrait' },
  { paper: 'A4', orientation: 'landscape' },
  { paper: 'A3', orientation: 'landscape' },
] as const

/** The smallest paper that holds the listed columns and the status, its width shared out among them. */
export function proposedPrint(columns: readonly Pick<LedgerInput['columns'][number], 'id' | 'kind' | 'isListed'>[]): LedgerInput['print'] {
  const listed = columns.filter(({ isListed }) => isListed !== false)
  const wanted = [
    ...(listed.length === 0 ? columns : listed).map(({ id, kind }) => ({ id, natural: naturalWidths[kind] })),
    { id: 'status', natural: statusWidth },
  ]
  const total = wanted.reduce((sum, { natural }) => sum + natural, 0)
  const sheet = sheets.find((each) => printableWidth(each) >= total) ?? sheets[2]
  const room = printableWidth(sheet)
  const widths = wanted.map(({ id, natural }) => ({ id, width: Math.min(200, Math.max(8, Math.floor((natural / total) * room))) }))
  return { ...sheet, columns: widths }
}

/** The next free id of an own ledger: `own-3`. */
export function ownLedgerId(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`own-${number}`)) number += 1
  return `own-${number}`
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
