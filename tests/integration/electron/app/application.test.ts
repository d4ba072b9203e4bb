import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlers } from '#electron/app/handlers.ts'
import { type MethodName, contract } from '#shared/api/contract.ts'
import { errorSentences } from '#shared/domain/errors.ts'
import { type OpenOffice, liveThroughSpring, openOffice, xunke } from '#tests/fixtures/busy-office.ts'
import { type ExampleInputs, exampleInputs } from '#tests/fixtures/example-inputs.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'
import type { FullDiskReport } from './full-disk-child.ts'

/** One city office that lived through April; refusals leave it as it was, and the sweep through all methods comes last. */
const home = mkdtempSync(join(tmpdir(), 'application-'))
let office: OpenOffice
let examples: ExampleInputs

beforeAll(async () => {
  office = await openOffice(home, { today: '2022-04-18' })
  await liveThroughSpring(office)
  examples = await exampleInputs(office)
})
afterAll(async () => {
  await office.application.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a call that cannot be done is refused with what is wrong, and nothing changes (architecture 6)', () => {
  const entry = (changed: object) => () => ['progress.save', { ...examples['progress.save'], ...changed }] as const
  test.each<[string, () => readonly [string, unknown], object]>([
    ['a method that is not there', () => ['plans.destroy', {}], { code: 'unknown_method', details: { method: 'plans.destroy' } }],
    ['a name that every object has', () => ['constructor', {}], { code: 'unknown_method' }],
    ['no input', () => ['plans.open', undefined], { code: 'invalid_input', details: { place: '内容', problem: '未填写' } }],
    ['a number for a text', entry({ content: 7 }), { code: 'invalid_input', details: { place: 'content', problem: '应为文字' } }],
    ['a day that does not exist', entry({ recordedOn: '2022-02-30' }), { code: 'invalid_input', details: { place: 'recordedOn' } }],
    [
      'a wrong value deep within',
      () => ['selfAssessments.judge', { judgements: [{ lineId: 'a', verdict: 'good', note: '' }] }],
      { code: 'invalid_input', details: { place: 'judgements[0].verdict', problem: '不在可选范围内' } },
    ],
    [
      'a field that the method does not know',
      entry({ officerId: 'x' }),
      { code: 'invalid_input', details: { problem: '含有不认识的项目（officerId）' } },
    ],
    ['a record that is not there', entry({ lineId: 'nowhere' }), { code: 'not_found', details: { what: '该措施的本月台账' } }],
    [
      'a revision that is not the newest',
      () => ['plans.saveGoals', { ...examples['plans.saveGoals'], rev: 1 }],
      { code: 'stale_version', details: { what: '本月台账清单' } },
    ],
    ['a month that is open already', () => ['plans.open', { month: '2022-05' }], { code: 'rule_violation', details: { rule: 'openOnce' } }],
    [
      'a publication of a month that nobody reviewed',
      () => ['appraisals.publish', { month: '2022-05', publishedOn: '2022-05-05' }],
      { code: 'rule_violation', details: { rule: 'notReady' } },
    ],
    [
      'a document’s step out of turn',
      () => ['documents.step', { ...examples['documents.step'], detail: { step: 'file', filedOn: '2022-05-05', retention: '30年' } }],
      { code: 'rule_violation' },
    ],
    [
      'a file that was never handed over',
      () => ['evidence.add', { ...examples['evidence.add'], files: ['no-such-token'] }],
      { code: 'file_unavailable' },
    ],
  ])('%s', async (_, callOf, error) => {
    const before = logicalDump(home)
    const [method, input] = callOf()
    expect(await office.session.call(method, input)).toMatchObject({ ok: false, error })
    expect(logicalDump(home)).toEqual(before)
  })

  test('one bad record among many takes back what was written before it', async () => {
    const { lines } = await office.call('plans.lines', { month: '2022-05', unitId: xunke })
    const judgements = [...lines.map((line) => line.lineId), 'nowhere'].map((lineId) => ({ lineId, verdict: 'done', note: '' }))
    const before = logicalDump(home)
    expect(await office.session.call('selfAssessments.judge', { judgements })).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(logicalDump(home)).toEqual(before)
  })
})

