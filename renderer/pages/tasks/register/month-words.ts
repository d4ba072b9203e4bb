import type { OutputOf } from '#shared/api/contract.ts'
import type { RegisterRow } from './filters.ts'

export type MonthLine = OutputOf<'tasks.progressTable'>['rows'][number]

/** What the leads of a measure wrote in the month; the unit is named where there are several: 「市法院　已清退3家」. */
export function leadWords(
  row: Pick<RegisterRow, 'measureId' | 'leads'>,
  lines: readonly MonthLine[],
  part: 'progress' | 'nextPlan',
): string[] {
  const leads = new Set(row.leads.map((lead) => lead.unitId))
  return lines
    .filter((line) => line.measureId === row.measureId && leads.has(line.unit.unitId) && line[part] !== '')
    .map((line) => (leads.size < 2 ? line[part] : `${line.unit.name}　${line[part]}`))
}
