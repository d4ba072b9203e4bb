import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import type { Application, Session } from '#electron/app/types.ts'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import { newCityTerritories, newCityWordFile } from '#tests/fixtures/breakdowns/new-city.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** The first run of an office whose programme nobody has built in: from its Word file to an open month. */
const folder = useFolder()
const ports = testPorts('2022-04-18')
let application: Application
let session: Session
beforeEach(async () => {
  application = await createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map() })
  session = application.openSession({})
})
afterEach(() => application.close())

async function call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const reply = await session.call(method, input)
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value as OutputOf<Name>
}

async function stageWordFile(): Promise<string> {
  const bytes = await newCityWordFile()
  const staged = await session.stage({
    name: '鸡西市分解表.docx',
    bytes: (async function* () {
      yield bytes
    })(),
  })
  if (!staged.ok) throw new Error(staged.error.code)
  return staged.value.token
}

async function choice(token: string): Promise<Omit<InputOf<'setup.complete'>, 'profile'>> {
  const { proposal } = await call('setup.readBreakdown', { token, table: null, city: null })
  const document = { title: '鸡西市政务守信践诺工作专班实施方案', number: null, issuer: proposal.officeName, issuedOn: '2022-04-15' }
  const form = { ...proposal, territories: newCityTerritories, document, corrections: [], rulesFrom: null }
  return {
    programmeId: null,
    unitId: null,
    officerName: '张经办',
    password: null,
    acceptsSecrecyNotice: true,
    breakdown: { token, table: null, county: null, form },
  }
}

test('M-011: a city’s office begins with its own Word table of 9 tasks and opens its first month', async () => {
  const token = await stageWordFile()
  expect(existsSync(join(folder(), 'store.db'))).toBe(false)
  await call('setup.complete', { profile: 'city', ...(await choice(token)) })
  expect(await call('desk.status', {})).toMatchObject({
    profile: 'city',
    officeName: '鸡西市政务守信践诺工作专班办公室',
    office: { unitId: 'jixi:unit:business-environment-bureau', name: '市营商环境局' },
    programme: { id: 'jixi-2022', title: '鸡西市2022年政务守信践诺专项行动', isAppraised: false },
    currentMonth: '2022-04',
  })
  const opened = await call('plans.open', { month: '2022-04' })
  // Each of five territories carries twelve measures: the one of 各有关单位 waits until somebody names them.
  expect(opened.plans).toBeGreaterThan(newCityTerritories.length)
  const county = (await call('units.list', {})).units.find((unit) => unit.name === '密山市')
  expect((await call('plans.lines', { unitId: county?.unitId ?? '', month: '2022-04' })).lines).toHaveLength(12)
  expect((await call('tasks.register', {})).tasks).toHaveLength(9)
  expect((await call('store.verify', {})).isSound).toBe(true)
})

test('the new programme is worked with as any other: today, progress, a 提示单 with the office’s own name', async () => {
  const token = await stageWordFile()
  await call('setup.complete', { profile: 'city', ...(await choice(token)) })
  const month = '2022-04'
  await call('plans.open', { month })
  const { units } = await call('submissions.month', { month })
  const overdue = units.flatMap((unit) => unit.obligations.map((obligation) => ({ unitId: unit.unit.unitId, ...obligation })))[0]
  if (overdue === undefined) throw new Error('nothing is asked for')
  expect((await call('today.view', { month })).sentence).toContain('4月份')
  expect((await call('tasks.progressTable', { month, unitId: null })).rows.length).toBeGreaterThan(60)
  expect((await call('indicators.list', { month })).indicators).toEqual([])
  expect((await call('ledgers.list', {})).groups).toBeDefined()
  ports.clock.setDay('2022-04-25')
  const subjects: InputOf<'notices.propose'>['subjects'] = [{ kind: 'obligation', obligationId: overdue.obligationId }]
  const { notices } = await call('notices.draft', {
    notices: [{ unitId: overdue.unitId, kind: 'reminder', subjects, answerDueOn: '2022-04-29' }],
  })
  const { documentId } = notices[0] ?? { documentId: '' }
  const paper = JSON.stringify(await call('documents.get', { documentId }))
  expect(paper).toContain('鸡西市政务守信践诺工作专班办公室')
  expect(paper).not.toContain('黑河')
})

test('a county’s office begins with the same file and has the city’s ids', async () => {
  const { breakdown, ...rest } = await choice(await stageWordFile())
  if (breakdown === undefined) throw new Error('no form')
  await call('setup.complete', { profile: 'county', ...rest, breakdown: { ...breakdown, county: '密山市' } })
  const status = await call('desk.status', {})
  expect(status).toMatchObject({ profile: 'county', office: { name: '密山市' }, programme: { id: 'jixi-2022' } })
  expect((await call('plans.open', { month: '2022-04' })).plans).toBe(1)
})

test('a county that the form does not name is refused, and nothing is set up', async () => {
  const { breakdown, ...rest } = await choice(await stageWordFile())
  if (breakdown === undefined) throw new Error('no form')
  const input = { profile: 'county', ...rest, breakdown: { ...breakdown, county: '萝北县' } } as const
  expect(await session.call('setup.complete', input)).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', details: { place: '本单位' } },
  })
  expect((await call('setup.state', {})).isReady).toBe(false)
})

test('a city that has built-in programmes lends its units to the new one', async () => {
  const token = await stageWordFile()
  const { proposal } = await call('setup.readBreakdown', { token, table: null, city: '鹤岗市' })
  expect(proposal).toMatchObject({ city: '鹤岗市', territories: expect.arrayContaining(['萝北县']) })
})

test('files of the wizard are gone once the office is set up', async () => {
  const token = await stageWordFile()
  await call('setup.complete', { profile: 'city', ...(await choice(token)) })
  const staging = join(folder(), 'staging')
  expect(existsSync(staging) ? readdirSync(staging) : []).toEqual([])
  expect(await session.call('setup.readBreakdown', { token, table: null, city: null })).toMatchObject({
    ok: false,
    error: { code: 'file_unavailable' },
  })
})
