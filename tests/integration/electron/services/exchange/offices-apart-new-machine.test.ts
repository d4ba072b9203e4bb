import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { hostId, materialAt, month, openMonth } from '#tests/support/exchange/apart-april.ts'
import { chosen, groupsOf, send, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, evidenceBytes, onDay, openMachine, stageBytes, stickIn } from '#tests/support/exchange/machine.ts'
import { judgeRest, lineOf, linesOf } from '#tests/support/journeys/seed.ts'

/** A county whose machine is new reports on the last day by 内网邮箱 (office.md «Receiving»). Every test goes on where the last one ended. */

const { folder, remove } = makeFolder()
const mailbox = stickIn(folder, '内网邮箱')
const [sunwu, sunwuId] = ['孙吴县', 'heihe:unit:sunwu-county']
const content = '4月18日召开诚信教育进校园动员会'
let city: BareMachine
let county: BareMachine
let file: string
beforeAll(async () => {
  city = await openMachine(join(folder, 'city'), '2022-04-05')
  await openMonth(city)
  county = await openMachine(join(folder, 'county'), '2022-04-20', sunwuId)
})
afterAll(async () => {
  await city.close()
  await county.close()
  remove()
})

const openedHere = async (machine: BareMachine): Promise<readonly (readonly string[])[]> => {
  const { lineId } = lineOf(await linesOf(machine, month, sunwuId), '7-3')
  return (await machine.call('progress.ofLine', { lineId })).entries.map((entry) => [entry.content, entry.nextPlan])
}

test('it opens its month by itself, works, and writes a .zip of records alone: nobody gave it a key', async () => {
  await county.call('plans.open', { month })
  const { lineId } = lineOf(await linesOf(county, month, sunwuId), '7-3')
  const entry = { recordedOn: '2022-04-20', content, outcome: '', problem: '', nextPlan: '开展主题班会' }
  await county.call('progress.save', { lineId, entryId: null, rev: null, ...entry })
  const files = [await stageBytes(county, '会议照片.jpg', evidenceBytes('jpg', 1, 1 << 20))]
  const piece = { title: '动员会照片', kind: 'photo', issuer: '', documentNumber: '', formedOn: '2022-04-18' } as const
  await county.call('evidence.add', { lineIds: [lineId], ...piece, files })
  await judgeRest(county, month, sunwuId)
  await county.call('selfAssessments.submit', { unitId: sunwuId, month, assessedOn: '2022-04-20', receipt: null })
  const order = { kind: 'month-report', month, to: hostId, layout: 'recordsFirst' } as const
  await expect(send(county, mailbox, order)).rejects.toMatchObject({ details: { rule: 'notEnrolled' } })
  const { files: written } = await send(county, mailbox, { ...order, form: 'plain' })
  expect(written).toEqual([expect.stringMatching(/孙吴县_月报_2022-04_v01_[0-9a-f]{6}-1of2\.zip$/)])
  file = written[0] ?? ''
})

test('20 April: 已收待核验, 收件日期 20 April; its content waits', async () => {
  onDay('2022-04-20', city)
  const look = await city.call('exchange.look', { token: await chosen(city, file) })
  expect(look).toMatchObject({ state: 'unknownKey', receivedOn: '2022-04-20', about: { isEncrypted: false, sender: { name: sunwu } } })
  const taken = await take(city, file, { way: 'intranetMail' })
  expect(taken).toMatchObject({ status: 'held' })
  expect(taken.sentences).toEqual(['“4月份工作完成情况”已登记收件，收件日期为2022年4月20日', '数据包已收存，电话核对校验码后内容生效'])
  expect(await materialAt(city, 'monthly-report', sunwu)).toEqual({ status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 })
  expect(await openedHere(city)).toEqual([])
  const { packages } = await city.call('exchange.received', {})
  expect(packages).toMatchObject([{ status: 'held', receivedOn: '2022-04-20', way: 'intranetMail', importedAt: null }])
})

test('22 April: two groups that differ change nothing', async () => {
  onDay('2022-04-22', city, county)
  const pending = (await city.call('exchange.keys', {})).keys.find(({ status }) => status === 'pending')
  const digits = groupsOf(pending?.code ?? '', pending?.asked ?? []).replace(/^\d/, (digit) => String((Number(digit) + 1) % 10))
  const wrong = city.call('exchange.confirmKey', { signKey: pending?.signKey ?? '', digits, way: 'telephone' })
  await expect(wrong).rejects.toMatchObject({ code: 'package_refused', details: { code: 'E-KEY-CODE' } })
  expect((await city.call('exchange.received', {})).packages).toMatchObject([{ status: 'held' }])
  expect(await openedHere(city)).toEqual([])
})

test('22 April: the two groups as the county reads them out make it effective; the report is 按时', async () => {
  const { own } = await county.call('exchange.keys', {})
  const pending = (await city.call('exchange.keys', {})).keys.find(({ status }) => status === 'pending')
  expect(pending).toMatchObject({ unit: { name: sunwu }, held: 1, code: own?.code })
  const digits = groupsOf(own?.code ?? '', pending?.asked ?? [])
  const { taken } = await city.call('exchange.confirmKey', { signKey: pending?.signKey ?? '', digits, way: 'telephone' })
  expect(taken).toMatchObject([{ status: 'applied', counts: { conflict: 0, waiting: 0, refused: 0 } }])
  expect(await openedHere(city)).toEqual([[content, '开展主题班会']])
  const onTime = { status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 }
  expect(await materialAt(city, 'monthly-report', sunwu)).toEqual(onTime)
  expect(await materialAt(city, 'self-assessment', sunwu)).toEqual(onTime)
  const { packages } = await city.call('exchange.received', {})
  expect(packages).toMatchObject([{ status: 'applied', receivedOn: '2022-04-20', way: 'intranetMail', volumesCame: 1, filesLacking: 1 }])
  for (const machine of [city, county]) expect(await machine.call('store.verify', {})).toMatchObject({ isSound: true })
})
