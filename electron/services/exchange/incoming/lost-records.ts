import { sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import type { PackageInRecord } from '#db/repositories/packages-in.ts'
import { recordNoun } from '#shared/exchange/record-words.ts'
import { travellingOf } from '#shared/exchange/travel.ts'
import type { ServiceContext } from '../../context.ts'

/**
 * Decisions of the city on records that this office once reported and that are not here: a backup older than the report was put back, or
 * another machine of the office wrote them. No package of the city's brings them, since a record has one author; so that they do not
 * stand as 待齐 without a word, somebody is told what is missing and where it may be (exchange.md 6).
 */

interface Missing {
  readonly noun: string
  readonly count: number
}

/** A sentence for each noun; none at the city's office, and none for what the city itself has still to send. */
export async function lostSentences(
  { office }: Pick<ServiceContext, 'office'>,
  db: Connection,
  records: readonly Pick<PackageInRecord, 'type' | 'id' | 'rev' | 'hash' | 'outcome'>[],
): Promise<string[]> {
  if (office.profile !== 'county') return []
  return (await missingOf(db, records)).map(
    ({ noun, count }) =>
      `有${count}项本单位报送过的${noun}不在本机，市专班办公室对其的意见已留存、尚不能写入；恢复过备份的，请重新录入后报送，由另一台电脑报送的，请在该电脑上继续办理`,
  )
}

async function missingOf(db: Connection, records: Parameters<typeof lostSentences>[2]): Promise<Missing[]> {
  const waiting = records.filter(({ outcome }) => outcome === 'waiting').map(({ type, id, rev, hash }) => [type, id, rev, hash])
  if (waiting.length === 0) return []
  const { rows } = await sql<{ awaited: string }>`
    SELECT DISTINCT a.value AS awaited FROM json_each(${JSON.stringify(waiting)}) j
    JOIN revision_waiting w ON w.type = j.value ->> 0 AND w.id = j.value ->> 1 AND w.rev = j.value ->> 2 AND w.hash = j.value ->> 3
    JOIN json_each(w.awaits) a`.execute(db)
  const own = rows.map(({ awaited }) => awaited.slice(0, awaited.indexOf(' '))).filter((type) => travellingOf(type)?.author === 'owner')
  return [...Map.groupBy(own, (type) => type)].map(([type, all]) => ({ noun: recordNoun(type), count: all.length }))
}
