import { verifyEventChain } from '#db/event-chain.ts'
import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '#db/repositories/connection.ts'
import { type EventFilter, eventByCode, searchEvents, witnessByCode } from '#db/repositories/audit.ts'
import { kyselyOver } from '#db/dialect.ts'
import type { Database } from '#db/schema/index.ts'
import { QueryPlans } from './a-query-plan.ts'

const plans = await QueryPlans.open()
const planOf = plans.of.bind(plans)
afterAll(() => plans.close())

const wholeLog: EventFilter = { from: null, until: null, officerId: null, noun: null, subjectType: null, text: null }
const logPage = { before: null, limit: 101 }
const [spring, summer] = ['2022-04-01T00:00:00.000Z', '2022-07-01T00:00:00.000Z']

describe('审计日志 is searched by index, and no page of it is sorted (reliability.md 5)', () => {
  test.each<[string, string, Partial<EventFilter>]>([
    ['of an officer', 'SEARCH event USING INDEX event_by_officer (officer_id=?)', { officerId: 'o' }],
    ['of a group of acts', 'SEARCH event USING INDEX event_by_noun (<expr>=?)', { noun: 'documents' }],
    ['of a kind of subject', 'SEARCH event USING INDEX event_by_subject_type (subject_type=?)', { subjectType: 'document' }],
  ])('%s', async (_, first, filter) => {
    const plan = await planOf((db) => searchEvents(db, { ...wholeLog, ...filter }, logPage))
    expect(plan[0]).toBe(first)
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
  })

  test('days are found in their own index, and the rows between them by number', async () => {
    const log = async (db: Connection) => searchEvents(db, { ...wholeLog, from: spring, until: summer }, logPage)
    expect(await planOf(log)).toEqual(['SEARCH event USING COVERING INDEX event_by_time (at>? AND at<?)'])
    const span = {
      seq: 7,
      at: spring,
      officer_id: '',
      action: 'a',
      subject_type: '',
      subject_id: '',
      detail: '{}',
      prev_hash: '',
      hash: '',
    }
    plans.connection.exec('BEGIN')
    try {
      await kyselyOver<Database>(plans.connection, { name: 'rows' }).insertInto('event').values(span).execute()
      const plan = await planOf(log, 1)
      expect(plan[0]).toBe('SEARCH event USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)')
      expect(plan.join('\n')).not.toContain('TEMP B-TREE')
    } finally {
      plans.connection.exec('ROLLBACK')
    }
  })

  test('a code from paper is looked up, not looked for', async () => {
    expect((await planOf((db) => eventByCode(db, '0123456789')))[0]).toBe('SEARCH event USING INDEX event_by_code (<expr>=?)')
    expect((await planOf((db) => witnessByCode(db, '0123456789')))[0]).toBe(
      'SEARCH audit_witness USING INDEX audit_witness_by_code (<expr>=?)',
    )
  })

  test('without a filter the newest page is read from the end', async () => {
    const plan = await planOf((db) => searchEvents(db, wholeLog, logPage))
    expect(plan[0]).toBe('SCAN event')
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
  })

  test('the next piece that is verified is found by number', async () => {
    const verify = async (db: Connection): Promise<void> => {
      await verifyEventChain(db, { hash: () => '', last: 10 })
    }
    expect(await planOf(verify, (sql) => sql.includes('"seq" > ?'))).toContain('SEARCH event USING INTEGER PRIMARY KEY (rowid>?)')
  })
})
