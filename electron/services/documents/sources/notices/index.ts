import type { Connection } from '#db/repositories/connection.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, found } from '../../../context.ts'
import type { Source, Sources } from '../source.ts'
import { clueReportSource } from './clues.ts'
import { interviewNoticeSource, interviewRecordSource } from './interviews.ts'
import { listedNoticesSource } from './listed.ts'

type UnitTaker = (context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay) => Promise<Facts>

function unitSource(take: UnitTaker): Source {
  return { take: (context, db, { unitId }, asOf) => take(context, db, found(unitId, '该单位'), asOf) }
}

/** 提醒督办 beside the notices themselves, which the command that sends them drafts: 约谈, 问题线索, the list of 挂牌督办. */
export const noticeSources: Sources = {
  'interview-notice': unitSource(interviewNoticeSource),
  'interview-record': unitSource(interviewRecordSource),
  'clue-report': unitSource(clueReportSource),
  'listed-notices': { take: (context, db, _key, asOf) => listedNoticesSource(context, db, asOf) },
}
