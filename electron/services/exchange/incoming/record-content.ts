import { setImmediate } from 'node:timers/promises'
import type { ApplyReport } from '#db/apply-lines.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listDefinitions } from '#db/repositories/ledger-definitions.ts'
import type { PackageRecord } from '#electron/packages/index.ts'
import { type ExchangeFaultCode, packageRefusal } from '#shared/exchange/faults.ts'
import { cellsOf, misfitCell, misfitOf, saidOf } from '#shared/exchange/record-shapes/index.ts'
import { recordNoun, recordSaying } from '#shared/exchange/record-words.ts'
import { findLedger } from '#shared/ledgers/index.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { revisionKey } from './outcomes.ts'

/** What the records of a package say must fit before any of it reaches a table; a misfit refuses the package whole (exchange.md 5, 6). */

/** So many records are looked at without giving way to other work. */
const atOnce = 200

/** Packages whose records were found sound: the import looks at them before the backup and again within its transaction. */
const sound = new WeakSet<readonly PackageRecord[]>()

/** Refuses a package with a record that does not have the shape of its type (E-REC-BODY). */
export async function refuseMisfits(db: Connection, records: readonly PackageRecord[]): Promise<void> {
  if (!sound.has(records)) {
    for (const [at, record] of records.entries()) {
      const misfit = misfitOf(record)
      if (misfit !== undefined) throw bodyRefusal(record, at, misfit)
      if (at % atOnce === atOnce - 1) await setImmediate()
    }
    sound.add(records)
  }
  await refuseOwnLedgersMisfits(db, records)
}

/** Entries of 本机关台账 against their declarations, which the package brings or this store has. */
async function refuseOwnLedgersMisfits(db: Connection, records: readonly PackageRecord[]): Promise<void> {
  const ledgerOf = ({ body }: PackageRecord): string => String(saidOf(body as Readonly<Record<string, unknown>>, 'ledger_id'))
  const entries = [...records.entries()].filter(([, record]) => record.type === 'ledgerEntry' && findLedger(ledgerOf(record)) === undefined)
  if (entries.length === 0) return
  const declared = new Map<string, Ledger>()
  for (const { id, definition } of await listDefinitions(db)) declared.set(id, JSON.parse(definition) as Ledger)
  for (const { type, id, body } of records) {
    if (type === 'ledgerDefinition') declared.set(id, declarationOf(body))
  }
  for (const [at, record] of entries) {
    const ledger = declared.get(ledgerOf(record))
    const cells = cellsOf(saidOf(record.body as Readonly<Record<string, unknown>>, 'fields'))
    const misfit = ledger === undefined ? undefined : misfitCell(ledger, cells)
    if (misfit !== undefined) throw bodyRefusal(record, at, `fields.${misfit}`)
  }
}

function declarationOf(body: unknown): Ledger {
  const said = saidOf(body as Readonly<Record<string, unknown>>, 'definition')
  return (typeof said === 'string' ? JSON.parse(said) : said) as Ledger
}

function bodyRefusal(record: PackageRecord, at: number, field: string) {
  return packageRefusal('E-REC-BODY', { line: at + 1, name: recordName(record), field })
}

/** Refuses the package whole where a line of it fits no table, whatever its shape (E-REC-UNFIT): nothing is applied in part. */
export function refuseUnfit(records: readonly PackageRecord[], { refused }: Pick<ApplyReport, 'refused'>): void {
  if (refused.length === 0) return
  const [places, keys] = [new Set(refused.map(({ place }) => place)), new Set(refused.map(({ line }) => line && revisionKey(line)))]
  // A line of it that waited for a moment only is named by its key.
  const at = records.findIndex((record, index) => places.has(index + 1) || keys.has(revisionKey(record)))
  const record = records[at]
  if (record !== undefined) throw packageRefusal('E-REC-UNFIT', { line: at + 1, name: recordName(record) })
}

/** The refusal of a package because of one of its records. */
export function recordRefusal(code: ExchangeFaultCode, record: PackageRecord) {
  return packageRefusal(code, { name: recordName(record) })
}

/** A record as a refusal names it: 「佐证材料“方案”」, 「自评」 where its subject is not said by itself. */
export function recordName(record: Pick<PackageRecord, 'type' | 'id' | 'body'>): string {
  const noun = recordNoun(record.type)
  const { subject } = recordSaying(record, () => undefined)
  return subject === '' || record.id.startsWith(subject.slice(0, 20)) ? noun : `${noun}“${subject.replaceAll(/[《》]/g, '')}”`
}
