import { type ConflictRow, findPackageIn, markAsked, openConflicts } from '#db/repositories/packages-in.ts'
import { cityOfficeName } from '#shared/domain/office-names.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { recordNoun, recordSaying } from '#shared/exchange/record-words.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, found, runCommand } from '../../context.ts'
import { type OfficeNames, officeNames } from '../offices.ts'
import { namesFor } from './names.ts'
import { linesOf, shownRecord } from './present.ts'

/** 冲突: two contents of one revision, both kept; the sender's next revision settles it (E-REC-EQUIV). */

interface Conflict {
  key: string
  noun: string
  subject: string
  sender: { unitId: string; name: string }
  present: { at: string; text: string }
  inside: { at: string; text: string; packageId: string }
  /** A short message to the sender, ready to be copied. */
  message: string
  askedAt: string | null
}

export async function listConflicts(context: ServiceContext): Promise<{ conflicts: Conflict[] }> {
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
  const conflicts: Conflict[] = []
  for (const { row, inside, present } of lines) {
    const { subject } = recordSaying(shownRecord(inside), names)
    const sender = await senderOfConflict(context, row, offices)
    const said = { type: row.type, noun: recordNoun(row.type), subject, sender }
    const { type: _type, ...shown } = said
    conflicts.push({
      key: keyOf(row),
      ...shown,
      present: { at: atOf(present), text: recordSaying(shownRecord(present), names).summary },
      inside: { at: atOf(inside), text: recordSaying(shownRecord(inside), names).summary, packageId: row.package_id },
      message: messageOf(said, dayInChina(row.found_at)),
      askedAt: row.asked_at,
    })
  }
  return { conflicts }
}

async function senderOfConflict({ store }: ServiceContext, row: ConflictRow, offices: OfficeNames) {
  const from = found(await findPackageIn(store.db, row.package_id), '该数据包')
  return { unitId: from.sender_unit_id, name: offices.name(from.sender_unit_id) ?? from.sender_name }
}

function keyOf({ type, id, rev, hash }: ConflictRow): string {
  return `${type} ${id} ${rev} ${hash}`
}

function atOf(line: string): string {
  return (JSON.parse(line) as { readonly at: string }).at
}

/** 「【核对】某县专班：…」, ready for whatever the office writes its short messages with. */
function messageOf(
  { type, noun, subject, sender }: Pick<Conflict, 'noun' | 'subject' | 'sender'> & { readonly type: string },
  on: string,
): string {
  const addressee = sender.name === cityOfficeName ? cityOfficeName : `${sender.name}专班`
  const found = `【核对】${addressee}：${officialMonthDay(on)}收到的数据包中，“${subject}”的${noun}`
  // Each machine that takes a package writes a receipt of its own; nobody can write another one.
  if (type === 'packageReceipt') return `${found}有两份，可能由两台电脑分别出具，均已留存，无需重新报送。请核对收件情况。`
  return `${found}与此前报送的版次相同、内容不同，两份均已留存。请核对后以新版次重新报送。`
}

/** Notes that the sender was asked about a record. */
export async function askAboutConflict(context: ServiceContext, { key }: { readonly key: string }): Promise<Record<string, never>> {
  return runCommand(context, 'exchange.ask', async (act) => {
    const row = found(
      (await openConflicts(act.trx)).find((each) => keyOf(each) === key),
      '该冲突',
    )
    await markAsked(act.trx, row, act.at)
    act.about(row.type, row.id, { rev: row.rev, packageId: row.package_id })
    return {}
  })
}
