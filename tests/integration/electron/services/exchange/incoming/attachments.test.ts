import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '#electron/crypto/index.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { parcelFrom, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** What may come as an attachment is what may be added as one: by its name and by its first bytes (exchange.md 2). */

let april: Awaited<ReturnType<typeof reportingApril>>

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

test.each(['方案.pdf.js', '安装.exe', '快捷方式.lnk', '方案', '表格.xlsm'])(
  'a record that names “%s” refuses its package whole',
  async (name) => {
    expect(exchangeFaultOf(await refusal(takeEvidence(name, 'text')))).toBe('E-REC-BODY')
    expect(await april.city.store.db.selectFrom('package_in').select('package_id').execute()).toEqual([])
  },
)

test('no package is made of a program under an allowed name (E-TYPE); of one made elsewhere: packages/hostile.test.ts', async () => {
  expect(exchangeFaultOf(await refusal(takeEvidence('方案.pdf', 'MZ program')))).toBe('E-TYPE')
})

test('a paper comes with its name', async () => {
  expect((await takeEvidence('方案.pdf', '%PDF-1.4')).counts).toMatchObject({ new: 1 })
})

async function takeEvidence(name: string, content: string) {
  const { city, county } = april
  const bytes = Buffer.from(content)
  const [hash, id, at] = [sha256(bytes), '0190f7a0-0000-7000-8000-0000000000aa', '2022-04-20T00:00:00.000Z']
  const about = {
    programme_id: programmeId,
    unit_id: xunke,
    month: '2022-04',
    title: '方案',
    kind: 'document',
    issuer: '',
    document_number: '',
  }
  const files = [{ ordinal: 0, name, sha256: hash, size: bytes.length }]
  const body = { id, ...about, formed_on: '2022-04-18', recorded_at: at, deleted_at: null, rev: 1, files, lineIds: [] }
  const line = JSON.stringify({ type: 'evidence', id, rev: 1, ownerUnit: xunke, origin: 'own', at, body })
  const blob = { sha256: hash, size: bytes.length, open: () => Readable.from([bytes]) }
  return take(city, (await parcelFrom(county, city, { lines: [line], blobs: [blob] }))[0])
}
