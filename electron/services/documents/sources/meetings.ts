import type { Connection } from '#db/repositories/connection.ts'
import { listCurrentLiaisons, type UnitRecord } from '#db/repositories/organisation.ts'
import type { Meeting } from '#shared/documents/kinds/meetings/meeting.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { articleNames } from '#shared/text/numerals.ts'
import { type ServiceContext, found } from '../../context.ts'
import { rulesTitle, taskForceTitle, upperBodies } from '../../programmes/programme-names.ts'
import { unitRefs } from '../../units.ts'
import { circularAddressee } from '../circulars.ts'
import { wordedFacts } from '../document-records.ts'
import { earlierPapers, nextIssue, ofEarlierPapers } from './earlier-papers.ts'
import { type Source, type Sources, textOf } from './source.ts'

/** The month of a paper, and the paper itself where its facts are taken anew. */
interface MonthPaper {
  readonly month: CalendarMonth
  readonly own: string | null
}
type Taker = (context: ServiceContext, db: Connection, paper: MonthPaper, asOf: CalendarDay) => Promise<Facts>

function ofMonth(take: Taker): Source {
  return {
    ...ofEarlierPapers,
    take: (context, db, { month, recordId }, asOf) => take(context, db, { month: found(month, '该月份'), own: recordId }, asOf),
  }
}

/** 会议: the month's 调度会商会议 as the 工作制度 calls it; what the newest 会议通知 of the month says holds for the papers after it. */
export const meetingSources: Sources = {
  'meeting-notice': ofMonth(meetingNoticeFacts),
  'attendance-sheet': ofMonth(attendanceFacts),
  'unreturned-receipts': ofMonth(unreturnedFacts),
  minutes: ofMonth(minutesFacts),
}

async function meetingNoticeFacts(context: ServiceContext, db: Connection, { month }: MonthPaper, asOf: CalendarDay): Promise<Facts> {
  const { pack } = context
  const article = meetingArticle(pack)
  return {
    datedOn: null,
    draftedOn: asOf,
    ...plannedMeeting(pack, month),
    addressee: circularAddressee(pack),
    ground: article === undefined ? '' : `按照《${rulesTitle(pack)}》${articleNames([article.number])}规定`,
    agenda: agendaOf(article?.text ?? ''),
    attendees: circularAddressee(pack).split('，'),
    requirements: [],
    participants: '',
    receiptDueOn: '',
    contact: await contactOf(context, db),
    copyTo: [],
  }
}

interface NotedMeeting {
  readonly meeting: Meeting
  /** Of the notice; empty where there is none. */
  readonly facts: Facts
}

/** Name, day, time and place: of the newest 会议通知 of the month, or the month's 调度会商会议 without a day. */
async function meetingOf(context: ServiceContext, db: Connection, { month, own }: MonthPaper): Promise<NotedMeeting> {
  if (context.office.profile === 'county') return { meeting: { meeting: '', ...unplanned }, facts: {} }
  const [notice] = await earlierPapers(context, db, { kind: 'meeting-notice', month, before: own })
  if (notice === undefined) return { meeting: plannedMeeting(context.pack, month), facts: {} }
  const facts = wordedFacts(notice)
  const said = (key: string): string => textOf(facts, key)
  return {
    meeting: { meeting: said('meeting'), meetingOn: said('meetingOn'), meetingTime: said('meetingTime'), place: said('place') },
    facts,
  }
}

const unplanned = { meetingOn: '', meetingTime: '', place: '' }

function plannedMeeting(pack: ProgrammePack, month: CalendarMonth): Meeting {
  const planned = pack.cadence.monthly.find(({ kind }) => kind === 'coordination-meeting')
  const meeting = planned === undefined ? '' : `${taskForceTitle(pack)}${Number(month.slice(5))}月份${planned.title}`
  return { meeting, ...unplanned }
}

function meetingArticle({ articles }: ProgrammePack) {
  return articles.find(({ text }) => /每月召开一次.*会议/.test(text))
}

/** What the article has the meeting do: 「……参加，听取工作进展情况，……，研究部署下步工作。」; nothing where it reads otherwise. */
function agendaOf(article: string): string[] {
  return /参加，([^。]+)。/.exec(article)?.[1]?.split('，') ?? []
}

/** The host bureau's liaison. */
async function contactOf(context: ServiceContext, db: Connection): Promise<string> {
  const host = (await unitRefs(db, context.pack)).all.find(({ isHost }) => isHost)
  const liaison = (await listCurrentLiaisons(db)).find((each) => each.unit_id === host?.id)
  return liaison === undefined ? '' : [liaison.section, liaison.name, liaison.phone].filter((part) => part !== '').join('　')
}

/** Units that are called to the programme's meetings: those that report. */
async function invitedUnits(context: ServiceContext, db: Connection): Promise<UnitRecord[]> {
  if (context.office.profile === 'county') return []
  return (await unitRefs(db, context.pack)).all.filter(({ reports }) => reports)
}

async function attendanceFacts(context: ServiceContext, db: Connection, paper: MonthPaper, asOf: CalendarDay): Promise<Facts> {
  const { meeting } = await meetingOf(context, db, paper)
  const units = await invitedUnits(context, db)
  return {
    draftedOn: asOf,
    ...meeting,
    attendees: units.map(({ id, name }) => ({ unit: name, name: '', post: '', phone: '', sourceIds: [id] })),
  }
}

/** All who were invited, with their liaisons: no record says yet who has answered. */
async function unreturnedFacts(context: ServiceContext, db: Connection, paper: MonthPaper, asOf: CalendarDay): Promise<Facts> {
  const { meeting, facts } = await meetingOf(context, db, paper)
  const liaisons = new Map((await listCurrentLiaisons(db)).map((each) => [each.unit_id, each]))
  const units = await invitedUnits(context, db)
  return {
    draftedOn: asOf,
    ...meeting,
    receiptDueOn: textOf(facts, 'receiptDueOn'),
    units: units.map(({ id, name }) => {
      const liaison = liaisons.get(id)
      return { unit: name, liaison: liaison?.name ?? '', phone: liaison?.phone ?? '', urged: '', answer: '', sourceIds: [id] }
    }),
  }
}

async function minutesFacts(context: ServiceContext, db: Connection, paper: MonthPaper, asOf: CalendarDay): Promise<Facts> {
  const { pack } = context
  const { meeting } = await meetingOf(context, db, paper)
  return {
    datedOn: null,
    draftedOn: asOf,
    ...meeting,
    mark: `${taskForceTitle(pack)}会议纪要`,
    issue: await nextIssue(context, db, { kind: 'minutes', before: paper.own }, asOf),
    host: '',
    summary: '',
    decisions: [],
    present: [],
    excused: [],
    observers: [],
    copyTo: [...circularAddressee(pack).split('，'), ...upperBodies(pack)],
  }
}
