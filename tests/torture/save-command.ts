import type { Kysely } from 'kysely'
import { appendEvent } from '#db/event-chain.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Store, StoreOptions } from '#db/open.ts'
import type { Projection } from '#db/projections.ts'
import { appendRevision } from '#db/record-revisions.ts'
import type { Database } from '#db/schema/index.ts'
import { sha256 } from '#electron/crypto/index.ts'

/** A command as the services make them: rows of two tables, a revision and an event, in one transaction. */

const at = '2022-04-20T01:12:00.000Z'
const unitId = 'test:unit:1'
const programmeId = 'test-2022'

export const projections: readonly Projection[] = [
  { type: 'problem', table: 'problem' },
  { type: 'liaison', table: 'liaison' },
]

export function storeOptions(folder: string): StoreOptions {
  return { folder, migrations, now: () => at, appVersion: '0.1.0', hash: sha256 }
}

/** The programme and the unit that everything belongs to; once per store. */
export async function saveUnit(store: Store): Promise<void> {
  await store.write(async (trx) => {
    const known = await trx.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
    if (known !== undefined) return
    const programme = {
      id: programmeId,
      title: '诚信建设',
      city: '黑河市',
      year: 2022,
      pack_version: 1,
      pack: '{}',
      pack_hash: '',
      loaded_at: at,
    }
    await trx
      .insertInto('programme')
      .values({ ...programme, closed_on: null })
      .execute()
    const flags = { reports: 1, scored: 1, pilot: 0, is_host: 0 }
    const unit = { id: unitId, name: '逊克县', kind: 'territory', level: 'county', sector: '县（市、区）' }
    await trx
      .insertInto('unit')
      .values({ ...unit, ...flags, parent_id: null, note: null, ordinal: 1, rev: 1 })
      .execute()
  })
}

/** The first half: a problem and a liaison of it. */
export async function saveRows(trx: Kysely<Database>, id: string): Promise<void> {
  await trx.insertInto('problem').values(problem(id)).execute()
  await trx.insertInto('liaison').values(liaison(id)).execute()
}

/** The second half: what the rows say as revisions, and the event. */
export async function saveTrace(trx: Kysely<Database>, id: string): Promise<void> {
  const common = { id, rev: 1, ownerUnit: unitId, origin: 'torture', at }
  await appendRevision(trx, { ...common, type: 'problem', record: problem(id) }, sha256)
  await appendRevision(trx, { ...common, type: 'liaison', record: liaison(id) }, sha256)
  const event = { at, officerId: 'test:officer:1', action: 'problem.record', subjectType: 'problem', subjectId: id }
  await appendEvent(trx, { ...event, detail: { content: problem(id).content } }, sha256)
}

export async function saveCommand(trx: Kysely<Database>, id: string): Promise<void> {
  await saveRows(trx, id)
  await saveTrace(trx, id)
}

export async function commandCounts(
  db: Kysely<Database>,
): Promise<{ problems: number; liaisons: number; revisions: number; events: number }> {
  const count = async (table: 'problem' | 'liaison' | 'record_revision' | 'event') => {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return row.total
  }
  return {
    problems: await count('problem'),
    liaisons: await count('liaison'),
    revisions: await count('record_revision'),
    events: await count('event'),
  }
}

function problem(id: string) {
  return {
    id,
    programme_id: programmeId,
    unit_id: unitId,
    measure_id: null,
    content: `合同履行情况未按月更新，涉及 ${id} 号合同。${'逾期款项须分期清偿。'.repeat(id.length % 7)}`,
    origin: '日常考评',
    found_on: '2022-04-20',
    due_on: '2022-05-31',
    measures_taken: '',
    status: 'open' as const,
    closed_on: null,
    conclusion: '',
    deleted_at: null,
    rev: 1,
  }
}

function liaison(id: string) {
  return { id, unit_id: unitId, name: `联络员${id}`, section: '信用科', phone: '', from_on: '2022-04-01', to_on: null, rev: 1 }
}
