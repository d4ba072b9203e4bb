import { lastDayOf } from '#shared/domain/period.ts'
import { unitId } from '../heihe/units.ts'
import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/**
 * How a row of the 重点任务分解表 is written down. Its words are kept as printed; only the space that the layout puts
 * around digits is left out. Lead units and dates are those of the table, responsible units those of the body text.
 */

type TaskInput = PackInput['tasks'][number]
type MeasureInput = TaskInput['measures'][number]
type DeadlineInput = MeasureInput['deadlines'][number]
type DifferenceInput = NonNullable<TaskInput['differences']>[number]

/** 各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会: the 责任单位 of most tasks. */
export const territories = [unitId('all-counties'), unitId('wudalianchi-scenic-area-committee'), unitId('free-trade-area-committee')]
/** The same and 中省市直各有关单位. */
export const everyone = [...territories, unitId('city-units-concerned')]

type TaskFields = Omit<TaskInput, 'id' | 'number' | 'source' | 'measures'> & { measures: MeasureInput[] }

export function task(number: number, fields: TaskFields): TaskInput {
  return { id: `heihe-2022:task:${number}`, number, source: clause('plan', `附件 重点任务分解表 序号${number}`), ...fields }
}

type MeasureFields = Omit<MeasureInput, 'id' | 'code' | 'source' | 'leads'> & { leads: string[] }

/** `leads` are tails of unit ids: `['education-bureau', 'youth-league-committee']`. */
export function measure(code: string, fields: MeasureFields): MeasureInput {
  const [number, place] = code.split('-')
  const source = clause('plan', `附件 重点任务分解表 序号${number} 措施${place}`)
  return { id: `heihe-2022:measure:${code}`, code, source, ...fields, leads: fields.leads.map(unitId) }
}

/** 「8月底」 is the last day of August. */
export function endOf(month: 8 | 9 | 10 | 11 | 12): DeadlineInput[] {
  return [{ wording: `${month}月底`, by: lastDayOf(`2022-${String(month).padStart(2, '0')}`), what: '完成' }]
}

/** The body's 「2022年底前」 beside the table's 11月底: the working date is the earlier one. */
export const bodyYearEnd: DeadlineInput = { wording: '2022年底前', by: '2022-12-31', what: '完成' }

export function difference(
  about: DifferenceInput['about'],
  requirement: string,
  words: { body: string; table: string; reading: string },
): DifferenceInput {
  return { about, requirement, ...words }
}
