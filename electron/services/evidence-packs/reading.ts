import { type EvidenceRecord, findBlob, listEvidence } from '#db/repositories/evidence.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { type EvidenceKind, evidenceSizeLimit, isAllowedEvidenceName, readableSize, titleFromFile } from '#shared/domain/evidence.ts'
import { kindFromFile } from '#shared/domain/evidence-kind.ts'
import { type EvidencePath, measureOfPath, readEvidencePath, unitOfWords } from '#shared/domain/evidence-paths.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme, isOwnOrCity } from '../context.ts'
import { type ListedPiece, type PackList, listFor, readLists } from './lists.ts'
import type { OpenedSource, PackedFile } from './sources.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** Which unit, month and measure each file of a pack belongs to, what of it is known, and why not. Nothing is stored. */

/** What the page is about; null where the folders say it. */
export interface PackPlace {
  readonly unitId: string | null
  readonly month: string | null
}

/** Unit, month and lines of a file, as far as they were found; `problem` says what was not. */
export interface FoundPlace {
  readonly unitId: string | null
  readonly month: string | null
  readonly line: LineRecord | null
  /** It lies where what proves no measure lies. */
  readonly isUnplaced: boolean
  readonly problem: string | null
}

export interface JudgedFile {
  readonly file: PackedFile
  readonly place: FoundPlace
  /** Why it can be no evidence: its type or size. */
  readonly refusal: string | null
  /** '' where it was refused. */
  readonly sha256: string
  /** What our own list says of it. */
  readonly listed: ListedPiece | null
}

export interface JudgedPack {
  readonly name: string
  readonly files: readonly JudgedFile[]
  readonly lists: readonly PackList[]
  readonly units: UnitIndex
}

interface Bench {
  readonly context: ServiceContext
  readonly units: UnitIndex
  readonly named: readonly {
    readonly unitId: string
    readonly name: string
    readonly aliases: readonly string[]
    readonly ambiguousAliases: readonly string[]
  }[]
  readonly expected: PackPlace
  readonly lists: readonly PackList[]
  linesOf(unitId: string, month: string): Promise<readonly LineRecord[]>
}

/** Judges every file of an opened source. */
export async function judgePack(context: ServiceContext, source: OpenedSource, expected: PackPlace): Promise<JudgedPack> {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const lists = await readLists(source.files)
  const known = new Map<string, Promise<readonly LineRecord[]>>()
  const linesOf = (unitId: string, month: string): Promise<readonly LineRecord[]> => {
    const key = `${unitId} ${month}`
    const lines = known.get(key) ?? listLines(db, inProgramme(context, { unitId, month }))
    known.set(key, lines)
    return lines
  }
  const named = units.all.map(({ id, name, aliases, ambiguousAliases }) => ({ unitId: id, name, aliases, ambiguousAliases }))
  const bench: Bench = { context, units, named, expected, lists, linesOf }
  const files: JudgedFile[] = []
  const ownLists = new Set(lists.map(({ path }) => path))
  for (const file of source.files) if (!ownLists.has(file.path)) files.push(await judged(bench, file))
  return { name: source.name, files, lists, units }
}

async function judged(bench: Bench, file: PackedFile): Promise<JudgedFile> {
  const refusal = refusalOf(file)
  const sha256 = refusal === null ? await file.digest() : ''
  const list = listFor(file.path, bench.lists)
  const own = list?.pieces.filter((piece) => piece.sha256 === sha256) ?? []
  // The same content may prove two measures: the row of this file's own folder is nearer.
  const folder = file.path.split('/').at(-2) ?? ''
  const listed = own.find(({ measure }) => measure !== '' && folder.startsWith(measure.split(' ')[0] ?? '')) ?? own[0] ?? null
  return { file, refusal, sha256, listed, place: await placeOf(bench, file, list, listed) }
}

/** In words for a row of a table. */
function refusalOf({ name, size }: PackedFile): string | null {
  if (!isAllowedEvidenceName(name)) return '类型不在允许范围内，请转换为PDF、Word、Excel或图片'
  if (size === 0) return '文件是空的'
  return size > evidenceSizeLimit ? `大小为${readableSize(size)}，超过${readableSize(evidenceSizeLimit)}的上限` : null
}

async function placeOf(bench: Bench, file: PackedFile, list: PackList | null, listed: ListedPiece | null): Promise<FoundPlace> {
  const read = readEvidencePath(file.path)
  const unit = unitOf(bench, read, list)
  const month = monthOf(bench, read, list)
  const place = { unitId: unit.unitId, month: month.month, line: null, isUnplaced: read.isUnplaced }
  const problem = unit.problem ?? month.problem
  if (problem !== null || unit.unitId === null || month.month === null) return { ...place, problem }
  const lines = await bench.linesOf(unit.unitId, month.month)
  if (read.isUnplaced) return { ...place, problem: null }
  const line = measureOfPath(read, lines) ?? (read.measure.code === null ? lineOfList(listed, lines) : null)
  const where = `${bench.units.get(unit.unitId).name}${officialMonth(month.month)}`
  return { ...place, line, problem: line === null ? measureProblem(read, where, lines.length) : null }
}

