import { type ConflictRow, findPackageIn, markAsked, openConflicts } from '#db/repositories/packages-in.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { recordNoun, recordSaying } from '#shared/exchange/record-words.ts'
import { type ServiceContext, found, runCommand } from '../../context.ts'
import { type OfficeNames, officeNames } from '../offices.ts'
import { type AskedConflict, conflictMessage } from './conflict-messages.ts'
import { namesFor } from './names.ts'
import { linesOf, shownRecord } from './present.ts'

/** 冲突: two contents of one revision, both kept; the sender's next revision settles it (E-REC-EQUIV). */

interface Sender {
  unitId: string
  name: string
}

interface Conflict {
  key: string
  noun: string
  subject: string
  present: { at: string; text: string }
  inside: { at: string; text: string; packageId: string }
  askedAt: string | null
}

/** The conflicts of one office, with one message that asks about them all. */
interface SendersConflicts {
  sender: Sender
  message: string
  /** When it was asked about the last of them; null while there is one that it was not asked about. */
  askedAt: string | null
  conflicts: Conflict[]
}

interface Read {
  readonly sender: Sender
  readonly asked: AskedConflict
  readonly conflict: Conflict
}

/** By sender, in the order in which its first one was found. */
export async function listConflicts(context: ServiceContext): Promise<{ senders: SendersConflicts[] }> {
  const read = await readConflicts(context)
  const senders = [...Map.groupBy(read, ({ sender }) => sender.unitId).values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const { sender } = first
    const conflicts = all.map(({ conflict }) => conflict)
    const message = conflictMessage(
      sender.name,
      all.map(({ asked }) => asked),
    )
    return [{ sender, message, askedAt: lastAsked(conflicts), conflicts }]
  })
  return { senders }
}

function lastAsked(conflicts: readonly Conflict[]): string | null {
  const asked = conflicts.map(({ askedAt }) => askedAt)
  return asked.includes(null) ? null : (asked.toSorted((one, other) => String(one).localeCompare(String(other))).at(-1) ?? null)
}

async function readConflicts(context: ServiceContext): Promise<Read[]> {
  const { db } = context.store
  const rows = await openConflicts(db)
  const kept = await linesOf(db, rows)
  const lines = rows.map((row) => ({ row, inside: row.line, present: kept.get(`${row.type} ${row.id} ${row.rev}`) ?? row.line }))
  const names = await namesFor(
    context,
    db,
    lines.flatMap(({ inside, present }) => [shownRecord(inside), shownRecord(present)]),
  )
  const offices = await officeNames(db, context.pack)
  const read: Read[] = []
  for (const { row, inside, present } of lines) {
    const [noun, { subject }] = [recordNoun(row.type), recordSaying(shownRecord(inside), names)]
    read.push({
      sender: await senderOfConflict(context, row, offices),
      asked: { type: row.type, noun, subject, foundOn: dayInChina(row.found_at) },
      conflict: {
        key: `${row.type} ${row.id} ${row.rev} ${row.hash}`,
        noun,
        subject,
        present: { at: atOf(present), text: recordSaying(shownRecord(present), names).summary },
        inside: { at: atOf(inside), text: recordSaying(shownRecord(inside), names).summary, packageId: row.package_id },
        askedAt: row.asked_at,
      },
    })
  }
  return read
}

async function senderOfConflict({ store }: ServiceContext, row: ConflictRow, offices: OfficeNames): Promise<Sender> {
  const from = found(await findPackageIn(store.db, row.package_id), '该数据包')
  return { unitId: from.sender_unit_id, name: offices.name(from.sender_unit_id) ?? from.sender_name }
}

function atOf(line: string): string {
  return (JSON.parse(line) as { readonly at: string }).at
}

/** Notes that an office was asked about all its conflicts. */
export async function askAboutConflicts(context: ServiceContext, { unitId }: { readonly unitId: string }): Promise<Record<string, never>> {
  return runCommand(context, 'exchange.ask', async (act) => {
    const own: ConflictRow[] = []
    for (const row of await openConflicts(act.trx)) {
      if ((await findPackageIn(act.trx, row.package_id))?.sender_unit_id === unitId) own.push(row)
    }
    found(own[0], '该单位的冲突')
    for (const row of own) await markAsked(act.trx, row, act.at)
    act.about('unit', unitId, { records: own.length })
    return {}
  })
}
