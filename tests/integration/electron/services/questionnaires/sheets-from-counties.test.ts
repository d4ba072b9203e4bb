import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiveArrivedSheets } from '#electron/services/questionnaires/arrived-sheets.ts'
import { issueQuestionnaire, openDraft, saveDraft } from '#electron/services/questionnaires/drafts.ts'
import { recordSheet, returnSheet } from '#electron/services/questionnaires/sheets.ts'
import { supersedeOnBehalf } from '#electron/services/records/supersede.ts'
import { questionnaireDetail } from '#electron/services/questionnaires/questionnaires.ts'
import { contract } from '#shared/api/contract.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { type TwoOffices, carry, findings, twoOffices } from '#tests/fixtures/two-offices.ts'

/** exchange.md 6: a sheet is the unit's, its receipt and its return are the city's. */

let offices: TwoOffices
let questionnaireId: string
beforeEach(async () => {
  offices = await twoOffices({ today: '2022-05-05' })
  questionnaireId = await issuedToCounty()
  await down()
})
afterEach(() => offices.dispose())

/** One question, asked of the county alone. */
async function issuedToCounty(): Promise<string> {
  const { city } = offices
  const opened = await openDraft(city, { from: { kind: 'empty', title: '信用建设调查问卷' }, dueOn: '2022-05-13' })
  const asked = { questionId: 'q1', text: '是否建立工作机制', answer: 'yesNo' as const, units: [{ unitId: xunke, word: '' }] }
  const tables = [{ tableId: null, title: '工作机制', evidenceHead: '佐证材料', questions: [asked] }]
  const { rev } = await saveDraft(city, { ...opened, title: '信用建设调查问卷', dueOn: '2022-05-13', signedBy: '分管领导', tables })
  await issueQuestionnaire(city, { questionnaireId: opened.questionnaireId, rev, issuedOn: '2022-05-05' })
  return opened.questionnaireId
}

const down = () => carry(offices.city, offices.county, async (_, changed) => changed)
const up = (receivedOn: string) =>
  carry(offices.county, offices.city, async (act, changed) => ({
    superseded: await supersedeOnBehalf(offices.city, act, changed),
    received: await receiveArrivedSheets(offices.city, act, changed, { receivedOn, way: 'usbStick', reason: '' }),
  }))

function on(day: string): void {
  for (const office of [offices.city, offices.county]) office.ports.clock.setDay(day)
}

async function lineIn(office: SeededOffice) {
  const detail = contract['questionnaires.get'].output.parse(await questionnaireDetail(office, { questionnaireId }))
  const line = detail.unitLines.find(({ unit }) => unit.unitId === xunke)
  if (line === undefined) throw new Error('the county was not asked')
  return { ...line, value: detail.tables[0]?.questions[0]?.value ?? null }
}

async function fill(office: SeededOffice, value: 'yes' | 'no', receivedOn: string | null = null): Promise<void> {
  const answers = [{ questionId: 'q1', value, materials: '', note: '', evidenceIds: [] }]
  const receipt = receivedOn === null ? null : { receivedOn, way: 'paper' as const, reason: '' }
  const { rev } = await lineIn(office)
  await recordSheet(office, { questionnaireId, unitId: xunke, rev, answers, receipt, signature: null })
}

test('the city registers when and how a sheet came that the unit filled in itself', async () => {
  const { city, county } = offices
  await fill(county, 'yes')
  expect(await lineIn(county)).toMatchObject({ receivedOn: '2022-05-05', way: null, isOnBehalf: false })
  on('2022-05-14')
  expect((await up('2022-05-14')).received).toMatchObject([{ questionnaireId, unitId: xunke, receivedOn: '2022-05-14' }])
  expect(await lineIn(city)).toMatchObject({ status: 'late', daysLate: 1, receivedOn: '2022-05-14', way: 'usbStick', value: 'yes' })
  await down()
  expect(await lineIn(county)).toMatchObject({ status: 'late', receivedOn: '2022-05-14' })
  expect([await findings(city), await findings(county)]).toEqual([[], []])
})

test('退回: the unit reads why, and its next sheet is in again', async () => {
  const { city, county } = offices
  await fill(county, 'yes')
  await up('2022-05-05')
  await returnSheet(city, { questionnaireId, unitId: xunke, rev: (await lineIn(city)).rev ?? 0, reason: '未经签字' })
  await down()
  expect(await lineIn(county)).toMatchObject({ status: 'returned', returnReason: '未经签字', receivedOn: '2022-05-05' })
  on('2022-05-09')
  await fill(county, 'no')
  expect(await lineIn(county)).toMatchObject({ returnReason: '', receivedOn: '2022-05-09' })
  await up('2022-05-10')
  expect(await lineIn(city)).toMatchObject({ status: 'onTime', receivedOn: '2022-05-10', returnReason: '', value: 'no' })
  expect([await findings(city), await findings(county)]).toEqual([[], []])
})

test('what the city recorded from paper gives way to the unit’s own sheet; the first 收件日期 stays', async () => {
  const { city, county } = offices
  await fill(city, 'no', '2022-05-05')
  expect(await lineIn(city)).toMatchObject({ isOnBehalf: true, value: 'no' })
  await down()
  expect((await lineIn(county)).rev).toBeNull()
  on('2022-05-14')
  await fill(county, 'yes')
  expect((await up('2022-05-14')).superseded).toMatchObject([{ kind: 'questionnaireSheet', unitId: xunke }])
  expect(await lineIn(city)).toMatchObject({ status: 'onTime', receivedOn: '2022-05-05', isOnBehalf: false, value: 'yes' })
  await expect(fill(city, 'no', '2022-05-14')).rejects.toMatchObject({ details: { rule: 'ownRecordStands' } })
  expect([await findings(city), await findings(county)]).toEqual([[], []])
})
