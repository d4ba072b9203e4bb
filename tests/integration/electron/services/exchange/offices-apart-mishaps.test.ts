import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateAgeKeys } from '#electron/crypto/index.ts'
import type { AppError } from '#shared/domain/errors.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { handmadeBag } from '#tests/fixtures/exchange/handmade-bag.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { countyId, hostId, month, openMonth, words, work } from '#tests/support/exchange/apart-april.ts'
import { chosen, enrolByStick, send, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, openMachine, stickIn } from '#tests/support/exchange/machine.ts'

/** What a clerk reads who pulls the stick, fills the disk or brings the wrong file: what happened, and that nothing was changed (exchange.md 7). */

const { folder, remove } = makeFolder()
const stick = stickIn(folder, 'U盘')
const neighbourId = 'heihe:unit:sunwu-county'
let city: BareMachine
let county: BareMachine
/** The county's report, encrypted and plain, and a list for the county next door, encrypted and plain. */
const files = { sxb: '', zip: '', neighbourSxb: '', neighbourZip: '' }
beforeAll(async () => {
  city = await openMachine(join(folder, 'city'), '2022-04-05')
  county = await openMachine(join(folder, 'county'), '2022-04-05', countyId)
  const neighbour = await openMachine(join(folder, 'neighbour'), '2022-04-05', neighbourId)
  await enrolByStick(city, county, stick)
  await enrolByStick(city, neighbour, stick)
  await neighbour.close()
  await openMonth(city)
  const [list = ''] = (await send(city, stick, { kind: 'task-issue', month, to: countyId })).files
  await take(county, list)
  await work(county, 2, 4096)
  const report = { kind: 'month-report', month, to: hostId } as const
  files.sxb = (await send(county, stick, report)).files[0] ?? ''
  files.zip = (await send(county, stick, { ...report, form: 'plain' })).files[0] ?? ''
  const other = { kind: 'task-issue', month, to: neighbourId } as const
  files.neighbourSxb = (await send(city, stick, other)).files[0] ?? ''
  files.neighbourZip = (await send(city, stick, { ...other, form: 'plain' })).files[0] ?? ''
})
afterAll(async () => {
  await city.close()
  await county.close()
  remove()
})

/** What the page shows of a refusal: what happened, what became of the data, what to do. */
function wordsOf({ details }: AppError): string {
  const { sentence, data, next } = details as { readonly sentence: string; readonly data: string; readonly next: string }
  return `${sentence}${data}${next}`
}

/** Runs what must be refused and tells in which words; the store says afterwards what it said before, and nothing is left over. */
async function refusedAt(machine: BareMachine, deed: () => Promise<unknown>): Promise<string> {
  const before = logicalDump(machine.folder)
  const error = await refusal(deed())
  expect(exchangeFaultOf(error)).toBeDefined()
  expect(logicalDump(machine.folder)).toEqual(before)
  return wordsOf(error)
}

/** A file of the stick under another name, for spoiling. */
function copyOf(path: string, name: string): string {
  const copy = join(stick, name)
  copyFileSync(path, copy)
  return copy
}

async function looked(machine: BareMachine, path: string): Promise<unknown> {
  const token = await chosen(machine, path)
  return machine.call('exchange.look', { token })
}

