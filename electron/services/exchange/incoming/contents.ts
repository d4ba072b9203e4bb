import { sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import { type PackageInRecord, findPackageIn, findReceipt, recordsIn, volumesOfSet } from '#db/repositories/packages-in.ts'
import { type ServiceContext, found } from '../../context.ts'
import { lostSentences } from './lost-records.ts'
import { namesFor } from './names.ts'
import { countOutcomes, revisionKey } from './outcomes.ts'
import { linesOf, shownRecord } from './present.ts'
import { leftOutSentence, previewRow, sameRows, type ShownLine, withOwnRow } from './preview-rows.ts'
import { viewOfSet } from './received.ts'

/** What a package brought, line by line, as its preview said it. */

export async function packageContents(context: ServiceContext, { packageId }: { readonly packageId: string }) {
  const { db } = context.store
  const row = found(await findPackageIn(db, packageId), '该数据包')
  const volumes = (await volumesOfSet(db, row.set_id)).map(({ package_id }) => package_id)
  const records = (await Promise.all(volumes.map((id) => recordsIn(db, id)))).flat()
  const lines = records.map((record) => ({ record, outcome: record.outcome }))
  const own = await shownLines(db, withOwnRow(lines))
  const same = await shownLines(
    db,
    lines.filter(({ outcome }) => outcome === 'same'),
  )
  const names = await namesFor(
    context,
    db,
    [...own, ...same].flatMap(({ record, present }) => (present === null ? [record] : [record, present])),
  )
  const receipt = await findReceipt(db, volumes)
  return {
    package: await viewOfSet(context, db, row.set_id),
    counts: countOutcomes(records),
    rows: [...own.map((line) => previewRow(line, names)), ...sameRows(same, names)],
    sentences: [
      ...leftOutSentence(lines),
      ...(await lostSentences(context, db, records)),
      ...(receipt === undefined ? [] : (JSON.parse(receipt.sentences) as string[])),
    ],
  }
}

type Line = { readonly record: PackageInRecord; readonly outcome: PackageInRecord['outcome'] }

/** Lines that wait for nothing that could come, by `type id rev`: another record has their place. */
async function placelessLines(db: Connection): Promise<ReadonlySet<string>> {
  const rows = db.selectFrom('revision_waiting').select(['type', 'id', 'rev']).where('awaits', '=', '[]')
  return new Set((await rows.execute()).map(revisionKey))
}

/** So many lines are read in one statement. */
const atOnce = 300

async function shownLines(db: Connection, lines: readonly Line[]): Promise<ShownLine[]> {
  const shown: ShownLine[] = []
  const placeless = await placelessLines(db)
  for (let from = 0; from < lines.length; from += atOnce) {
    const some = lines.slice(from, from + atOnce)
    const texts = await textsOf(
      db,
      some.map(({ record }) => record),
    )
    const before = await linesBefore(
      db,
      some.map(({ record }) => record),
    )
    // What a conflict stands beside has its revision and is the one that was kept.
    const kept = await linesOf(
      db,
      some.filter(({ outcome }) => outcome === 'conflict').map(({ record }) => record),
    )
    for (const { record, outcome } of some) {
      const { type, id, rev, hash } = record
      const text = texts.get(`${type} ${id} ${rev} ${hash}`)
      const place = `${type} ${id} ${rev}`
      const present = outcome === 'newer' ? before.get(place) : outcome === 'conflict' ? kept.get(place) : undefined
      shown.push({
        record: text === undefined ? { type, id, rev, body: {} } : shownRecord(text),
        outcome,
        present: present === undefined ? null : shownRecord(present),
        follows: '',
        ...(placeless.has(place) ? { isPlaceTaken: true } : {}),
      })
    }
  }
  return shown
}

/** Where a line lies by what became of it: in the journal, aside as a conflict or as waiting, or taken out by 撤销导入. */
async function textsOf(db: Connection, records: readonly PackageInRecord[]): Promise<ReadonlyMap<string, string>> {
  const asked = JSON.stringify(records.map(({ type, id, rev, hash }) => [type, id, rev, hash]))
  const texts = new Map<string, string>()
  for (const table of ['record_revision', 'package_conflict', 'revision_waiting', 'revision_withdrawn'] as const) {
    const { rows } = await sql<{ key: string; line: string }>`
      SELECT r.type || ' ' || r.id || ' ' || r.rev || ' ' || r.hash AS key, r.line FROM json_each(${asked}) j
      JOIN ${sql.table(table)} r ON r.type = j.value ->> 0 AND r.id = j.value ->> 1 AND r.rev = j.value ->> 2 AND r.hash = j.value ->> 3`.execute(
      db,
    )
    for (const { key, line } of rows) texts.set(key, line)
  }
  return texts
}

/** The revision before each of some revisions, by the later one's `type id rev`. */
async function linesBefore(db: Connection, records: readonly PackageInRecord[]): Promise<ReadonlyMap<string, string>> {
  const asked = JSON.stringify(records.map(({ type, id, rev }) => [type, id, rev]))
  const { rows } = await sql<{ type: string; id: string; rev: number; before: number }>`
    SELECT r.type, r.id, j.value ->> 2 AS rev, max(r.rev) AS before FROM json_each(${asked}) j
    JOIN record_revision r ON r.type = j.value ->> 0 AND r.id = j.value ->> 1 AND r.rev < j.value ->> 2
    GROUP BY r.type, r.id, j.value ->> 2`.execute(db)
  const lines = await linesOf(
    db,
    rows.map(({ type, id, before }) => ({ type, id, rev: before })),
  )
  return new Map(
    rows.flatMap(({ type, id, rev, before }) => {
      const line = lines.get(`${type} ${id} ${before}`)
      return line === undefined ? [] : [[`${type} ${id} ${rev}`, line] as const]
    }),
  )
}
