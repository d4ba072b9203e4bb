import { AppError } from '#shared/domain/errors.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { type Ledger, keepers, ledgerGroups } from '#shared/ledgers/schema.ts'
import { sourceText } from '#shared/ledgers/sources.ts'
import { packs } from '#shared/packs/index.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import type { Terminal } from '../terminal.ts'
import type { Words } from '../words.ts'

/** `ledger list`: the declared ledgers with their groups, sources, columns, statuses, figures and programmes, as one JSON document. */
export async function ledgerCommand(words: Words, terminal: Terminal): Promise<number> {
  if (words.operand(1, '子命令（list）') !== 'list') {
    throw new AppError('invalid_input', { place: '命令', problem: 'ledger 的子命令为 list' })
  }
  terminal.result(`${JSON.stringify({ ledgers: ledgers.map(ledgerView) }, null, 2)}\n`)
  return 0
}

function ledgerView({ id, title, shortTitle, group, keeper, sources, requirements, columns, statuses, figures }: Ledger) {
  return {
    id,
    title,
    shortTitle,
    group: ledgerGroups[group],
    keeper: keepers[keeper],
    sources: sources.map(sourceText),
    requirements,
    columns: columns.map((column) => ({
      id: column.id,
      label: column.label,
      kind: column.kind,
      required: column.required,
      isPrivate: column.isPrivate,
      options: column.options.map((option) => option.label),
      source: column.source === null ? null : sourceText(column.source),
    })),
    statuses: statuses.map((status) => ({ id: status.id, label: status.label, isOpen: status.isOpen })),
    figures: figures.map((figure) => ({ id: figure.id, title: figure.title, counts: figure.counts })),
    programmes: packs.filter((pack) => pack.ledgers.includes(id)).map((pack) => programmeView(pack, id)),
  }
}

/** A programme that keeps the ledger, and how many rows it begins with there. */
function programmeView({ id, ledgerSeeds }: ProgrammePack, ledgerId: string) {
  return { id, firstRows: ledgerSeeds.filter((seed) => seed.ledger === ledgerId).flatMap((seed) => seed.unitIds).length }
}
