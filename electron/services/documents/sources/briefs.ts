import { type BriefRecord, listBriefs } from '#db/repositories/briefs.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { BriefItem } from '#shared/documents/kinds/briefs/brief-items.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { type CalendarDay, type CalendarMonth, addMonths } from '#shared/domain/period.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { chineseNumber } from '#shared/text/numerals.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, found, inProgramme } from '../../context.ts'
import { taskForceTitle, upperBodies } from '../../programmes/programme-names.ts'
import { type UnitIndex, unitRefs } from '../../units.ts'
import { circularAddressee } from '../circulars.ts'
import { wordedFacts } from '../document-records.ts'
import { earlierPapers, nextIssue, ofEarlierPapers } from './earlier-papers.ts'
import type { Sources } from './source.ts'

/** 工作信息: the month's briefs that no issue has printed yet, and what a quarter or a year brought. */
export const briefSources: Sources = {
  'brief-issue': {
    ...ofEarlierPapers,
    take: (context, db, { month, recordId }, asOf) => issueFacts(context, db, { month: found(month, '该月份'), before: recordId }, asOf),
  },
  'brief-collection': {
    take: (context, db, { month }, asOf) => quarterFacts(context, db, lastOfQuarter(found(month, '该季度')), asOf),
    place: (_context, _db, { month }) => Promise.resolve({ unitId: null, month: lastOfQuarter(found(month, '该季度')) }),
  },
  'annual-brief-collection': { take: (context, db, _key, asOf) => yearFacts(context, db, asOf) },
}

interface Issue {
  readonly month: CalendarMonth
  /** The issue itself where its facts are taken anew. */
  readonly before: string | null
}

async function issueFacts(context: ServiceContext, db: Connection, issue: Issue, asOf: CalendarDay): Promise<Facts> {
  const { pack } = context
  const [members, ...counties] = circularAddressee(pack).split('，')
  return {
    datedOn: null,
    draftedOn: asOf,
    month: issue.month,
    name: briefName(pack),
    issue: await nextIssue(context, db, { kind: 'brief-issue', before: issue.before }, asOf),
    headline: '',
    editorNote: '',
    items: await freshItems(context, db, issue, asOf),
    reportTo: upperBodies(pack),
    sendTo: members === undefined ? [] : [members],
    distributeTo: counties,
    copies: '',
  }
}

/** 政务守信践诺工作信息 */
function briefName(pack: ProgrammePack): string {
  const matter = taskForceTitle(pack)
    .replace(pack.city, '')
    .replace(/(?:工作)?(?:专班|领导小组)$/, '')
  return `${matter}工作信息`
}

/** What came in this month, in the order of receipt, less what another issue prints under the same unit and title; texts are still to be entered. */
async function freshItems(context: ServiceContext, db: Connection, { month, before }: Issue, asOf: CalendarDay): Promise<BriefItem[]> {
  const units = await unitRefs(db, context.pack)
  const printed = new Set((await printedItems(context, db, { before })).map((item) => nameOf(item)))
  const items = (await receivedIn(context, db, [month], asOf)).map((brief) => ({
    unit: units.get(brief.unit_id).name,
    title: brief.title,
    text: '',
    sourceIds: [brief.id],
  }))
  return items.filter((item) => !printed.has(nameOf(item)))
}

function nameOf({ unit, title }: Pick<BriefItem, 'unit' | 'title'>): string {
  return `${unit} ${title}`
}

interface Printed {
  readonly before: string | null
  readonly months?: readonly CalendarMonth[]
}

/** What issues print as their clerks worded it, the oldest issue first. */
async function printedItems(context: ServiceContext, db: Connection, { before, months }: Printed): Promise<BriefItem[]> {
  const rows = await earlierPapers(context, db, { kind: 'brief-issue', before })
  return rows
    .filter(({ month }) => months === undefined || (month !== null && months.includes(month)))
    .toReversed()
    .flatMap((row) => wordedFacts(row)['items'] as BriefItem[])
}

/** Briefs by their day of receipt up to a day, each once; one that was only 编发 in these months came in before them. */
async function receivedIn(
  context: ServiceContext,
  db: Connection,
  months: readonly CalendarMonth[],
  asOf: CalendarDay,
): Promise<BriefRecord[]> {
  const briefs: BriefRecord[] = []
  for (const month of months) {
    const rows = await listBriefs(db, inProgramme(context, { month }))
    briefs.push(...rows.filter((brief) => brief.received_on.startsWith(month) && brief.received_on <= asOf))
  }
  return briefs
}

function lastOfQuarter(month: CalendarMonth): CalendarMonth {
  return addMonths(month, (12 - Number(month.slice(5))) % 3)
}

function quarterFacts(context: ServiceContext, db: Connection, last: CalendarMonth, asOf: CalendarDay): Promise<Facts> {
  const months = [addMonths(last, -2), addMonths(last, -1), last]
  const period = `${last.slice(0, 4)}年第${chineseNumber(Number(last.slice(5)) / 3)}季度`
  return collectionFacts(context, db, { months, period }, asOf)
}

function yearFacts(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  const { year } = context.pack
  const months = Array.from({ length: 12 }, (_, at) => addMonths(`${year}-01`, at))
  return collectionFacts(context, db, { months, period: `${year}年度` }, asOf)
}

interface Span {
  readonly months: readonly CalendarMonth[]
  readonly period: string
}

async function collectionFacts(context: ServiceContext, db: Connection, { months, period }: Span, asOf: CalendarDay): Promise<Facts> {
  const units = await unitRefs(db, context.pack)
  const briefs = await receivedIn(context, db, months, asOf)
  return {
    datedOn: null,
    draftedOn: asOf,
    name: briefName(context.pack),
    period,
    foreword: '',
    ...countedByUnit(units, briefs),
    briefs: briefs.map((brief) => ({
      receivedOn: brief.received_on,
      unit: units.get(brief.unit_id).name,
      title: brief.title,
      isHighQuality: brief.is_high_quality === 1,
      adopted: adoptionOf(brief),
      sourceIds: [brief.id],
    })),
    selection: (await printedItems(context, db, { before: null, months })).filter(({ text }) => text !== ''),
  }
}

/** In the programme's order of units. */
function countedByUnit({ all }: UnitIndex, briefs: readonly BriefRecord[]) {
  const sent = Map.groupBy(briefs, (brief) => brief.unit_id)
  return {
    units: all.flatMap(({ id, name }) => {
      const own = sent.get(id)
      if (own === undefined) return []
      const highQuality = own.filter((brief) => brief.is_high_quality === 1).length
      const adopted = own.filter((brief) => brief.adopted_on !== null).length
      return [{ unit: name, received: own.length, highQuality, adopted, sourceIds: own.map((brief) => brief.id) }]
    }),
    silent: all.filter(({ id, scored }) => scored && !sent.has(id)).map(({ name }) => name),
  }
}

/** 「5月6日《工作简报》」 */
function adoptionOf({ adopted_on: adoptedOn, adopted_in: adoptedIn }: BriefRecord): string {
  if (adoptedOn === null) return ''
  if (adoptedIn === '') return `${officialMonthDay(adoptedOn)}编发`
  return `${officialMonthDay(adoptedOn)}${adoptedIn.startsWith('《') ? adoptedIn : `《${adoptedIn}》`}`
}
