import { listBriefs } from '#db/repositories/briefs.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { findSelfAssessment } from '#db/repositories/self-assessments.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { verdicts } from '#shared/domain/plan.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, inProgramme, ownUnitOnly } from '../context.ts'
import type { Facts } from '../documents/document-records.ts'
import type { UnitMonth } from '../documents/report-facts.ts'
import { selfFactsOf } from './score-facts.ts'
import { type ScoredMonth, scoreSelfFacts } from './score-views.ts'
import { readSheet } from './self-assessment-sheet.ts'
import type { FrozenSheet } from './self-assessments.ts'
import { supplementLines } from './supplement.ts'
import { unitRefs } from '../units.ts'

/** 附件3 自查评分表 (考评细则 三（一）, M-062): as submitted where it was, else as it stands; without 减分 and 折算. */
export async function selfAssessmentFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  ownUnitOnly(context, of.unitId, '查看其他单位的自评')
  const submitted = await findSelfAssessment(db, inProgramme(context, of))
  const sheet = submitted === undefined ? await liveSheet(context, db, of, asOf) : (JSON.parse(submitted.sheet) as FrozenSheet)
  const open = sheet.lines.filter((line) => line.verdict === null).length
  if (open > 0) throw ruleViolation('everyLineJudged', `还有 ${open} 条措施未自评`, '请逐条自评后再生成自查评分表')
  const late = await supplementLines(context, db, of, submitted?.assessed_on ?? asOf)
  const points = (part: string): string => sheet.scored.record.parts.find((each) => each.part === part)?.points ?? '0.00'
  const adopted = new Map(
    (await listBriefs(db, inProgramme(context, of))).map((brief) => [
      brief.title,
      brief.adopted_on === null ? '' : brief.adopted_in || '市专班',
    ]),
  )
  const assessedOn = submitted?.assessed_on ?? null
  const own = context.pack.cadence.obligations.find((each) => each.kind === 'self-assessment')
  const isSheet = (title: string): boolean => own !== undefined && title.endsWith(own.title)
  return {
    county: (await unitRefs(db, context.pack)).get(of.unitId).name,
    month: of.month,
    assessedOn,
    total: sheet.scored.record.total,
    measures: sheet.lines.map((line) => ({
      title: line.shortTitle,
      verdict: verdicts[line.verdict ?? 'notDone'],
      done: [line.progress, line.note, late.has(line.lineId) ? '（年终补录）' : ''].filter((text) => text.trim() !== '').join('\n'),
      evidence: line.evidence.map((each) => `${each.title}（${each.kind}）`).join('、'),
      sourceIds: [line.lineId],
    })),
    completionPoints: points('completion'),
    // The sheet is itself one of the materials: it goes out on the day that it was assessed.
    materials: sheet.materials.map(({ title, dueOn, receivedOn }) => ({
      title,
      dueOn,
      receivedOn: receivedOn ?? (isSheet(title) ? assessedOn : null),
    })),
    timelinessPoints: points('timeliness'),
    briefs: sheet.briefs.map((brief) => ({ title: brief.title, submittedOn: brief.receivedOn, adoptedBy: adopted.get(brief.title) ?? '' })),
    informationPoints: points('information'),
    adjustments: sheet.claims.map(({ title, kind, status }) => ({ title, kind, evidence: status })),
    adjustmentPoints: points('adjustments'),
    submissionLabel: labelOf(context),
    dueDay: own?.dueDay ?? 31,
  }
}

async function liveSheet(
  context: ServiceContext,
  db: Connection,
  of: UnitMonth,
  asOf: CalendarDay,
): Promise<Pick<FrozenSheet, keyof FrozenSheet>> {
  const scored: ScoredMonth = scoreSelfFacts(context.pack, await selfFactsOf(context, db, { ...of, asOf }))
  return { ...(await readSheet(context, db, of)), scored }
}

/** 5 and 5 by the 细则, 2.5 and 2.5 as the source's form printed it. */
function labelOf(context: ServiceContext): '5' | '2.5' {
  return context.pack.readings.find((reading) => reading.id === 'form-points-label')?.chosen === 'as-printed' ? '2.5' : '5'
}
