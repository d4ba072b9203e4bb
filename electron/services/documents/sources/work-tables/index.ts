import type { Connection } from '#db/repositories/connection.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import { type ServiceContext, found } from '../../../context.ts'
import type { Source, Sources } from '../source.ts'
import { unitMonthSource } from '../unit-month.ts'
import { evidenceListFacts } from './evidence.ts'
import { coordinationSheetFacts, progressTableFacts } from './months.ts'
import { rectificationListFacts } from './problems.ts'
import { dutyCardTableFacts, taskRegisterFacts } from './registers.ts'
import { submissionStatisticsFacts, unreportedListFacts } from './submissions.ts'

type MonthTaker = (context: ServiceContext, db: Connection, month: CalendarMonth, asOf: CalendarDay) => Promise<Facts>

function monthSource(take: MonthTaker): Source {
  return { take: (context, db, { month }, asOf) => take(context, db, found(month, '该月份'), asOf) }
}

/** 表册 and 报送 of the daily work: “一册、一表、一清单”, “六个一”, 调度, what was reported and what was not. */
export const workTableSources: Sources = {
  'task-register': { take: (context, db, _key, asOf) => taskRegisterFacts(context, db, asOf) },
  'duty-card-table': { take: (context, db, _key, asOf) => dutyCardTableFacts(context, db, asOf) },
  'progress-table': monthSource(progressTableFacts),
  'rectification-list': monthSource(rectificationListFacts),
  'coordination-sheet': unitMonthSource(coordinationSheetFacts),
  'submission-statistics': monthSource(submissionStatisticsFacts),
  'unreported-list': monthSource(unreportedListFacts),
  'evidence-list': unitMonthSource(evidenceListFacts),
}