describe('files on their way in (reliability: the page never sees a path)', () => {
  const folder = useFolder()
  const staging = () => readdirSync(join(home, 'staging')).length

  test('a file that is gone before it was read is told with its name', async () => {
    const path = join(folder(), '通知.pdf')
    expect(await office.session.stage({ name: '通知.pdf', path })).toMatchObject({
      ok: false,
      error: { code: 'file_unavailable', details: { name: '通知.pdf', problem: '文件已被移走、改名或存储设备已拔出' } },
    })
  })

  test('a stick that is pulled out half-way leaves nothing behind', async () => {
    const before = staging()
    const staged = await office.session.stage({ name: '通知.pdf', bytes: pulledOut() })
    expect(staged).toMatchObject({ ok: false, error: { code: 'file_unavailable', details: { name: '通知.pdf' } } })
    expect(staging()).toBe(before)
  })

  test('more than 50 MiB is refused with the size and the limit', async () => {
    const path = join(folder(), '录像.mp4')
    writeFileSync(path, '')
    truncateSync(path, (50 << 20) + 1)
    expect(await office.session.stage({ name: '录像.mp4', path })).toMatchObject({
      ok: false,
      error: { code: 'file_too_large', details: { name: '录像.mp4', size: '50.0 MB', limit: '50.0 MB' } },
    })
  })
})

async function* pulledOut(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(1000)
  throw Object.assign(new Error('no such device'), { code: 'ENODEV' })
}

/** A name space of its own may mount a small disk without root; it is gone with its process. */
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0

// Skipped where neither a user name space nor root may mount a tmpfs: there is no small disk to fill.
describe.skipIf(!canMount)('磁盘已满', () => {
  const folder = useFolder()

  test('the refusal says so, nothing acknowledged is lost, work goes on once there is room, and ending on a full disk loses nothing either', () => {
    const script = 'mount -t tmpfs -o size=13m tmpfs "$1" && exec "$2" "$3" "$1"'
    const child = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', script, 'sh', folder(), process.execPath, join(import.meta.dirname, 'full-disk-child.ts')],
      {
        encoding: 'utf8',
      },
    )
    if (child.status !== 0) throw new Error(child.stderr)
    const report = JSON.parse(child.stdout) as FullDiskReport
    expect(report.acknowledged).toBeGreaterThan(0)
    expect(report).toEqual({
      acknowledged: report.acknowledged,
      code: 'disk_full',
      readable: report.acknowledged,
      stageCode: 'disk_full',
      afterwards: 'ok',
      isSound: true,
      reopened: report.acknowledged + 1,
    })
  })
})

describe('every method of the contract', () => {
  const names = Object.keys(contract) as MethodName[]

  test('has a handler, and no handler is without a method', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(names.toSorted())
  })

  test.each(names)('%s: what goes in and what comes out is the same through JSON and through a structured clone', async (name) => {
    const input: unknown = examples[name]
    const method = contract[name]
    expect(method.input.parse(JSON.parse(JSON.stringify(input)))).toEqual(method.input.parse(structuredClone(input)))
    const reply = await office.session.call(name, input)
    expect(JSON.parse(JSON.stringify(reply))).toEqual(structuredClone(reply))
    expect(structuredClone(reply)).toEqual(reply)
    // Some examples are refused (a month that is not reviewed cannot be published), but none by surprise.
    if (!reply.ok) expect(Object.keys(errorSentences)).toContain(reply.error.code)
    expect(reply).not.toMatchObject({ error: { code: 'unexpected' } })
    if (method.kind === 'query') expect(reply.ok).toBe(true)
  })

  test('after all of them the store is sound', async () => {
    expect((await office.call('store.verify', {})).findings.filter((each) => !each.passed)).toEqual([])
  })
})
