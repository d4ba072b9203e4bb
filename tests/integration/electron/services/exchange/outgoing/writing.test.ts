import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateAgeKeys, randomBytes } from '#electron/crypto/index.ts'
import { readPackage, signKeyText } from '#electron/packages/index.ts'
import { runCommand } from '#electron/services/context.ts'
import { enterKey } from '#electron/services/exchange/keys/roster.ts'
import { ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { outgoingFolder } from '#electron/services/exchange/outgoing/staging.ts'
import { sentList } from '#electron/services/exchange/outgoing/sent.ts'
import { type ExportInput, exportPackages, writeVolumes } from '#electron/services/exchange/outgoing/writing.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { parsePackageFileName } from '#shared/exchange/file-name.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { packageCode } from '#shared/exchange/verification-code.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type ExchangedApril, exchangedApril } from '#tests/fixtures/exchanged-april.ts'
import { enrol, keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { fakeStick, systemError } from '#tests/fixtures/exchange/fake-stick.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const stickFolder = useFolder()
const month = '2022-04'
let april: ExchangedApril
beforeEach(async () => {
  april = await exchangedApril()
})
afterEach(() => april.dispose())

const report: ExportInput = {
  kind: 'month-report',
  month,
  unitIds: [],
  layout: 'together',
  withEvidence: true,
  form: 'encrypted',
  plainNames: false,
}

/** The county's report onto the stick. */
async function send(office: SeededOffice, change: Partial<ExportInput> = {}, stick = fakeStick()) {
  office.ports.answers.folders.push(stickFolder())
  const unitIds = office.office.profile === 'county' ? [office.pack.hostUnitId] : [xunke]
  return exportPackages(office, { ...report, unitIds, ...change }, keeperOf(office), stick)
}

/** Opens a written file with the keys of an office, as its import will. */
async function opened(office: SeededOffice, name: string) {
  const { identities } = await ownKeys(office, keeperOf(office))
  const keys = { identities, ownUnit: office.office.unitId, signer: () => ({ state: 'unknown' }) as const }
  const read = await readPackage(join(stickFolder(), name), keys, packageLimits, join(april.city.store.folder, 'reading'))
  const lines = (await Array.fromAsync(read.records())).map(({ type, id, rev }) => `${type} ${id} ${rev}`)
  const { packageId, info, isEncrypted, blobs } = read
  await read.close()
  return { packageId, info, isEncrypted, lines, blobs: blobs.map(({ sha256 }) => sha256) }
}

const tables = ['package_out', 'package_out_record', 'package_out_blob', 'package_out_volume', 'audit_witness'] as const

async function counts(office: SeededOffice): Promise<number[]> {
  const found: number[] = []
  for (const table of tables) found.push((await office.store.db.selectFrom(table).selectAll().execute()).length)
  return found
}

describe('the county sends its 月报 (exchange.md 4)', () => {
  beforeEach(() => enrol(april.city, april.county))

  test('encrypted to the city, with records, evidence and the head of the journal; nothing stays staged', async () => {
    const { written } = await send(april.county)
    const [sent] = written?.packages ?? []
    const name = sent?.written[0]?.fileName ?? ''
    const { packageId, info, isEncrypted, lines, blobs } = await opened(april.city, name)
    expect(isEncrypted).toBe(true)
    expect(info).toMatchObject({ kind: 'month-report', period: month, seq: 1, prevPackageId: null, programmeId: 'heihe-2022' })
    expect(info.auditHead).toMatchObject({ seq: expect.any(Number) })
    expect(lines).toHaveLength(sent?.records ?? 0)
    expect(blobs).toHaveLength(2)
    expect(sent).toMatchObject({
      title: '4月份月报',
      version: 1,
      volumes: 1,
      receipt: null,
      recipient: { unitId: april.city.office.unitId },
    })
    expect(sent?.written[0]?.code).toBe(packageCode(packageId))
    expect(await readdir(stickFolder())).toEqual([name])
    await expect(readdir(outgoingFolder(april.county))).rejects.toThrow('ENOENT')
  })

  test('under a name that says what it is, in Chinese or in ASCII; the folder is named without its path', async () => {
    const one = (await send(april.county)).written
    const other = (await send(april.county, { plainNames: true })).written
    expect(parsePackageFileName(one?.packages[0]?.written[0]?.fileName ?? '')).toMatchObject({
      kind: 'month-report',
      period: month,
      version: 1,
      script: 'chinese',
      ending: 'sxb',
    })
    expect(parsePackageFileName(other?.packages[0]?.written[0]?.fileName ?? '')).toMatchObject({
      unit: 'xunke-county',
      version: 2,
      script: 'ascii',
    })
    expect(one?.folder).not.toContain('/')
  })

  test('a second time, unchanged: the same records under the next number, chained to the first', async () => {
    const names = [await send(april.county), await send(april.county)].map(
      ({ written }) => written?.packages[0]?.written[0]?.fileName ?? '',
    )
    const [one, other] = [await opened(april.city, names[0] ?? ''), await opened(april.city, names[1] ?? '')]
    expect(other.lines).toEqual(one.lines)
    expect(other.info).toMatchObject({ seq: 2, prevPackageId: one.packageId })
    expect((await sentList(april.county, { after: null })).packages.map(({ seq }) => seq)).toEqual([2, 1])
  })

  test('a dialog that is left writes nothing and uses no number', async () => {
    const before = await counts(april.county)
    april.county.ports.answers.folders.push(null)
    const input = { ...report, unitIds: [april.county.pack.hostUnitId] }
    expect(await exportPackages(april.county, input, keeperOf(april.county))).toEqual({ written: null })
    expect(await counts(april.county)).toEqual(before)
  })

  test('先报数据、后补佐证: volume 2 days later completes the very package, though the records went on meanwhile', async () => {
    const first = (await send(april.county, { layout: 'recordsFirst' })).written?.packages[0]
    expect(first).toMatchObject({ volumes: 2, written: [{ i: 1 }] })
    expect(first?.written[0]?.size).toBeLessThan(packageLimits.recordsVolumeBytes)
    const volumeOne = await opened(april.city, first?.written[0]?.fileName ?? '')
    expect(volumeOne.blobs).toEqual([])

    april.county.ports.clock.setDay('2022-04-21')
    const line = await april.county.store.db.selectFrom('plan_line').select('id').where('unit_id', '=', xunke).executeTakeFirstOrThrow()
    const entry = {
      entryId: null,
      rev: null,
      lineId: line.id,
      recordedOn: '2022-04-21',
      content: '又有进展',
      outcome: '',
      problem: '',
      nextPlan: '',
    }
    await saveProgress(april.county, entry)
    april.county.ports.answers.folders.push(stickFolder())
    const input = { id: first?.id ?? '', volumes: [1, 2], form: 'encrypted' as const, plainNames: false }
    const { written } = await writeVolumes(april.county, input, keeperOf(april.county), fakeStick())
    const names = written?.package.written.map(({ fileName }) => fileName) ?? []
    const [again, two] = [await opened(april.city, names[0] ?? ''), await opened(april.city, names[1] ?? '')]
    expect(again.packageId).toBe(volumeOne.packageId)
    expect(two.info.volume).toMatchObject({ i: 2, n: 2, setId: volumeOne.info.volume.setId })
    expect(two.blobs).toHaveLength(2)
    april.county.ports.answers.folders.push(stickFolder())
    const copy = await writeVolumes(april.county, { ...input, volumes: [2], form: 'plain' }, keeperOf(april.county), fakeStick())
    expect(copy.written?.package.written[1]?.code).toBe(packageCode(two.packageId))
  })

  test('佐证 that is gone from this machine: refused before anything is written (E-BLOB-GONE)', async () => {
    const { db, folder } = april.county.store
    const [file] = await db.selectFrom('evidence_file').selectAll().execute()
    await writeFile(join(folder, 'store', file?.sha256.slice(0, 2) ?? '', file?.sha256 ?? ''), '别的内容')
    await expect(send(april.county)).rejects.toThrow('E-BLOB-GONE')
    expect(await readdir(stickFolder())).toEqual([])
    expect((await counts(april.county))[0]).toBe(0)
  })
})

describe('a county whose machine is new (office.md «Receiving»)', () => {
  test('sends a plain package signed by keys that it makes by itself; an encrypted one is refused in words', async () => {
    await expect(send(april.county)).rejects.toThrow('notEnrolled')
    april.county.ports.answers.folders.length = 0
    const { written } = await send(april.county, { form: 'plain' })
    const name = written?.packages[0]?.written[0]?.fileName ?? ''
    expect(name).toMatch(/\.zip$/)
    expect((await readFile(join(stickFolder(), name))).subarray(0, 2).toString()).toBe('PK')
    const keys = { identities: [], ownUnit: april.city.office.unitId, signer: () => ({ state: 'unknown' }) as const }
    const read = await readPackage(join(stickFolder(), name), keys, packageLimits, join(april.city.store.folder, 'reading'))
    expect(read.info.recipients).toEqual([{ unit: april.city.office.unitId, ageRecipient: null }])
    await read.close()
  })

  test('gets nothing from the city: 收件单位尚未开通', async () => {
    for (const form of ['encrypted', 'plain'] as const) {
      await expect(send(april.city, { kind: 'review-result', form })).rejects.toThrow('收件单位尚未开通')
    }
    expect(await readdir(stickFolder())).toEqual([])
  })
})

describe('the city sends to three counties at once', () => {
  const kind = 'task-issue'

  async function threeCounties(): Promise<string[]> {
    await enrol(april.city, april.county)
    const others = april.city.pack.units.filter(({ id, scored }) => scored && id !== xunke).slice(0, 2)
    for (const { id } of others) {
      const { recipient } = await generateAgeKeys()
      const signKey = signKeyText(randomBytes(32))
      await runCommand(april.city, 'exchange.confirmKey', async (act) => {
        await enterKey(april.city, act, { unitId: id, name: '某县', installationId: id, signKey, ageRecipient: recipient, way: 'paper' })
      })
    }
    return [xunke, ...others.map(({ id }) => id)]
  }

  test('each gets its own package, numbered one after the other, with the roster', async () => {
    const unitIds = await threeCounties()
    const packages = (await send(april.city, { kind, unitIds })).written?.packages ?? []
    expect(packages.map(({ seq, recipient }) => [seq, recipient?.unitId])).toEqual(unitIds.map((unitId, at) => [at + 1, unitId]))
    const { lines, info } = await opened(april.county, packages[0]?.written[0]?.fileName ?? '')
    expect(lines.filter((line) => line.startsWith('rosterKey '))).toHaveLength(4)
    expect(info.recipients.map(({ unit }) => unit)).toEqual([xunke])
    await expect(opened(april.county, packages[1]?.written[0]?.fileName ?? '')).rejects.toThrow('E-AGE-KEY')
  })

  test('a fault at the third leaves the first two written and says which; no number is given again', async () => {
    const unitIds = await threeCounties()
    let files = 0
    const stick = fakeStick((step) => {
      if (step === 'create' && (files += 1) === 3) throw systemError('ENOSPC')
    })
    const names = unitIds.map((id) => april.city.pack.units.find((unit) => unit.id === id)?.name ?? '')
    const [one, two, three] = names.map((name) => `${name}4月份任务清单`)
    await expect(send(april.city, { kind, unitIds }, stick)).rejects.toMatchObject({
      details: { code: 'E-FS-FULL', data: expect.stringContaining(`已写好：${one}、${two}；未写：${three}。`) },
    })
    expect(await readdir(stickFolder())).toHaveLength(2)
    const { packages } = await sentList(april.city, { after: null })
    expect(packages.map(({ seq, written }) => [seq, written.length])).toEqual([
      [3, 0],
      [2, 1],
      [1, 1],
    ])
    expect((await send(april.city, { kind })).written?.packages[0]?.seq).toBe(4)
  })

  test('one that is not enrolled stops all before anything is made', async () => {
    await enrol(april.city, april.county)
    const other = april.city.pack.units.find(({ id, scored }) => scored && id !== xunke)
    await expect(send(april.city, { kind, unitIds: [xunke, other?.id ?? ''] })).rejects.toThrow('收件单位尚未开通')
    expect((await counts(april.city))[0]).toBe(0)
  })
})

describe('a stick that fails', () => {
  beforeEach(() => enrol(april.city, april.county))

  test('no room, and a file system without large files: refused before a number is used', async () => {
    const before = await counts(april.county)
    const small = { ...fakeStick(), space: async () => ({ freeBytes: 10, mostFileBytes: Number.POSITIVE_INFINITY }) }
    await expect(send(april.county, {}, small)).rejects.toThrow('E-FS-FULL')
    const fat = { ...fakeStick(), space: async () => ({ freeBytes: 2 ** 40, mostFileBytes: 10 }) }
    await expect(send(april.county, {}, fat)).rejects.toThrow('E-FAT-4G')
    expect(await counts(april.county)).toEqual(before)
  })

  test('a package that was not written keeps its number and is written later; the next one has its own', async () => {
    const stick = fakeStick((step) => {
      if (step === 'write') throw systemError('EIO')
    })
    await expect(send(april.county, {}, stick)).rejects.toThrow('未写：4月份月报')
    const [lost] = (await sentList(april.county, { after: null })).packages
    expect(lost).toMatchObject({ seq: 1, written: [] })
    expect((await send(april.county)).written?.packages[0]).toMatchObject({ seq: 2, version: 2 })
    april.county.ports.answers.folders.push(stickFolder())
    const input = { id: lost?.id ?? '', volumes: [1], form: 'encrypted' as const, plainNames: false }
    const { written } = await writeVolumes(april.county, input, keeperOf(april.county), fakeStick())
    expect(written?.package).toMatchObject({ seq: 1, written: [{ i: 1 }] })
  })
})