function lineOfList(listed: ListedPiece | null, lines: readonly LineRecord[]): LineRecord | null {
  const code = listed?.measure.split(' ')[0] ?? ''
  return lines.find((line) => line.code === code) ?? null
}

function measureProblem(read: EvidencePath, where: string, lines: number): string {
  if (lines === 0) return `${where}尚未生成台账清单`
  return read.measure.code === null ? '文件夹没有写明措施' : `措施“${read.measure.code}”不在${where}的台账清单中`
}

interface UnitFinding {
  readonly unitId: string | null
  readonly problem: string | null
}

function unitOf({ context, units, named, expected }: Bench, read: EvidencePath, list: PackList | null): UnitFinding {
  const fromList =
    list?.programmeId === context.office.programmeId && named.some(({ unitId }) => unitId === list.unitId) ? list.unitId : null
  const words = fromList === null ? unitOfWords(read.unitWords, named) : null
  if (words === 'ambiguous')
    return { unitId: expected.unitId, problem: expected.unitId === null ? '文件夹写的单位名称有几个单位共用，请指定单位' : null }
  const unitId = fromList ?? words?.unitId ?? expected.unitId
  if (unitId === null) return { unitId, problem: '文件夹没有写明单位' }
  const { name } = units.get(unitId)
  if (!isOwnOrCity(context, unitId)) return { unitId: null, problem: `是“${name}”的材料，本机关不能收取` }
  if (expected.unitId !== null && expected.unitId !== unitId) {
    return { unitId: null, problem: `文件夹写的是“${name}”，不是“${units.get(expected.unitId).name}”` }
  }
  return { unitId, problem: null }
}

function monthOf(
  { context, expected }: Bench,
  read: EvidencePath,
  list: PackList | null,
): { month: string | null; problem: string | null } {
  const said = read.month === null ? null : monthText(read.month, expected.month ?? String(context.pack.year))
  const month = list?.month ?? said ?? expected.month
  if (month === null) return { month, problem: '文件夹没有写明月份' }
  if (expected.month === null || expected.month === month) return { month, problem: null }
  return { month: null, problem: `文件夹写的是${officialMonth(month)}，不是${officialMonth(expected.month)}` }
}

/** A month without its year lies in the year of the one that is asked for. */
function monthText({ year, month }: NonNullable<EvidencePath['month']>, near: string): string {
  return `${year ?? near.slice(0, 4)}-${String(month).padStart(2, '0')}`
}

/** What would be written of a file: our list's words, or what its name says. */
export function aboutOf({ file, listed }: Pick<JudgedFile, 'file' | 'listed'>) {
  return {
    title: listed?.title ?? titleFromFile(file.name),
    kind: listed?.kind ?? kindFromFile(file.name),
    issuer: listed?.issuer ?? '',
    documentNumber: listed?.documentNumber ?? '',
    formedOn: listed?.formedOn ?? null,
  } satisfies { kind: EvidenceKind } & Record<string, unknown>
}

/** What the unit has of a content in that month, and whether the store has it at all. */
export async function heldOf(context: ServiceContext, files: readonly JudgedFile[]): Promise<(file: JudgedFile) => Held> {
  const { db } = context.store
  const records = new Map<string, readonly EvidenceRecord[]>()
  const stored = new Set<string>()
  for (const { place, sha256 } of files) {
    const key = `${place.unitId} ${place.month}`
    if (place.unitId !== null && place.month !== null && !records.has(key)) {
      records.set(key, await listEvidence(db, inProgramme(context, { unitId: place.unitId, month: place.month })))
    }
    if (sha256 !== '' && (await findBlob(db, sha256)) !== undefined) stored.add(sha256)
  }
  return ({ place, sha256 }) => {
    const own = records.get(`${place.unitId} ${place.month}`)?.find((each) => each.files.some((file) => file.sha256 === sha256))
    const piece =
      own === undefined
        ? null
        : { evidenceId: own.id, title: own.title, provesLine: place.line !== null && own.lineIds.includes(place.line.id) }
    return { piece, isStored: stored.has(sha256) }
  }
}

export interface Held {
  readonly piece: { readonly evidenceId: string; readonly title: string; readonly provesLine: boolean } | null
  readonly isStored: boolean
}
