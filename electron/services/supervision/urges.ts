import { insertUrge } from '#db/repositories/urges.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { UrgeWay } from '#shared/domain/urge.ts'
import { type ServiceContext, cityOnly, runCommand } from '../context.ts'
import { type Subject, keyOf, readSubjects, subjectId, subjectOrdinal } from './subjects.ts'

export interface UrgeInput {
  readonly subjects: readonly Subject[]
  readonly way: UrgeWay
  readonly on: CalendarDay
  readonly content: string
}

/** 催办记录, one row a subject: by telephone, paper, at a meeting or by message; counts as the month's 联络 (第四条, M-091). */
export async function recordUrge(context: ServiceContext, input: UrgeInput): Promise<{ recorded: number }> {
  cityOnly(context, '登记催办')
  return runCommand(context, 'urges.record', async (act) => {
    if (input.on > act.today) throw ruleViolation('urgeInFuture', '催办日期晚于今天', '请核对催办日期')
    const book = await readSubjects(context, act.trx)
    const subjects = [...new Map(input.subjects.map((subject) => [keyOf(subject), book.get(subject)])).values()]
    for (const facts of subjects) {
      const row = {
        id: context.newId(),
        programme_id: context.office.programmeId,
        unit_id: facts.unitId,
        subject_kind: facts.subject.kind,
        subject_id: subjectId(facts.subject),
        subject_ordinal: subjectOrdinal(facts.subject),
        way: input.way,
        urged_on: input.on,
        content: input.content.trim(),
        officer_id: context.officer.id,
      }
      await insertUrge(act.trx, row)
      await act.revise({ type: 'urge', id: row.id, rev: 1, ownerUnit: context.office.unitId, record: row })
      act.about('urge', row.id, { way: input.way, on: input.on, subject: row.subject_id })
    }
    return { recorded: subjects.length }
  })
}