describe('importing', () => {
  test('the stick was pulled after the file had been chosen', async () => {
    const path = copyOf(files.sxb, 'gone.sxb')
    const token = await chosen(city, path)
    rmSync(path)
    expect(await refusedAt(city, () => city.call('exchange.look', { token }))).toBe(
      '文件已不在原处，U盘可能已被拔出。未写入任何数据。请重新插入U盘后再操作。',
    )
  })

  test('the file was on the stick no longer when it was to be chosen', async () => {
    const path = join(stick, 'never.sxb')
    const before = logicalDump(city.folder)
    const error = await refusal(chosen(city, path))
    expect(error.details).toEqual({ name: 'never.sxb', problem: '文件已被移走、改名或存储设备已拔出' })
    expect(logicalDump(city.folder)).toEqual(before)
  })

  test('a package for the county next door, whoever could open it', async () => {
    expect(await refusedAt(county, () => looked(county, files.neighbourSxb))).toBe(
      '本机的密钥打不开该数据包，它可能是发给其他单位的，或者是用旧密钥加密的。未写入任何数据。请核对收件单位，并请来源单位按最新的开通包重新生成。',
    )
    expect(await refusedAt(county, () => looked(county, files.neighbourZip))).toBe(
      '数据包是发给其他单位的。未写入任何数据。请转交应收单位，不得自行转发。',
    )
  })

  test('its own package, brought back to the office that made it', async () => {
    expect(await refusedAt(county, () => looked(county, files.zip))).toBe(
      '数据包是发给其他单位的。未写入任何数据。请转交应收单位，不得自行转发。',
    )
  })

  test('a package of a newer version', async () => {
    const { recipient } = await generateAgeKeys()
    const newer = { formatVersion: '2.0', minReader: '2.0', appVersion: '3.0.0' }
    const path = join(stick, 'newer.zip')
    const recipients = [{ unit: hostId, ageRecipient: recipient }]
    writeFileSync(path, await handmadeBag({ info: (info) => ({ ...info, ...newer, recipients }) }))
    expect(await refusedAt(city, () => looked(city, path))).toBe(
      '数据包由更高版本的程序（3.0.0）生成。未写入任何数据。请先升级本程序，再导入。',
    )
  })

  test.each(['sxb', 'zip'] as const)('a .%s that was altered by one byte, wherever that is', async (ending) => {
    const bytes = readFileSync(files[ending])
    const path = join(stick, `altered.${ending}`)
    const told = new Set<string>()
    for (let at = 1; at <= 8; at += 1) {
      const altered = Buffer.from(bytes)
      const place = Math.floor((bytes.length * at) / 9)
      altered[place] = (altered[place] ?? 0) ^ 1
      writeFileSync(path, altered)
      told.add(await refusedAt(city, () => looked(city, path)))
    }
    for (const sentence of told) expect(sentence).toContain('未写入任何数据。')
    if (ending === 'sxb') {
      expect([...told]).toEqual(['加密的数据包已损坏或被截断，无法解密。未写入任何数据。请向来源单位重新索取或重新拷贝后再导入。'])
    }
  })

  test('a copy that was broken off', async () => {
    const path = join(stick, 'half.zip')
    const bytes = readFileSync(files.zip)
    writeFileSync(path, bytes.subarray(0, bytes.length / 2))
    expect(await refusedAt(city, () => looked(city, path))).toBe(
      '文件不完整，可能在拷贝时U盘被提前拔出。未写入任何数据。请重新拷贝后再导入。',
    )
  })

  test('the stick may be pulled once the preview stands there: the copy in the data folder is what is taken', async () => {
    const path = copyOf(files.sxb, 'looked.sxb')
    const token = await chosen(city, path)
    expect(await city.call('exchange.look', { token })).toMatchObject({ state: 'ready' })
    rmSync(path)
    const taken = await city.call('exchange.take', { token, receivedOn: '2022-04-05', way: 'usbStick', note: '' })
    expect(taken).toMatchObject({ status: 'applied', counts: { conflict: 0, waiting: 0, refused: 0 } })
    expect((await city.call('problems.list', {})).problems.map((problem) => problem.content)).toEqual([words.problem])
  })
})

describe('exporting', () => {
  const report = { kind: 'month-report', month, to: hostId } as const

  test('the stick was pulled before anything was written', async () => {
    const said = await refusedAt(county, () => send(county, join(folder, '已拔出的U盘'), report))
    expect(said).toBe('文件已不在原处，U盘可能已被拔出。未写入任何数据。请重新插入U盘后再操作。')
  })

  test('the disk has no room', async () => {
    // A file system that has not one free byte, wherever Linux runs.
    expect(await refusedAt(county, () => send(county, '/proc', report))).toMatch(
      /^磁盘空间不足，还需约[\d.]+ MB。未写入任何数据。请清理磁盘后重新操作。$/,
    )
  })

  test('nothing decrypted and nothing half-written is left in the data folder', () => {
    for (const { folder: own } of [city, county]) {
      const left = readdirSync(join(own, 'packages'), { recursive: true, withFileTypes: true })
      const names = left.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      expect(names.filter((name) => !/[\\/]packages[\\/]in[\\/]\d{4}[\\/][0-9a-f]{64}\.(?:zip|json)$/.test(name))).toEqual([])
    }
  })
})
