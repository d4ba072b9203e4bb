import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf } from '#db/repositories/packages-out.ts'
import { type PackageForm, planPackage, readPackage, writeVolume } from '#electron/packages/index.ts'
import { ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { draftPackage } from '#electron/services/exchange/outgoing/making.ts'
import { selectPackage } from '#electron/services/exchange/outgoing/selection.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { april } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { type Payload, exportFloor, payloadFiles, recordsFile } from './exchange-floors.ts'
import {
  type Offices,
  type Scale,
  benchRoot,
  exportMonth,
  freshOffice,
  prepareOffices,
  refuseSmallDisk,
  scalesWanted,
} from './exchange-offices.ts'
import { Rounds, spentBy } from './exchange-time.ts'
import { printGoal } from './measure.ts'

/**
 * A report written by the codec, and by the whole export (staged, read back, carried to the stick, read back again), against reading,
 * SHA-256, CRC-32, writing and fsync. Goal: the codec at most 1.5 times the floor.
 */
export async function benchExport(): Promise<void> {
  for (const scale of scalesWanted()) await benchScale(scale)
}

const goals = { ratio: 1.5, memory: 250 } as const

async function benchScale(scale: Scale): Promise<void> {
  refuseSmallDisk(scale)
  const root = mkdtempSync(join(benchRoot, 'bench-export-'))
  try {
    const offices = await prepareOffices(root, scale)
    const county = await freshOffice(offices.county, join(root, 'sender'))
    try {
      const payload = await payloadOf(county, root)
      console.log(`\n${scale.name}：${scale.rows} 行，${scale.files} 个文件，${(scale.bytes / 1e6).toFixed(0)} MB`)
      await checkEqual(county, root, payload)
      await compare(scale, county, root, payload)
    } finally {
      await county.close()
    }
    printMemory(offices, root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function selected(county: SeededOffice) {
  return selectPackage(county, county.store.db, { kind: 'month-report', month: april, unitId: county.pack.hostUnitId, withEvidence: true })
}

async function payloadOf(county: SeededOffice, root: string): Promise<Payload> {
  const { records, enclosed, files } = await selected(county)
  const lines: string[] = []
  for await (const line of linesOf(county.store.db, [...records, ...enclosed])) lines.push(line)
  writeFileSync(recordsFile(root), lines.join('\n'))
  return {
    records: recordsFile(root),
    files: payloadFiles(
      county.store.folder,
      files.map(({ sha256 }) => sha256),
    ),
  }
}

/** The package holds every line and every file that the floor reads. */
async function checkEqual(county: SeededOffice, root: string, payload: Payload): Promise<void> {
  const [lines, files] = [new Set<string>(), new Set<string>()]
  const { identities, signKey } = await ownKeys(county, keeperOf(county))
  for (const path of await exportMonth(county, join(root, 'check'), 'encrypted')) {
    const signer = (key: string) =>
      key === signKey ? { state: 'active' as const, unit: county.office.unitId } : { state: 'unknown' as const }
    const opened = await readPackage(path, { identities, ownUnit: null, signer }, packageLimits, join(root, 'reading'))
    for await (const { line } of opened.records()) lines.add(line)
    for (const { sha256 } of opened.blobs) files.add(sha256)
    await opened.close()
  }
  const { records, enclosed } = await selected(county)
  if (
    files.size !== payload.files.length ||
    payload.files.some(({ sha256 }) => !files.has(sha256)) ||
    lines.size !== records.length + enclosed.length
  ) {
    throw new Error('the package does not hold what the floor reads')
  }
  console.log(`数据包内 ${lines.size} 行、${files.size} 个文件，与底线所读一致`)
}

/** The codec alone as the export calls it, into a file that reaches the disk. */
async function writeAlone(county: SeededOffice, folder: string, form: PackageForm): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const { subject, records, enclosed, files } = await selected(county)
  const keys = await ownKeys(county, keeperOf(county))
  const { content } = await draftPackage(
    county,
    keys,
    { subject, records: [...records, ...enclosed], blobs: files, layout: 'together' },
    null,
  )
  for (const volume of planPackage(content)) {
    const file = openSync(join(folder, String(volume.i)), 'w')
    try {
      await writeVolume(content, volume, form, (bytes) => writeFileSync(file, bytes))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
}

async function exportWhole(county: SeededOffice, folder: string, form: 'encrypted' | 'plain'): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await exportMonth(county, folder, form)
}

const floor = '底线（读取、SHA-256、CRC-32、写入、落盘）'
const codec = '编码，未加密包'

async function compare(scale: Scale, county: SeededOffice, root: string, payload: Payload): Promise<void> {
  const rounds = new Rounds()
  const ways: readonly (readonly [string, () => unknown])[] = [
    [floor, () => exportFloor(payload, join(root, 'floor'))],
    [codec, () => writeAlone(county, join(root, 'alone'), { form: 'plain' })],
    ['编码，加密包', () => writeAlone(county, join(root, 'alone'), { form: 'encrypted' })],
    ['整个发件，未加密包', () => exportWhole(county, join(root, 'stick'), 'plain')],
    ['整个发件，加密包', () => exportWhole(county, join(root, 'stick'), 'encrypted')],
  ]
  for (let round = 0; round <= scale.rounds; round += 1) {
    for (const [name, work] of ways) {
      const spent = await spentBy(work)
      if (round > 0) rounds.note(name, spent)
    }
  }
  rounds.print(`${scale.name}发件（整个发件含两次写入、两次回读核对）`)
  for (const [by, name] of [
    ['clock', ''],
    ['processor', '（处理器时间）'],
  ] as const) {
    const ratio = 1 / rounds.speed(floor, codec, by)
    printGoal(`编码，未加密包 ≤${goals.ratio}× 底线${name}`, ratio, ratio <= goals.ratio)
  }
}

function printMemory(offices: Offices, root: string): void {
  const folder = join(root, 'memory')
  cpSync(offices.county, folder, { recursive: true })
  const script = join(import.meta.dirname, 'exchange-memory.ts')
  const peak = Number(execFileSync(process.execPath, [script, 'export', folder, join(root, 'memory-stick')], { encoding: 'utf8' }))
  console.log(`\n内存峰值（单独进程，含即时去除类型的约 40 MB）：${peak.toFixed(0)} MB`)
  printGoal(`≤${goals.memory} MB`, peak, peak <= goals.memory)
}
