import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readPackage } from '#electron/packages/index.ts'
import { addEvidence } from '#electron/services/evidence/evidence.ts'
import { closePackages, keysOf } from '#electron/services/exchange/incoming/shelf.ts'
import { ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { writeVolumes } from '#electron/services/exchange/outgoing/writing.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { attachmentsOf, parcelFrom, reportingApril, take, travellingLines, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { type BundledChild, bundledChild } from './bundled-child.ts'
import { type ExchangingMode, beginsWrong, exchangeDay } from './exchanging-child.ts'
import { listen } from './kill-while-saving.ts'
import { scratchFolder } from './lanes.ts'
import { officeIn } from './office-in-folder.ts'
import { randomNumbers } from './random-numbers.ts'
import { appliedIn, danglingFiles } from './taken-packages.ts'

/** T1, flows export and import: killed at random moments, then opened and looked through. */

export interface ExchangeKillReport {
  readonly kills: number
  /** Packages that the killed processes had said were written or taken. */
  readonly acknowledged: number
  /** Kills that hit a package half-way: something of it lay in a staging folder. */
  readonly halfWay: number
  readonly findings: readonly string[]
}

export interface ExchangeKillOptions {
  readonly kills: number
  readonly seed: number
  readonly mode: ExchangingMode
  /** ExchangeGround once for several runs; made for this one where it is not given. */
  readonly ground?: ExchangeGround
}

/** A package on the stick, with what is new in it. */
interface Expected {
  readonly name: string
  readonly packageId: string
  readonly records: readonly { readonly type: string; readonly id: string; readonly rev: number }[]
  readonly files: readonly string[]
}

/** Two offices with a stick between them, and the process that is killed. */
export interface ExchangeGround {
  readonly scratch: string
  /** The process to kill. */
  readonly child: BundledChild
  readonly city: string
  readonly county: string
  readonly stick: string
  readonly packages: readonly Expected[]
}

const [parts, filesInPart, fileBytes] = [3, 2, 200_000]
/** A process that is wrong on purpose says when it is about to be, and is so for longer than this. */
const wrongMilliseconds = 200

export async function killWhileExchanging(options: ExchangeKillOptions): Promise<ExchangeKillReport> {
  const ground = options.ground ?? (await exchangeGround())
  try {
    return await killOn(ground, options)
  } finally {
    if (options.ground === undefined) leaveGround(ground)
  }
}

export async function exchangeGround(): Promise<ExchangeGround> {
  const scratch = scratchFolder('exchanging')
  return { ...(await prepare(scratch)), scratch, child: await bundledChild('exchanging-child.ts') }
}

export function leaveGround({ child, scratch }: ExchangeGround): void {
  child.remove()
  rmSync(scratch, { recursive: true, force: true })
}

async function killOn(ground: ExchangeGround, { kills, seed, mode }: ExchangeKillOptions): Promise<ExchangeKillReport> {
  const random = randomNumbers(seed)
  const report = { kills, acknowledged: 0, halfWay: 0, findings: [] as string[] }
  const isSound = mode === 'export' || mode === 'import'
  const milliseconds = isSound ? await lengthOfLife(ground, join(ground.scratch, `whole-${mode}-${seed}`), mode) : wrongMilliseconds
  for (let turn = 0; turn < kills; turn += 1) {
    const place = `${mode}, seed ${seed} kill ${turn}`
    const { said, isHalfWay, wrong } = await oneKill(ground, {
      scratch: join(ground.scratch, `turn-${mode}-${seed}-${turn}`),
      mode,
      killAfter: random() * milliseconds,
    })
    report.acknowledged += said
    report.halfWay += isHalfWay ? 1 : 0
    report.findings.push(...wrong.map((what) => `${place}: ${what}`))
    // A process that is wrong on purpose is found out once.
    if (report.findings.length > 0 && !isSound) break
  }
  return report
}

/** Both offices as they are before, and the county's report on a stick in four packages, each with files of its own. */
async function prepare(scratch: string): Promise<Omit<ExchangeGround, 'child' | 'scratch'>> {
  const offices = await reportingApril()
  const [city, county, stick] = ['city', 'county', 'stick'].map((name) => join(scratch, name)) as [string, string, string]
  try {
    const line = await offices.county.store.db.selectFrom('self_verdict').select('line_id').executeTakeFirstOrThrow()
    for (let at = 0; at < parts * filesInPart; at += 1) {
      const files = [offices.county.stageFile(`照片${at}.pdf`, Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(fileBytes)]))]
      const piece = { title: `照片${at}`, kind: 'document' as const, issuer: '', documentNumber: '', formedOn: '2022-04-18' }
      await addEvidence(offices.county, { ...piece, lineIds: [line.line_id], files })
    }
    mkdirSync(stick)
    const packages = await packagesOf(offices.county, offices.city, stick)
    await Promise.all([offices.city.close(), offices.county.close()])
    cpSync(offices.city.store.folder, city, { recursive: true })
    cpSync(offices.county.store.folder, county, { recursive: true })
    return { city, county, stick, packages }
  } finally {
    await offices.dispose()
  }
}

