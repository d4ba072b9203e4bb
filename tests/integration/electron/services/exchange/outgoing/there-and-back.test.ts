import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { selectRecords } from '#db/repositories/package-selection.ts'
import { linesOf } from '#db/repositories/packages-out.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { selectingOf } from '#electron/services/exchange/outgoing/selection.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type ExchangedApril, exchangedApril } from '#tests/fixtures/exchanged-april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** Offices that know of each other by packages alone (exchange.md 6): a new machine of the county, and a new one of the city. */
const month = '2022-04'
const options = { hash: sha256, projections: projectionsOfRecords }
const folders = [makeFolder(), makeFolder()]
let april: ExchangedApril
let newCounty: SeededOffice
let newCity: SeededOffice
beforeAll(async () => {
  april = await exchangedApril()
  const [one, two] = folders
  newCounty = await seedOffice(one?.folder ?? '', { today: '2022-04-25', profile: 'county', unitId: xunke })
  newCity = await seedOffice(two?.folder ?? '', { today: '2022-04-25' })
})
afterAll(async () => {
  await Promise.all([april.dispose(), newCounty.close(), newCity.close()])
  for (const { remove } of folders) remove()
})

async function take(from: SeededOffice, to: SeededOffice, kind: PackageKind) {
  const unitId = from.office.profile === 'county' ? from.pack.hostUnitId : xunke
  const { db } = from.store
  const records = await selectRecords(db, selectingOf(from, { kind, month, unitId, withEvidence: true }))
  const lines = await Array.fromAsync(linesOf(db, records))
  return to.store.write((trx) => applyRevisionLines(trx, lines, options))
}

async function rowsOf(office: SeededOffice, tables: readonly string[]): Promise<Record<string, readonly string[] | undefined>> {
  const picture = await storePicture(office.store.db)
  return Object.fromEntries(tables.map((table) => [table, picture[table]?.filter((row) => row.includes(xunke))]))
}

describe('in the order of the month, nothing has to wait for what was not sent', () => {
  test('任务清单: the county has the list that the city keeps', async () => {
    expect(await take(april.city, newCounty, 'task-issue')).toMatchObject({ same: 0, equivocal: [], waiting: [], refused: [] })
    const tables = ['plan', 'plan_line', 'obligation']
    expect(await rowsOf(newCounty, tables)).toEqual(await rowsOf(april.city, tables))
  })

  test('月报: the city has what the county keeps', async () => {
    await take(april.city, newCity, 'task-issue')
    expect(await take(april.county, newCity, 'month-report')).toMatchObject({ same: 0, equivocal: [], waiting: [], refused: [] })
    const tables = ['progress_entry', 'self_verdict', 'self_assessment', 'evidence', 'work_brief', 'adjustment_claim', 'assignment_report']
    expect(await rowsOf(newCity, tables)).toEqual(await rowsOf(april.county, tables))
  })

  test('复核结果: the county has what the city decided of it', async () => {
    expect(await take(april.city, april.county, 'review-result')).toMatchObject({ equivocal: [], waiting: [], refused: [] })
    const tables = ['line_review', 'assignment_decision', 'claim_decision', 'brief_judgement', 'submission', 'monthly_score', 'spot_check']
    expect(await rowsOf(april.county, tables)).toEqual(await rowsOf(april.city, tables))
  })

  test('a second time nothing is new', async () => {
    for (const kind of ['task-issue', 'review-result'] as const) {
      expect(await take(april.city, april.county, kind)).toMatchObject({ added: 0, equivocal: [], refused: [] })
    }
  })
})
