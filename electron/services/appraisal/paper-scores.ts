import { findNewestScore, firstComputedMonth } from '#db/repositories/appraisals.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { bestMonth, compareMonth } from '#electron/scoring/compare.ts'
import { plainText } from '#electron/scoring/parts.ts'
import { amountText, published } from '#electron/scoring/rounding.ts'
import { weighted } from '#electron/scoring/rules.ts'
import { interpretationLine, percentText } from '#electron/scoring/wording.ts'
import type { MonthScoreRecord, TraceEntry } from '#shared/domain/appraisal.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type Fraction, compare, equals, parseFraction, writeFraction } from '#shared/domain/fraction.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, found, inProgramme, runCommand } from '../context.ts'
import { keepVersion } from './freezing.ts'
import { publishingInterpretation } from '../programmes/readings.ts'
import type { ScoredMonth } from './score-views.ts'
import { unitRefs } from '../units.ts'

/** 非本系统计算: scores of months that were published on paper before the program came; they count in the year (foundations.md 3). */

export interface PaperScoreInput {
  readonly unitId: string
  readonly month: string
  /** Decimals as the 通报 prints them. */
  readonly total: string
  readonly score: string
  readonly publishedOn: CalendarDay
  readonly basis: string
  readonly note: string
  readonly reason: string
}

/**
 * Enters a score, or the next version of one that was entered. It drafts no 更正通报: what corrects a 通报 on paper is another paper, which
 * `basis` names; and what was typed wrongly here was never published.
 */
export async function enterPaperScore(context: ServiceContext, input: PaperScoreInput): Promise<{ version: number; score: string }> {
  cityOnly(context, '登记书面通报得分')
  return runCommand(context, 'appraisals.enterPaperScore', async (act) => {
    await refuseImpossible(context, act, input)
    refuseAmounts(context, input)
    const before = await findNewestScore(act.trx, inProgramme(context, input))
    if (before?.origin === 'computed') {
      throw ruleViolation('published', `${officialMonth(input.month)}考评结果已由本系统通报`, '确需调整的，请办理更正')
    }
    if (before !== undefined && input.reason.trim().length < 2) {
      throw ruleViolation('correctionReason', `${officialMonth(input.month)}书面得分已经登记`, '确需更正的，请写明理由')
    }
    const scored = paperScore(context, input)
    const version = (before?.version ?? 0) + 1
    const empty = { facts: '{}', factsHash: sha256('{}') }
    const correctionReason = before === undefined ? '' : input.reason.trim()
    const place = { unitId: input.unitId, month: input.month, version, publishedOn: input.publishedOn, correctionReason, documentId: null }
    await keepVersion(context, act, { ...place, ...empty, scored, origin: 'paper', basis: input.basis.trim() })
    return { version, score: scored.record.score }
  })
}

async function refuseImpossible(context: ServiceContext, act: Act, { unitId, month, publishedOn }: PaperScoreInput): Promise<void> {
  if (!appraisalOf(context).months.includes(month)) {
    throw ruleViolation('cadence', `${officialMonth(month)}不在本方案的考评周期内`, '请选择考评周期内的月份')
  }
  found(
    (await unitRefs(act.trx, context.pack)).all.find((unit) => unit.id === unitId && unit.scored),
    '该县（市、区）',
  )
  const first = await firstComputedMonth(act.trx, context.office.programmeId)
  if (first !== undefined && month >= first) {
    throw ruleViolation('computedFrom', `自${officialMonth(first)}起考评结果由本系统通报`, '请在本系统办理该月考评')
  }
  if (publishedOn > act.today || publishedOn < `${month}-01`) {
    throw ruleViolation('publishedWhen', '通报日期应在该月开始之后、今天之前', '请核对通报日期')
  }
}

function refuseAmounts(context: ServiceContext, { total, score, note }: PaperScoreInput): void {
  const most = bestMonth(appraisalOf(context).month)
  if (compare(parseFraction(total), most) > 0) {
    throw ruleViolation('totalTooHigh', `合计高于月度满分${plainText(most)}分`, '请按通报核对合计')
  }
  const interpretation = publishingInterpretation(context.pack)
  const expected = published(weighted(parseFraction(total), interpretation))
  if (equals(expected, parseFraction(score)) || note.trim().length >= 2) return
  const factor = percentText(parseFraction(interpretation.monthFactor))
  throw ruleViolation('scoreDiffers', `合计×${factor}应为${amountText(expected)}分，与所填得分不一致`, '请核对，确系通报所载的请写明情况')
}

/** The score in the shape of a computed one: one line, the 通报 as its ground. */
function paperScore(context: ServiceContext, input: PaperScoreInput): ScoredMonth {
  const interpretation = publishingInterpretation(context.pack)
  const { month: rules, interpretations } = appraisalOf(context)
  const [total, score] = [parseFraction(input.total), parseFraction(input.score)]
  const part = { part: 'paper', title: '书面通报合计', full: plainText(bestMonth(rules)), isDeduction: false, ...amounts(total) }
  const note = input.note.trim() === '' ? [] : [`通报所载得分与合计折算不一致：${input.note.trim().replace(/。$/, '')}。`]
  const record: MonthScoreRecord = {
    interpretation: interpretation.id,
    factor: writeFraction(parseFraction(interpretation.monthFactor)),
    parts: [part],
    total: amountText(total),
    exactTotal: writeFraction(total),
    score: amountText(score),
    exactScore: writeFraction(score),
    isProvisional: false,
    whyProvisional: [],
    isExcluded: false,
    roundingShows: false,
    notes: [`非本系统计算，依据：${input.basis.trim().replace(/。$/, '')}。`, ...note],
  }
  const sentence = `合计${record.total}分、得分${record.score}分，按${input.basis.trim().replace(/。$/, '')}登记，非本系统计算。`
  const source = rules[0]?.source
  const entry: TraceEntry = {
    ...part,
    month: input.month,
    document: source?.document ?? '',
    clause: '四',
    sentences: [sentence],
    facts: [],
    missing: [],
  }
  return {
    record,
    trace: [entry],
    interpretation: {
      id: interpretation.id,
      name: interpretation.name,
      factor: percentText(parseFraction(interpretation.monthFactor)),
      sentence: interpretationLine(interpretation),
    },
    readings: compareMonth(total, interpretations).map((each) => {
      const isChosen = each.interpretation.id === interpretation.id
      return { id: each.interpretation.id, name: each.interpretation.name, score: amountText(isChosen ? score : each.score), isChosen }
    }),
  }
}

function amounts(points: Fraction): { readonly points: string; readonly exact: string } {
  return { points: amountText(points), exact: writeFraction(points) }
}
