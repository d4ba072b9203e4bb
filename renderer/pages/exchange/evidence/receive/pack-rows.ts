import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { Decision, Decisions, PackWork } from '../pack-work.ts'
import { undecided } from '../pack-work.ts'

export type LookedFile = OutputOf<'evidencePacks.look'>['files'][number]

/** What becomes of a file, in the order of concern. */
export const standings = {
  open: { word: '待对应', mark: 'conflict' },
  refused: { word: '不能收取', mark: 'failed' },
  added: { word: '新增', mark: 'added' },
  linked: { word: '增加措施', mark: 'newer' },
  same: { word: '已有', mark: 'same' },
  skipped: { word: '不收取', mark: 'exempt' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly mark: MarkName }>>
export type Standing = keyof typeof standings
export const standingOrder = Object.keys(standings) as Standing[]

export interface PackRow {
  readonly file: LookedFile
  readonly decision: Decision
  readonly standing: Standing
}

/** The files with what was decided of them; those that wait for a decision come first. */
export function packRows(files: readonly LookedFile[], decisions: Decisions): PackRow[] {
  const rows = files.map((file) => {
    const decision = decisions[file.path] ?? undecided
    return { file, decision, standing: standingOf(file, decision) }
  })
  // By what was found, so that a row stays where it is when it is decided.
  const concern = ({ file }: PackRow): number => standingOrder.indexOf(standingOf(file, undecided))
  return rows.toSorted((one, other) => concern(one) - concern(other))
}

function standingOf(file: LookedFile, { isSkipped, assigned }: Decision): Standing {
  const { piece } = file.held
  if (file.refusal !== null) return 'refused'
  if (isSkipped) return 'skipped'
  if (assigned !== null)
    return piece !== null && assigned.unitId === file.unit?.unitId && assigned.month === file.month ? 'linked' : 'added'
  if (file.problem !== null) return 'open'
  if (piece === null) return 'added'
  return piece.provesLine || file.line === null ? 'same' : 'linked'
}

/** How many files stand how. */
export function countsOf(rows: readonly PackRow[]): Readonly<Record<Standing, number>> {
  const counts = { open: 0, refused: 0, added: 0, linked: 0, same: 0, skipped: 0 }
  for (const { standing } of rows) counts[standing] += 1
  return counts
}

/** The measures of a file as they will be; '' where none. */
export function measuresOf({ file, decision }: PackRow): string {
  if (decision.assigned !== null) return decision.assigned.lines.map(({ label }) => label).join('、')
  return file.line === null ? (file.isUnplaced && file.problem === null ? '未对应措施' : '') : `${file.line.code} ${file.line.shortTitle}`
}

/** 「逊克县　2022年4月」, as far as it is known. */
export function placeOf({ file, decision: { assigned } }: PackRow): string {
  const [unit, month] = assigned === null ? [file.unit?.name, file.month] : [assigned.unitName, assigned.month]
  return [unit ?? '', month == null ? '' : officialMonth(month)].filter((words) => words !== '').join('　')
}

/** What `evidencePacks.receive` is given. */
export function receiveInput(work: PackWork, rows: readonly PackRow[], today: string): InputOf<'evidencePacks.receive'> {
  const { source, unitId, month } = work
  const taken = rows.filter(({ standing }) => standing !== 'refused' && standing !== 'skipped')
  return {
    source,
    unitId,
    month,
    assignments: taken.flatMap(({ file: { path }, decision: { assigned, title, kind, formedOn } }) =>
      assigned === null && title === null && kind === null && formedOn === null
        ? []
        : [{ path, lineIds: assigned?.lines.map(({ lineId }) => lineId) ?? null, title, kind, formedOn }],
    ),
    skips: rows.filter(({ standing }) => standing === 'skipped').map(({ file }) => file.path),
    formedOn: work.formedOn ?? today,
  }
}
