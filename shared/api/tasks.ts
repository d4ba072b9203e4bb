import { z } from 'zod'
import { assignmentActs, assignmentRoles, assignmentStatuses, milestoneStates } from '#shared/domain/assignment.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { problemStatuses } from '#shared/domain/problem.ts'
import { rungs } from '#shared/domain/supervision.ts'
import { command, nothing, officersAndReviewers, query, rolesOfAct } from './method.ts'
import { done, id, keysOf, longText, reason, rev, shortText, unitRef } from './labels.ts'
import { subjectSchema } from './today.ts'

const milestone = z.strictObject({
  ordinal: z.int(),
  wording: z.string(),
  by: z.string(),
  what: z.string(),
  state: keysOf(milestoneStates),
  /** Days late (positive) or days left (negative or 0); 0 when met. */
  daysLate: z.int(),
})

const assignmentView = z.strictObject({
  assignmentId: id,
  unit: unitRef,
  role: keysOf(assignmentRoles),
  status: keysOf(assignmentStatuses),
  rung: keysOf(rungs),
  milestones: z.array(milestone.extend({ metOn: z.string().nullable() })),
  dutyCard: z.strictObject({
    leaderInCharge: z.string(),
    responsibleSection: z.string(),
    workPlan: z.string(),
    contactPerson: z.string(),
    missing: z.array(z.string()),
    rev,
  }),
  rev,
})

export const registerRow = z.strictObject({
  measureId: id,
  code: z.string(),
  text: z.string(),
  shortTitle: z.string(),
  leads: z.array(unitRef),
  milestones: z.array(milestone),
  /** 「持续推进」 where the work has no date; '' of dated work. */
  ongoing: z.string(),
  status: keysOf(assignmentStatuses),
  state: keysOf(milestoneStates),
  daysLate: z.int(),
  /** The fullest count over the lead assignments that is still short, so that one gap shows. */
  duty: z.strictObject({ have: z.int(), of: z.int() }),
  evidence: z.int(),
  rung: keysOf(rungs),
  /** Overdue milestones of its lead assignments: what ticking the row selects. */
  overdueSubjects: z.array(subjectSchema),
})

export const taskMethods = {
  /** 一册 (M-014): tasks with their measures. */
  'tasks.register': query(
    nothing,
    z.strictObject({
      domains: z.array(z.strictObject({ number: z.int(), title: z.string() })),
      tasks: z.array(
        z.strictObject({
          taskId: id,
          number: z.int(),
          title: z.string(),
          goal: z.string(),
          domain: z.int(),
          measures: z.array(registerRow),
        }),
      ),
    }),
  ),
  /** 一表 (M-014, M-021): the month's lines of every unit, or of one, as progress. */
  'tasks.progressTable': query(
    z.strictObject({ month: calendarMonth, unitId: id.nullable() }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          lineId: id,
          measureId: id,
          code: z.string(),
          shortTitle: z.string(),
          unit: unitRef,
          goal: z.string(),
          progress: z.string(),
          outcome: z.string(),
          nextPlan: z.string(),
          verdict: keysOf(verdicts).nullable(),
          evidence: z.int(),
          dueOn: z.string(),
        }),
      ),
    }),
  ),
  'tasks.measure': query(
    z.strictObject({ measureId: id }),
    z.strictObject({
      measureId: id,
      code: z.string(),
      text: z.string(),
      shortTitle: z.string(),
      taskTitle: z.string(),
      goal: z.string(),
      deadlineWording: z.string(),
      source: z.string(),
      leads: z.array(unitRef),
      responsible: z.array(unitRef),
      differences: z.array(
        z.strictObject({ about: z.string(), body: z.string(), table: z.string(), reading: z.string(), requirement: z.string() }),
      ),
      assignments: z.array(assignmentView),
      history: z.array(
        z.strictObject({
          on: z.string(),
          title: z.string(),
          detail: z.string(),
          unitName: z.string(),
          tone: z.enum(['done', 'late', 'proposed', 'ahead']),
        }),
      ),
      progress: z.array(
        z.strictObject({
          entryId: id,
          lineId: id,
          unitName: z.string(),
          month: z.string(),
          recordedOn: z.string(),
          content: z.string(),
          outcome: z.string(),
          nextPlan: z.string(),
        }),
      ),
      evidence: z.array(z.strictObject({ evidenceId: id, title: z.string(), unitName: z.string(), formedOn: z.string(), files: z.int() })),
      revisions: z.array(z.strictObject({ at: z.string(), officer: z.string(), what: z.string() })),
    }),
  ),
  'assignments.act': command(z.strictObject({ assignmentId: id, rev, act: keysOf(assignmentActs), ground: reason }), done, {
    roles: officersAndReviewers,
    rolesFor: ({ act }) => rolesOfAct(act),
  }),
  'milestones.meet': command(z.strictObject({ assignmentId: id, ordinal: z.int().min(0), metOn: calendarDay }), done),
  'milestones.reopen': command(z.strictObject({ assignmentId: id, ordinal: z.int().min(0), ground: reason }), done),
  'dutyCards.save': command(
    z.strictObject({
      assignmentId: id,
      rev,
      leaderInCharge: z.string().max(50),
      responsibleSection: z.string().max(100),
      workPlan: z.string().max(200),
      contactPerson: z.string().max(50),
    }),
    z.strictObject({ rev }),
  ),
  /** 一清单 (M-022). */
  'problems.list': query(
    nothing,
    z.strictObject({
      problems: z.array(
        z.strictObject({
          problemId: id,
          content: z.string(),
          origin: z.string(),
          unit: unitRef,
          measure: z.strictObject({ measureId: id, code: z.string() }).nullable(),
          foundOn: z.string(),
          dueOn: z.string().nullable(),
          measuresTaken: z.string(),
          status: keysOf(problemStatuses),
          closedOn: z.string().nullable(),
          conclusion: z.string(),
          daysLate: z.int(),
          rev,
        }),
      ),
    }),
  ),
  'problems.save': command(
    z.strictObject({
      problemId: id.nullable(),
      rev: rev.nullable(),
      unitId: id,
      measureId: id.nullable(),
      content: longText.trim().min(2, { error: '请填写问题内容' }),
      origin: shortText,
      foundOn: calendarDay,
      dueOn: calendarDay.nullable(),
      measuresTaken: longText,
    }),
    z.strictObject({ problemId: id, rev }),
  ),
  'problems.close': command(z.strictObject({ problemId: id, rev, closedOn: calendarDay, conclusion: reason }), z.strictObject({ rev }), {
    roles: officersAndReviewers,
  }),
  'problems.reopen': command(z.strictObject({ problemId: id, rev, ground: reason }), z.strictObject({ rev }), {
    roles: officersAndReviewers,
  }),
}
