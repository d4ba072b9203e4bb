import type { InputOf, OutputOf } from '#shared/api/contract.ts'

export type CreateInput = InputOf<'documents.create'>
/** A kind of paper that this office draws up. */
export type DrawnKind = OutputOf<'documents.kinds'>['kinds'][number]

/** What is chosen before a paper is drawn up; nothing where the programme is all it needs. */
interface Asked {
  readonly asksUnit: boolean
  readonly time: 'month' | 'quarter' | null
  /** Beside the kind in the list. */
  readonly words: string
}

const nothingAsked: Asked = { asksUnit: false, time: null, words: '' }

/** Papers that hang on a record (a claim, a notice, another paper) are drawn up where that record is. */
const asked: Readonly<Partial<Record<DrawnKind['of'], Asked>>> = {
  programme: nothingAsked,
  unit: { asksUnit: true, time: null, words: '选择单位' },
  month: { asksUnit: false, time: 'month', words: '选择月份' },
  unitMonth: { asksUnit: true, time: 'month', words: '选择单位、月份' },
  quarter: { asksUnit: false, time: 'quarter', words: '选择季度' },
}

export function askedFor({ of }: Pick<DrawnKind, 'of'>): Asked {
  return asked[of] ?? nothingAsked
}

/** The kinds that 公文 offers by itself. */
export function offeredKinds(kinds: readonly DrawnKind[]): readonly DrawnKind[] {
  return kinds.filter(({ of }) => asked[of] !== undefined)
}

/** By what clerks call a form beside its title. */
const annexes: Readonly<Record<string, string>> = { 'monthly-report': '附件1', 'self-assessment-sheet': '附件3' }

/** 「附件1 月度工作推进情况（自评报告）」 */
export function kindWords({ kind, title }: Pick<DrawnKind, 'kind' | 'title'>): string {
  return [annexes[kind], title].filter((part) => part !== undefined).join(' ')
}

export interface KindGroup {
  readonly group: string
  readonly title: string
  readonly kinds: readonly DrawnKind[]
}

/** The kinds under their headings, in the order in which they come. */
export function kindGroups(kinds: readonly DrawnKind[]): readonly KindGroup[] {
  return [...Map.groupBy(kinds, ({ group }) => group)].map(([group, own]) => ({ group, title: own[0]?.groupTitle ?? '', kinds: own }))
}

/** Units that have the paper: scores are of scored counties alone, papers of a unit's month of units that report, a letter goes to any unit. */
export function unitsFor<Unit extends { readonly reports: boolean; readonly scored: boolean }>(
  { kind, group, of }: Pick<DrawnKind, 'kind' | 'group' | 'of'>,
  units: readonly Unit[],
): readonly Unit[] {
  if (group === 'appraisal' || kind === 'self-assessment-sheet') return units.filter((unit) => unit.scored)
  return of === 'unitMonth' ? units.filter((unit) => unit.reports) : units
}

const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'] as const

/** The last month of a month's quarter: `2022-05` → `2022-06`. */
export function quarterEnd(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}-${String(Math.ceil(Number(number) / 3) * 3).padStart(2, '0')}`
}

/** The quarters of the programme's months, each by its last month. */
export function quarterOptions(months: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set(months.map(quarterEnd))].map((value) => {
    const [year = '', number = ''] = value.split('-')
    return { value, label: `${year}年${quarterNames[Number(number) / 3 - 1] ?? ''}` }
  })
}

/** What `documents.create` is told, or null while something is still to be chosen. */
export function createInput(kind: DrawnKind, unitId: string | null, month: string): CreateInput | null {
  const { asksUnit, time } = askedFor(kind)
  if (asksUnit && unitId === null) return null
  return {
    kind: kind.kind,
    ...(asksUnit ? { unitId } : {}),
    ...(time === null ? {} : { month: time === 'quarter' ? quarterEnd(month) : month }),
  }
}

/** The kind that is meant by what was typed: the one called so, else the first that begins so, else the first found. */
export function likeliestAt(kinds: readonly Pick<DrawnKind, 'title'>[], query: string): number {
  const typed = query.trim()
  const called = kinds.findIndex(({ title }) => title === typed)
  if (called >= 0 || typed === '') return Math.max(0, called)
  return Math.max(
    0,
    kinds.findIndex(({ title }) => title.startsWith(typed)),
  )
}

/** Where a key leads from a place in a list; undefined where it leads nowhere. */
export function nextAt(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at + count - 1) % count
  if (key === 'PageDown') return Math.min(count - 1, at + 8)
  return key === 'PageUp' ? Math.max(0, at - 8) : undefined
}
