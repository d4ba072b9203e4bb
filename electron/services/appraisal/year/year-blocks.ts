import type { Connection } from '#db/repositories/connection.ts'
import { findInterpretationChoice } from '#db/repositories/interpretations.ts'
import { type CalendarDay, monthOf } from '#shared/domain/period.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { monthList } from '#electron/scoring/wording.ts'
import type { ServiceContext } from '../../context.ts'
import type { CountyYear } from './county-years.ts'

/** What stands before 年度考评结果审定, in the order in which an office does it. */

export type BlockSubject = 'office' | 'settled' | 'months' | 'claims' | 'interpretation'

export interface YearBlock {
  readonly about: BlockSubject
  /** One sentence, without its full stop. */
  readonly text: string
}

export async function yearBlocks(context: ServiceContext, db: Connection, years: readonly CountyYear[]): Promise<YearBlock[]> {
  if (context.office.profile === 'county') return [{ about: 'office', text: '年度考评结果由市专班办公室审定通报' }]
  const settled = years.find((year) => year.settled !== undefined)?.settled
  if (settled !== undefined) {
    return [{ about: 'settled', text: `年度考评结果已于${officialDate(settled.settled_on)}审定，确需调整的，请办理年度更正` }]
  }
  return [...monthsLeft(years, context.ports.clock.today()), ...claimsLeft(years), ...(await interpretationLeft(context, db))]
}

/** Months without a score: those that are over ask for 补评, 不计入平均 or 按0分 (office.md «Scores»), the others for their time. */
function monthsLeft(years: readonly CountyYear[], today: CalendarDay): YearBlock[] {
  const open = years.flatMap((year) => year.facts.months.flatMap(({ kind, month }) => (kind === 'open' ? [{ year, month }] : [])))
  const over = open.filter(({ month }) => month < monthOf(today))
  const last = open
    .map(({ month }) => month)
    .toSorted()
    .at(-1)
  const underway: YearBlock[] =
    last === undefined || last < monthOf(today) ? [] : [{ about: 'months', text: `考评周期至${officialMonth(last)}，尚未结束` }]
  const first = over[0]
  if (first === undefined) return underway
  const counties = new Set(over.map(({ year }) => year)).size
  const who = counties === 1 ? first.year.unit.name : `${first.year.unit.name}等${counties}个县（市、区）`
  const months = monthList([...new Set(over.map(({ month }) => month))].toSorted())
  return [{ about: 'months', text: `${who}${months}尚无得分，须补评，或选择不计入平均、按0分` }, ...underway]
}

function claimsLeft(years: readonly CountyYear[]): YearBlock[] {
  const waiting = years.flatMap((year) => year.innovations.filter((each) => each.status === 'claimed'))
  return waiting.length === 0 ? [] : [{ about: 'claims', text: `还有 ${waiting.length} 项创新性举措申报待认定` }]
}

async function interpretationLeft(context: ServiceContext, db: Connection): Promise<YearBlock[]> {
  if ((await findInterpretationChoice(db, context.office.programmeId)) !== undefined) return []
  return [{ about: 'interpretation', text: '尚未选定年度口径，须选定并写明依据' }]
}