async function packagesOf(county: SeededOffice, city: SeededOffice, stick: string): Promise<Expected[]> {
  const [lines, blobs] = [await travellingLines(county), await attachmentsOf(county)]
  const packages: Expected[] = []
  for (let part = 0; part < parts; part += 1) {
    const own = lines.filter((_, at) => at % parts === part)
    const files = blobs.filter((_, at) => at % parts === part)
    const [{ path, packageId }] = await parcelFrom(county, city, { lines: own, blobs: files, seq: part + 1, period: null })
    const name = `${part + 1}.sxb`
    cpSync(path, join(stick, name))
    writeFileSync(join(stick, `${name}.files`), JSON.stringify(files.map(({ sha256, size }) => ({ sha256, size }))))
    packages.push({
      name,
      packageId,
      records: own.map((line) => JSON.parse(line) as Expected['records'][number]),
      files: files.map(({ sha256 }) => sha256),
    })
  }
  return packages
}

interface OneKill {
  readonly said: number
  readonly isHalfWay: boolean
  readonly wrong: readonly string[]
}

interface Life {
  readonly scratch: string
  readonly mode: ExchangingMode
  /** Milliseconds after its office was open, or after it began what is wrong; null lets the process end by itself. */
  readonly killAfter: number | null
}

const isImport = (mode: ExchangingMode): boolean => mode === 'import' || mode === 'names-files-first'

/** How long a process works that nobody kills, now and on this machine. */
async function lengthOfLife(ground: ExchangeGround, scratch: string, mode: ExchangingMode): Promise<number> {
  const { milliseconds } = await live(ground, { scratch, mode, killAfter: null })
  rmSync(scratch, { recursive: true, force: true })
  return milliseconds
}

async function live(ground: ExchangeGround, { scratch, mode, killAfter }: Life) {
  const [folder, stick] = [join(scratch, 'data'), isImport(mode) ? ground.stick : join(scratch, 'stick')]
  cpSync(isImport(mode) ? ground.city : ground.county, folder, { recursive: true })
  mkdirSync(stick, { recursive: true })
  const names = JSON.stringify(ground.packages.map(({ name }) => name))
  const child = spawn(process.execPath, [ground.child.path, mode, folder, stick, names], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: ground.child.environment,
  })
  const { lines, seen, isReady, isClosed } = listen(child)
  await isReady
  if (mode === 'writes-in-place' || mode === 'names-files-first') await seen(1)
  const start = performance.now()
  if (killAfter !== null) {
    await Promise.race([setTimeout(killAfter), isClosed])
    child.kill('SIGKILL')
  }
  await isClosed
  if (child.signalCode !== 'SIGKILL' && child.exitCode !== 0) throw new Error(`the process ended with ${String(child.exitCode)}`)
  return { folder, stick, lines: lines().filter((line) => line !== beginsWrong), milliseconds: performance.now() - start }
}

