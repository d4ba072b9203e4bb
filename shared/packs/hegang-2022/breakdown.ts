import { lastDayOf } from '#shared/domain/period.ts'
import { unitId } from '../hegang/units.ts'
import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/**
 * How a row of the 动态调整目标任务工作台账 is written down. Its words are kept as printed; only layout spaces and half-width
 * punctuation are set right, the full stop behind a title is left out, and the number before a measure became its code.
 * Lead units and dates are those of the 台账, responsible units and final dates those of the body.
 */

type TaskInput = PackInput['tasks'][number]
type MeasureInput = TaskInput['measures'][number]
type DeadlineInput = MeasureInput['deadlines'][number]
type DifferenceInput = NonNullable<TaskInput['differences']>[number]

/** 各县（区）人民政府 */
export const counties = unitId('all-counties')
/** 各有关单位，各县（区）人民政府: the 责任单位 of most tasks. */
export const everyone = [unitId('units-concerned'), counties]

type TaskFields = Omit<TaskInput, 'id' | 'number' | 'source' | 'measures' | 'domain' | 'origin' | 'formerGoal'> & {
  measures: MeasureInput[]
}

/** 1 and 2 raise an indicator, whose goal before stands in no source; 3 to 12 are added (M-023, A-18). */
export function task(number: number, fields: TaskFields): TaskInput {
  const raised = { domain: 1, origin: 'raised', formerGoal: '原目标：原文未载' } as const
  const added = { domain: 2, origin: 'added', formerGoal: null } as const
  return {
    id: `hegang-2022:task:${number}`,
    number,
    ...(number <= 2 ? raised : added),
    source: clause(`附件 工作台账 序号${number}`),
    ...fields,
  }
}

type MeasureFields = Omit<MeasureInput, 'id' | 'code' | 'source' | 'leads'> & { leads: string[] }

/** `leads` are tails of unit ids: `['customs']`. */
export function measure(code: string, fields: MeasureFields): MeasureInput {
  const [number, place] = code.split('-')
  const source = clause(`附件 工作台账 序号${number} 措施${place}`)
  return { id: `hegang-2022:measure:${code}`, code, source, ...fields, leads: fields.leads.map(unitId) }
}

/** A date of the 台账's column 完成时限, which is the year's: 「12月底前」 is 31 December 2022. */
export function dueBy(wording: '6月底前' | '8月底前' | '12月底前' | '12月底', what = '完成'): DeadlineInput[] {
  return [{ wording, by: lastDayOf(`2022-${String(Number.parseInt(wording, 10)).padStart(2, '0')}`), what }]
}

/** 完成时限 of the body where it lies in a later year: the final date beside the year's milestone. */
export function finallyBy(year: 2022 | 2023 | 2024, what = '完成'): DeadlineInput {
  return { wording: `${year}年12月底前`, by: `${year}-12-31`, what }
}

export function difference(
  about: DifferenceInput['about'],
  requirement: string,
  words: { body: string; table: string; reading: string },
): DifferenceInput {
  return { about, requirement, ...words }
}

/** The body's date of a later year beside the 台账's date of the year (A-24). */
export function laterYear(year: 2023 | 2024, table: '12月底前' | '12月底'): DifferenceInput {
  const reading = `台账栏目为“年度工作目标”，${table}为2022年的工作时限；正文${year}年12月底前为最终时限。`
  return difference('deadline', 'A-24', { body: `${year}年12月底前`, table, reading })
}
