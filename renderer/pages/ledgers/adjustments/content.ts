import type { InputOf, OutputOf } from '#shared/api/contract.ts'

export type Adjustment = OutputOf<'adjustments.get'>
export type Content = InputOf<'adjustments.save'>['content']
type Raise = Content['raises'][number]
type Addition = Content['additions'][number]
type AddedMeasure = Addition['measures'][number]

/** The texts of a 调高指标 while it is written. */
export interface DraftRaise {
  readonly indicatorId: string
  readonly operator: Raise['operator']
  readonly value: string
  readonly wording: string
  readonly isBinding: boolean
  readonly effectiveFrom: string
  readonly by: string
}

export interface DraftMeasure {
  readonly text: string
  readonly shortTitle: string
  readonly leadIds: readonly string[]
  readonly responsibleIds: readonly string[]
  readonly deadlineWording: string
  readonly by: string
}

/** The texts of a 新增任务 while it is written. */
export interface DraftAddition {
  readonly title: string
  readonly goal: string
  readonly domain: string
  readonly from: string
  readonly measures: readonly DraftMeasure[]
}

export interface DraftContent {
  readonly raises: readonly DraftRaise[]
  readonly additions: readonly DraftAddition[]
}

export const operators = { '>=': '不低于（≥）', '>': '突破（>）', '=': '等于（=）', '<=': '不高于（≤）', '<': '低于（<）' } as const

/** A raise from the month on in which it is written. */
export function emptyRaise(month: string): DraftRaise {
  return { indicatorId: '', operator: '>=', value: '', wording: '', isBinding: true, effectiveFrom: month, by: '' }
}

export const emptyMeasure: DraftMeasure = { text: '', shortTitle: '', leadIds: [], responsibleIds: [], deadlineWording: '', by: '' }

export function emptyAddition(month: string, domain: string): DraftAddition {
  return { title: '', goal: '', domain, from: month, measures: [emptyMeasure] }
}

/** A kept content as the texts of its form. */
export function draftOf({ raises, additions }: Content): DraftContent {
  return {
    raises: raises.map((raise) => ({ ...raise })),
    additions: additions.map((addition) => ({ ...addition, domain: String(addition.domain) })),
  }
}

/** Half-typed content from the text that a draft kept; null where there is none. */
export function contentFrom(text: string | undefined): DraftContent | null {
  if (text === undefined) return null
  try {
    return JSON.parse(text) as DraftContent
  } catch {
    return null
  }
}

/** What is written, and the first thing that still has to be filled in. */
export function contentInput(draft: DraftContent): { readonly content: Content; readonly missing: string | undefined } {
  const missing = [...draft.raises.map(missingInRaise), ...draft.additions.map(missingInAddition)].find((each) => each !== undefined)
  return {
    content: {
      raises: draft.raises.map((raise) => ({ ...raise, value: raise.value.trim(), wording: raise.wording.trim() })),
      additions: draft.additions.map((addition) => ({
        ...addition,
        title: addition.title.trim(),
        goal: addition.goal.trim(),
        domain: Number(addition.domain),
        measures: addition.measures.map(measureInput),
      })),
    },
    missing: draft.raises.length + draft.additions.length === 0 ? '请添加调高指标或者新增任务' : missing,
  }
}

function measureInput(measure: DraftMeasure): AddedMeasure {
  return {
    ...measure,
    text: measure.text.trim(),
    shortTitle: measure.shortTitle.trim(),
    deadlineWording: measure.deadlineWording.trim(),
    leadIds: [...measure.leadIds],
    responsibleIds: [...measure.responsibleIds],
  }
}

function missingInRaise({ indicatorId, value, wording, effectiveFrom, by }: DraftRaise, at: number): string | undefined {
  const what = `第${at + 1}项调高指标`
  if (indicatorId === '') return `${what}：请选择指标`
  if (!/^\d+(?:\.\d+)?$/.test(value.trim())) return `${what}：请填写目标值，为不小于0的数`
  if (wording.trim() === '') return `${what}：请填写文件表述`
  if (effectiveFrom === '') return `${what}：请选择生效月份`
  return by === '' ? `${what}：请填写完成时限` : undefined
}

function missingInAddition({ title, goal, domain, from, measures }: DraftAddition, at: number): string | undefined {
  const what = `第${at + 1}项新增任务`
  if (title.trim() === '') return `${what}：请填写任务名称`
  if (goal.trim() === '') return `${what}：请填写工作目标`
  if (domain === '') return `${what}：请选择领域`
  if (from === '') return `${what}：请选择起始月份`
  if (measures.length === 0) return `${what}：请添加具体措施`
  return measures.map((measure, place) => missingInMeasure(measure, `${what}第${place + 1}条措施`)).find((each) => each !== undefined)
}

function missingInMeasure({ text, shortTitle, leadIds, deadlineWording, by }: DraftMeasure, what: string): string | undefined {
  if (text.trim() === '') return `${what}：请填写具体措施`
  if (shortTitle.trim() === '') return `${what}：请填写简称`
  if (leadIds.length === 0) return `${what}：请选择牵头单位`
  if (deadlineWording.trim() === '') return `${what}：请填写完成时限表述`
  return by === '' ? `${what}：请填写完成日期` : undefined
}

/** A list with its n-th part replaced, or left out with null. */
export function withPart<Part>(parts: readonly Part[], at: number, part: Part | null): readonly Part[] {
  return parts.flatMap((each, place) => (place === at ? (part === null ? [] : [part]) : [each]))
}