async function oneKill(ground: ExchangeGround, life: Life): Promise<OneKill> {
  const { scratch, mode } = life
  const { folder, stick, lines } = await live(ground, life)
  const isHalfWay = ['out', 'staging'].some((place) => existsSync(join(folder, 'packages', place)))
  const office = await officeIn(folder, exchangeDay)
  try {
    await closePackages(office.store)
    const left = ['out', 'staging'].filter((place) => existsSync(join(folder, 'packages', place))).map((place) => `${place} is not emptied`)
    const wrong = isImport(mode) ? await wrongAfterImport(office, ground, lines) : await wrongAfterExport(office, stick, lines, scratch)
    const { isSound, findings } = await verified(office)
    return { said: lines.length, isHalfWay, wrong: [...left, ...wrong, ...(isSound ? [] : [JSON.stringify(findings.slice(0, 3))])] }
  } finally {
    await office.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Each package is there whole or not at all, what was acknowledged is there, no row names a file that is not, and a second take completes. */
async function wrongAfterImport(
  office: SeededOffice,
  { packages, stick }: ExchangeGround,
  acknowledged: readonly string[],
): Promise<string[]> {
  const wrong = await wrongPackages(office, packages)
  const there = await appliedIn(office)
  wrong.push(...acknowledged.filter((id) => !there.has(id)).map((id) => `package ${id.slice(0, 8)} is lost`))
  wrong.push(...(await danglingFiles(office)))
  for (const { name } of packages) await take(office, { path: join(stick, name) })
  const after = await appliedIn(office)
  wrong.push(...packages.filter(({ packageId }) => !after.has(packageId)).map(({ name }) => `${name} is not taken the second time`))
  return [...wrong, ...(await wrongPackages(office, packages)), ...(await danglingFiles(office))]
}

async function wrongPackages(office: SeededOffice, packages: readonly Expected[]): Promise<string[]> {
  const { db, folder } = office.store
  const there = await appliedIn(office)
  const key = ({ type, id, rev }: Expected['records'][number]): string => `${type} ${id} ${rev}`
  const kept = await db.selectFrom('record_revision').select(['type', 'id', 'rev']).execute()
  const waiting = await db.selectFrom('revision_waiting').select(['type', 'id', 'rev']).execute()
  const known = new Set([...kept, ...waiting].map(key))
  const archives = new Map(
    (await db.selectFrom('package_in').select(['package_id', 'archive']).execute()).map((row) => [row.package_id, row.archive]),
  )
  return packages.flatMap(({ name, packageId, records }) => {
    const came = records.filter((record) => known.has(key(record))).length
    if (came !== (there.has(packageId) ? records.length : 0)) return [`${name}: ${came} of ${records.length} records`]
    const isKept = !there.has(packageId) || existsSync(join(folder, archives.get(packageId) ?? 'nowhere'))
    return isKept ? [] : [`${name}: its bag is not in the archive`]
  })
}

/** Whatever bears a package's name is one, what the book calls written is there, and what it does not can be written again. */
async function wrongAfterExport(office: SeededOffice, stick: string, acknowledged: readonly string[], scratch: string): Promise<string[]> {
  const wrong: string[] = []
  const names = readdirSync(stick).filter((name) => !name.endsWith('.part'))
  const booked = await office.store.db.selectFrom('package_out_volume').selectAll().execute()
  wrong.push(
    ...[...acknowledged, ...booked.map((row) => row.file_name)].filter((name) => !names.includes(name)).map((name) => `${name} is lost`),
  )
  const identities = (await ownKeys(office, keeperOf(office))).identities
  const readWhole = async (name: string): Promise<string> => {
    const opened = await readPackage(
      join(stick, name),
      { ...keysOf(office, identities), ownUnit: null },
      packageLimits,
      join(scratch, 'reading'),
    )
    await opened.close()
    return opened.packageId
  }
  for (const name of names) {
    const packageId = await readWhole(name).catch((thrown: unknown) => wrong.push(`${name}: ${String(thrown)}`))
    const row = booked.find((each) => each.file_name === name)
    if (row !== undefined && row.package_id !== packageId) wrong.push(`${name} is another package`)
  }
  const unwritten = await office.store.db
    .selectFrom('package_out')
    .select('id')
    .where(
      'id',
      'not in',
      booked.map((row) => row.out_id),
    )
    .execute()
  for (const { id } of unwritten) {
    office.ports.answers.folders.push(stick)
    const { written } = await writeVolumes(office, { id, volumes: [1], form: 'encrypted', plainNames: true }, keeperOf(office))
    const name = written?.package.written[0]?.fileName
    if (name === undefined || !existsSync(join(stick, name))) wrong.push(`package ${id} cannot be written again`)
    else await readWhole(name)
  }
  return wrong
}
