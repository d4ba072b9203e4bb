import { AppError } from '#shared/domain/errors.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { type Ledger, keepers, ledgerGroups } from '#shared/ledgers/schema.ts'
import { sourceText } from '#shared/ledgers/sources.ts'
import { packs } from '#shared/packs/index.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import type { Terminal } from '../terminal.ts'
import type { Words } from '../words.ts'
import { tryImport, writeLedger } from './ledger-files.ts'

/**
 * `ledger list`: the declared ledgers as one JSON document; `template ID --out FILE`: the form to be filled in; `import ID FILE --dry-run`:
 * what would become of each row; `export ID --out FILE`: the entries of a data folder.
 */
export async function ledgerCommand(words: Words, terminal: Terminal): Promise<number> {
  switch (words.operand(1, '子命令（list、template、import、export）')) {
    case 'list':
      return listLedgers(terminal)
    case 'template':
      return writeLedger(words, terminal, 'form')
    case 'export':
      return writeLedger(words, terminal, 'full')
    case 'import':
      return tryImport(words, terminal)
    default:
      throw new AppError('invalid_input', { place: '命令', problem: 'ledger 的子命令为 list、template、import、export' })
  }
}

function listLedgers(terminal: Terminal): number {
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
