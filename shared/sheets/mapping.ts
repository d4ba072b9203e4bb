import { bareLabel, comparableLabel, looseLabel } from './head-text.ts'
import type { HeadColumn } from './heads.ts'

/** Something that a column of a file can be read into. */
export interface MappingTarget {
  readonly id: string
  readonly label: string
  /** Other names that mean it alone. */
  readonly aliases?: readonly string[]
}

/** How sure a proposal is: the same name; the same but for units, widths and usual variants; only a likeness, to be looked at. */
export type MappingGround = 'same' | 'variant' | 'similar'

export interface ColumnMapping {
  /** Column of the file, 0-based. */
  readonly at: number
  /** Null: the column is not read. */
  readonly target: string | null
  readonly ground: MappingGround | null
  /** One sentence where the column needs a look: its name stands twice, nothing fits, only a likeness. */
  readonly problem: string | null
}

interface Candidate {
  readonly column: HeadColumn
  readonly target: MappingTarget
  readonly level: number
}

const grounds: readonly MappingGround[] = ['same', 'variant', 'variant', 'similar']

/**
 * What each column of a head is read into, by its name alone: every target is taken once, the surest name first and of equal ones the
 * leftmost. `columns` are those that may be read, 序号 apart.
 */
export function proposeMapping(columns: readonly HeadColumn[], targets: readonly MappingTarget[]): ColumnMapping[] {
  const named = targets.map((target) => ({ target, names: [target.label, ...(target.aliases ?? [])].map((name) => formsOf([name], name)) }))
  const candidates = columns.flatMap((column) => candidatesOf(column, named))
  const taken = new Map<string, Candidate>()
  const given = new Map<number, Candidate>()
  for (const level of grounds.keys()) {
    for (const candidate of candidates.filter((each) => each.level === level)) {
      const { column, target } = candidate
      if (given.has(column.at) || taken.has(target.id)) continue
      if (level === grounds.length - 1 && !isOnlyLikeness(candidate, candidates, given, taken)) continue
      given.set(column.at, candidate)
      taken.set(target.id, candidate)
    }
  }
  return columns.map((column) => mappingOf(column, given.get(column.at), candidates, taken))
}

/** A likeness counts only where nothing else is alike on either side. */
function isOnlyLikeness(
  { column, target }: Candidate,
  candidates: readonly Candidate[],
  given: ReadonlyMap<number, Candidate>,
  taken: ReadonlyMap<string, Candidate>,
): boolean {
  const open = candidates.filter((each) => !given.has(each.column.at) && !taken.has(each.target.id))
  return (
    open.filter((each) => each.column.at === column.at).length === 1 && open.filter((each) => each.target.id === target.id).length === 1
  )
}

function mappingOf(
  column: HeadColumn,
  candidate: Candidate | undefined,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<string, Candidate>,
): ColumnMapping {
  const { at, label } = column
  if (candidate !== undefined) {
    const ground = grounds[candidate.level] ?? 'similar'
    const problem = ground === 'similar' ? `“${label}”与“${candidate.target.label}”名称相近，请核对` : null
    return { at, target: candidate.target.id, ground, problem }
  }
  const rival = candidates.find((each) => each.column.at === at && each.level < grounds.length - 1 && taken.has(each.target.id))
  const other = rival === undefined ? undefined : taken.get(rival.target.id)
  if (other !== undefined)
    return { at, target: null, ground: null, problem: `与第${other.column.at + 1}列“${other.column.label}”重复，未对应` }
  return { at, target: null, ground: null, problem: label === '' ? '此列没有栏名，未对应' : `没有与“${label}”相符的栏目，未对应` }
}

/** The forms in which names are compared, the surest first. */
interface Forms {
  readonly levels: readonly ReadonlySet<string>[]
  /** The loose form of the name itself, without the groups over it. */
  readonly loose: string
}

function formsOf(names: readonly string[], last: string): Forms {
  const levels = [comparableLabel, bareLabel, looseLabel].map((form) => new Set(names.map(form)))
  return { levels, loose: looseLabel(last) }
}

function formsOfColumn({ path }: HeadColumn): Forms {
  const last = path.at(-1) ?? ''
  return formsOf([last, path.join(''), path.slice(-2).join('')], last)
}

function candidatesOf(
  column: HeadColumn,
  targets: readonly { readonly target: MappingTarget; readonly names: readonly Forms[] }[],
): Candidate[] {
  if (column.label === '') return []
  const own = formsOfColumn(column)
  return targets.flatMap(({ target, names }) => {
    const level = Math.min(...names.map((name) => likeness(own, name)))
    return level < grounds.length ? [{ column, target, level }] : []
  })
}

/** 0 the same … 3 alike, 4 different. */
function likeness(column: Forms, name: Forms): number {
  const level = name.levels.findIndex((forms, at) => [...forms].some((form) => column.levels[at]?.has(form)))
  if (level >= 0) return level
  return isAlike(column.loose, name.loose) ? 3 : 4
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= 3 && short.length * 5 >= long.length * 3 && long.includes(short)
}

/** The key by which the mapping of a source is remembered: its columns' names in their comparable form, in their order. */
export function headKey(columns: readonly HeadColumn[]): string {
  return JSON.stringify(columns.map(({ path }) => path.map(comparableLabel).join('/')))
}
