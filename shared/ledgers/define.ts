import { AppError } from '#shared/domain/errors.ts'
import { columnFaults } from './check-columns.ts'
import { figureFaults } from './check-figures.ts'
import { linkFaults } from './check-links.ts'
import { referenceFaults } from './check-references.ts'
import type { LedgerFault } from './faults.ts'
import { chineseProblem, shapeFaults } from './faults.ts'
import type { Ledger, LedgerInput } from './schema.ts'
import { ledgerSchema } from './schema.ts'

export type { LedgerFault } from './faults.ts'

/**
 * Every fault of a declaration, built-in or filled in by an office, with its path (`figures[0].where[1].in[0]`) and a half sentence in
 * Chinese; none where it is sound. `others` are the ledgers that it may link to, itself apart; null leaves links unjudged.
 */
export function ledgerFaults(declaration: unknown, others: readonly Ledger[] | null): LedgerFault[] {
  const parsed = ledgerSchema.safeParse(declaration, { error: chineseProblem, reportInput: true })
  if (!parsed.success) return shapeFaults(parsed.error.issues)
  const ledger = parsed.data
  const own = [...columnFaults(ledger), ...figureFaults(ledger), ...referenceFaults(ledger)]
  return others === null ? own : [...own, ...linkFaults(ledger, others)]
}

/** A built-in ledger with its defaults filled in; throws `invalid_input` that names the first fault. Links are judged over all ledgers by test. */
export function defineLedger(input: LedgerInput): Ledger {
  const [first] = ledgerFaults(input, null)
  if (first) throw new AppError('invalid_input', { place: `${input.id} ${first.path}`, problem: first.problem })
  return ledgerSchema.parse(input)
}
