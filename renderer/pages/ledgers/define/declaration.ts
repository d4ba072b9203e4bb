import type { ColumnKind, Ledger, LedgerColumn, LedgerInput } from '#shared/ledgers/schema.ts'
import type { DraftColumn, DraftDefinition } from './definition.ts'
import { proposedPrint } from './print-proposal.ts'

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
function withIds<Part extends { readonly id: string }>(
  parts: readonly Part[],
  stem: string,
  before: readonly { readonly id: string }[] = [],
): readonly Part[] {
  const taken = new Set([...before, ...parts].map(({ id }) => id))
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

/** One option a line: one that keeps its words keeps its id, one that is worded anew in its line too; a new one never gets the id of one that was taken out. */
function optionsFrom(lines: string, before: LedgerColumn | undefined) {
  const labels = [...new Set(lines.split('\n').map((line) => line.trim()))].filter((label) => label !== '')
  const old = before?.options ?? []
  const idOf = (label: string, at: number): string => {
    const inLine = old[at]
    return old.find((option) => option.label === label)?.id ?? (inLine === undefined || labels.includes(inLine.label) ? '' : inLine.id)
  }
  return withIds(
    labels.map((label, at) => ({ id: idOf(label, at), label })),
    'option',
    old,
  ).map(({ id, label }) => ({ id, label }))
}

/** The next free id of an own ledger: `own-3`. */
export function ownLedgerId(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`own-${number}`)) number += 1
  return `own-${number}`
}
