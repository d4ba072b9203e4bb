import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, type StagedFileRef, found, ownUnitOnly } from '../context.ts'
import { type JudgedFile, type PackPlace, aboutOf } from './reading.ts'
import type { PackSource } from './sources.ts'

/** What files of a pack become: pieces of evidence with all the measures that they prove, by the folders and by the officer's word. */

export interface Assignment {
  readonly path: string
  /** Of one unit and month; null leaves the measure that was found. */
  readonly lineIds: readonly string[] | null
  readonly title: string | null
  readonly kind: EvidenceKind | null
  readonly formedOn: CalendarDay | null
}

export interface ReceiveInput extends PackPlace {
  readonly source: PackSource
  readonly assignments: readonly Assignment[]
  /** Paths of files that are left out. */
  readonly skips: readonly string[]
  /** 形成日期 of files that neither a list nor an assignment dates. */
  readonly formedOn: CalendarDay
}

/** Files of one content, or of one piece of our own list, with all the measures that they prove. */
export interface Piece {
  readonly unitId: string
  readonly month: string
  readonly lineIds: readonly string[]
  readonly title: string
  readonly kind: EvidenceKind
  readonly issuer: string
  readonly documentNumber: string
  readonly formedOn: CalendarDay
  readonly files: readonly StagedFileRef[]
}

interface Draft {
  readonly judged: JudgedFile
  readonly unitId: string
  readonly month: string
  readonly lineIds: readonly string[]
  readonly assignment: Assignment | undefined
}

/** The pieces of the files that are taken; refuses files that neither the folders nor an assignment place. */
export async function piecesOf(context: ServiceContext, taken: readonly JudgedFile[], input: ReceiveInput): Promise<Piece[]> {
  const assignments = new Map(input.assignments.map((each) => [each.path, each]))
  const lines = await assignedLines(context, input.assignments)
  const open: string[] = []
  const drafts: Draft[] = []
  for (const judged of taken) {
    const assignment = assignments.get(judged.file.path)
    const draft = draftOf(judged, assignment, lines)
    if (draft === null) open.push(judged.file.path)
    else drafts.push(draft)
  }
  if (open.length > 0) {
    const first = open.slice(0, 3).join('、')
    throw ruleViolation('unplacedEvidence', `有${open.length}个文件没有确定对应的措施：${first}`, '请为其选择措施，或者选择不收取')
  }
  for (const { unitId } of drafts) ownUnitOnly(context, unitId, '为其他单位添加佐证')
  const inOrder = drafts.toSorted((one, other) => rowOf(one) - rowOf(other))
  return [...Map.groupBy(inOrder, keyOf).values()].map((group) => pieceOf(group, input.formedOn))
}

/** Files of one piece keep the order of our list; what it does not name follows. */
function rowOf({ judged: { listed } }: Draft): number {
  return listed?.row ?? Number.MAX_SAFE_INTEGER
}

async function assignedLines(context: ServiceContext, assignments: readonly Assignment[]): Promise<ReadonlyMap<string, LineRecord>> {
  const ids = [...new Set(assignments.flatMap(({ lineIds }) => lineIds ?? []))]
  const lines = ids.length === 0 ? [] : await listLines(context.store.db, { ids })
  if (lines.length !== ids.length) found(undefined, '所选的部分措施')
  return new Map(lines.map((line) => [line.id, line]))
}

/** Null where neither the folders nor the officer say what the file proves. */
function draftOf(judged: JudgedFile, assignment: Assignment | undefined, lines: ReadonlyMap<string, LineRecord>): Draft | null {
  const { place } = judged
  const chosen = (assignment?.lineIds ?? []).flatMap((lineId) => lines.get(lineId) ?? [])
  const [first] = chosen
  if (first !== undefined) {
    if (chosen.some(({ unitId, month }) => unitId !== first.unitId || month !== first.month)) {
      throw ruleViolation('oneUnitOneMonth', '一份佐证只能对应同一单位同一月份的措施', '请分别添加')
    }
    return { judged, unitId: first.unitId, month: first.month, lineIds: chosen.map(({ id }) => id), assignment }
  }
  if (place.unitId === null || place.month === null || place.problem !== null) return null
  const lineIds = place.line === null ? [] : [place.line.id]
  return lineIds.length > 0 || place.isUnplaced ? { judged, unitId: place.unitId, month: place.month, lineIds, assignment } : null
}

/** Files of one piece of our list stay one piece; else the content alone decides, whatever the file is called. */
function keyOf({ judged: { listed, sha256 }, unitId, month }: Draft): string {
  return `${unitId} ${month} ${listed === null || listed.evidenceId === '' ? sha256 : listed.evidenceId}`
}

function pieceOf(group: readonly Draft[], formedOn: CalendarDay): Piece {
  const [first] = group
  const head = found(first, '佐证材料')
  const about = aboutOf(head.judged)
  const said = <Key extends 'title' | 'kind' | 'formedOn'>(key: Key) =>
    group.map(({ assignment }) => assignment?.[key]).find((value) => value != null)
  const contents = new Map(group.map(({ judged }) => [judged.sha256, judged]))
  return {
    unitId: head.unitId,
    month: head.month,
    lineIds: [...new Set(group.flatMap(({ lineIds }) => lineIds))],
    title: said('title') ?? about.title,
    kind: said('kind') ?? about.kind,
    issuer: about.issuer,
    documentNumber: about.documentNumber,
    formedOn: said('formedOn') ?? about.formedOn ?? formedOn,
    files: [...contents.values()].map(({ file, sha256, listed }) => {
      return { token: '', path: file.path, name: listed === null || listed.name === '' ? file.name : listed.name, size: file.size, sha256 }
    }),
  }
}
