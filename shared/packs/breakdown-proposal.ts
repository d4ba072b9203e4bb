import { type CalendarDay, lastDayOf } from '#shared/domain/period.ts'
import type { Breakdown } from './breakdown.ts'
import { plainLetterhead } from './new-programme.ts'
import type { ProgrammePack } from './schema.ts'

/** What a form is filled with before a person has said anything: from the table's title, its dates and leads, or the city's other programme. */

export interface ProposedProgramme {
  readonly city: string
  readonly year: number
  readonly title: string
  readonly officeName: string
  readonly hostUnit: string
  readonly territories: readonly string[]
  readonly isCarriedByTerritories: boolean
  readonly letterhead: ProgrammePack['letterhead']
  readonly from: string
  readonly to: string
  readonly reportDay: number
}

/** `today` gives the year where neither title nor dates name one. */
export function proposeProgramme(breakdown: Breakdown, today: CalendarDay, base: ProgrammePack | null): ProposedProgramme {
  const city = base?.city ?? cityIn(breakdown.title) ?? ''
  const year = yearOf(breakdown, today)
  const months = monthsOf(breakdown, year, today)
  const officeName = base?.officeName ?? officeIn(breakdown.title, city)
  const host = base?.units.find((unit) => unit.id === base.hostUnitId)?.name ?? foremostLead(breakdown)
  const territories = base?.units.filter((unit) => unit.kind === 'territory' && unit.reports).map((unit) => unit.name) ?? []
  return {
    city,
    year,
    title: `${city}${year}年政务守信践诺${breakdown.kind === 'adjustment' ? '动态调整目标任务' : '专项行动'}`,
    officeName,
    hostUnit: host,
    territories,
    isCarriedByTerritories: true,
    letterhead: base?.letterhead ?? plainLetterhead(officeName),
    from: months.from,
    to: months.to,
    reportDay: base?.cadence.obligations[0]?.dueDay ?? 20,
  }
}

function cityIn(title: string | null): string | undefined {
  return /^(?:\d{4}年)?([\p{Script=Han}]{2,5}?(?:市|州|盟|地区))/u.exec(title ?? '')?.[1]
}

/** 「鸡西市政务守信践诺工作专班重点任务分解表」 names the office. */
function officeIn(title: string | null, city: string): string {
  const taskForce = /^(.+?专班)(?!.*专班)/.exec(title ?? '')?.[1]?.replace(/\d{4}年/, '')
  if (taskForce === undefined) return `${city}政务守信践诺工作专班办公室`
  return `${taskForce.startsWith(city) ? taskForce : `${city}${taskForce.replace(/^市/, '')}`}办公室`
}

/** The year that the title names, else that of the first date, which is this year where the table names none. */
function yearOf({ title, tasks }: Breakdown, today: CalendarDay): number {
  const named = /(20\d{2})\s*年/.exec(title ?? '')?.[1]
  if (named !== undefined) return Number(named)
  const first = tasks.flatMap((task) => task.measures.flatMap((measure) => measure.deadline.deadlines.map((each) => each.by))).toSorted()[0]
  return Number((first ?? today).slice(0, 4))
}

/** From the month of today, or of the first date where that is earlier or today lies in another year, to the year's end. */
function monthsOf({ tasks }: Breakdown, year: number, today: CalendarDay): { readonly from: string; readonly to: string } {
  const days = tasks.flatMap((task) => task.measures.flatMap((measure) => measure.deadline.deadlines.map((each) => each.by)))
  const first = days.filter((day) => day.startsWith(`${year}-`)).toSorted()[0] ?? lastDayOf(`${year}-01`)
  const isThisYear = today.startsWith(`${year}-`)
  const from = isThisYear && today.slice(0, 7) < first.slice(0, 7) ? today.slice(0, 7) : first.slice(0, 7)
  return { from, to: `${year}-12` }
}

/** The bureau that leads most measures. */
function foremostLead({ tasks }: Breakdown): string {
  const counts = new Map<string, number>()
  for (const { text } of tasks.flatMap((task) => task.measures.flatMap((measure) => measure.leads)))
    counts.set(text, (counts.get(text) ?? 0) + 1)
  const [foremost] = [...counts].toSorted(([, one], [, other]) => other - one)
  return foremost?.[0] ?? ''
}
