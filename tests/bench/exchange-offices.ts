import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { addEvidence } from '#electron/services/evidence/evidence.ts'
import { exportPackages } from '#electron/services/exchange/outgoing/writing.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { april } from '#tests/fixtures/appraisals/april.ts'
import { enrol, keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { issuedApril } from '#tests/fixtures/exchanged-april.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { officeIn } from '#tests/torture/office-in-folder.ts'

/** A city's and a county's office with so much to report, as data folders that are copied for every round. */

export interface Scale {
  readonly name: string
  readonly rows: number
  readonly files: number
  readonly bytes: number
  readonly rounds: number
}

export const month: Scale = { name: '月报', rows: 40, files: 60, bytes: 50e6, rounds: 7 }
export const tenthOfYear: Scale = { name: '全年十分之一', rows: 10_000, files: 60, bytes: 209e6, rounds: 3 }
export const wholeYear: Scale = { name: '全年', rows: 100_000, files: 600, bytes: 2.09e9, rounds: 3 }

/** `npm run bench -- import --year`: the whole year takes a while, and 20 GB of disk; `--month`: the month alone. */
export function scalesWanted(): readonly Scale[] {
  if (process.argv.includes('--month')) return [month]
  return process.argv.includes('--year') ? [month, wholeYear] : [month, tenthOfYear]
}

export const benchDay = '2022-04-21'
/** Where everything is written: a real disk, not memory. */
export const benchRoot = tmpdir()

export interface Offices {
  readonly city: string
  readonly county: string
}

/** Copies, packages, staging and stores of one round, twice over. */
export function refuseSmallDisk({ bytes, name }: Scale): void {
  const { bavail, bsize } = statfsSync(benchRoot)
  if (bavail * bsize < 10 * bytes) throw new RangeError(`${name}：${benchRoot} 的可用空间不足 ${Math.ceil((10 * bytes) / 1e9)} GB`)
}

/** Files are of random bytes, which no disk can press together. */
export async function prepareOffices(folder: string, scale: Scale): Promise<Offices> {
  const offices = await issuedApril()
  const { city, county } = offices
  try {
    await enrol(city, county)
    county.ports.clock.setDay('2022-04-18')
    const lineIds = await linesOf(county)
    await writeEntries(county, lineIds, scale.rows)
    for (let at = 0; at < scale.files; at += 1) {
      const token = county.stageFile(
        `照片${at}.pdf`,
        Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(Math.ceil(scale.bytes / scale.files))]),
      )
      const { path } = county.staged(token)
      const piece = { title: `照片${at}`, kind: 'document' as const, issuer: '', documentNumber: '', formedOn: '2022-04-18' }
      await addEvidence(county, { ...piece, lineIds: [lineIds[at % lineIds.length] ?? ''], files: [token] })
      rmSync(path)
    }
    await Promise.all([city.close(), county.close()])
    const made = { city: join(folder, 'city'), county: join(folder, 'county') }
    cpSync(city.store.folder, made.city, { recursive: true })
    cpSync(county.store.folder, made.county, { recursive: true })
    return made
  } finally {
    await offices.dispose()
  }
}

async function linesOf({ store }: SeededOffice): Promise<string[]> {
  const rows = await store.db.selectFrom('plan_line').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** One entry as a page writes it, and then so many like it, on all lines of the month's list. */
async function writeEntries(county: SeededOffice, lineIds: readonly string[], count: number): Promise<void> {
  const entry = { lineId: lineIds[0] ?? '', recordedOn: '2022-04-18', content: '已印发方案', outcome: '', problem: '', nextPlan: '' }
  await saveProgress(county, { ...entry, entryId: null, rev: null })
  const { line } = await county.store.db
    .selectFrom('record_revision')
    .select('line')
    .where('type', '=', 'progressEntry')
    .executeTakeFirstOrThrow()
  const lines = Array.from({ length: count - 1 }, (_, at) => {
    const said = JSON.parse(line) as { id: string; body: Record<string, unknown> }
    const id = `0190f7a1-0000-7000-8000-${String(at).padStart(12, '0')}`
    const content = `第${at}号合同第${(at * 7919) % 997}条履行情况已核对，逾期款项${(at * 104_729) % 1_000_003}元须分期清偿，${sha256(id)}。`
    return JSON.stringify({ ...said, id, body: { ...said.body, id, line_id: lineIds[at % lineIds.length], content } })
  })
  await county.store.write((trx) => applyRevisionLines(trx, lines, { hash: sha256, projections: projectionsOfRecords, areOwn: true }))
}

/** A copy of an office's folder, opened; what was there before goes. */
export async function freshOffice(source: string, folder: string): Promise<SeededOffice> {
  rmSync(folder, { recursive: true, force: true })
  cpSync(source, folder, { recursive: true })
  return officeIn(folder, benchDay)
}

/** Exports the county's month into a folder as its office does; the paths of the volumes. */
export async function exportMonth(county: SeededOffice, stick: string, form: 'encrypted' | 'plain'): Promise<string[]> {
  if (!existsSync(stick)) mkdirSync(stick, { recursive: true })
  county.ports.answers.folders.push(stick)
  const input = { kind: 'month-report', month: april, unitIds: [county.pack.hostUnitId], withEvidence: true, layout: 'together' } as const
  const { written } = await exportPackages(county, { ...input, form, plainNames: true }, keeperOf(county))
  return written?.packages.flatMap((made) => made.written.map(({ fileName }) => join(stick, fileName))) ?? []
}
