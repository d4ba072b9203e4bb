import type { MonthCounts, MonthFacts, TraceEntry } from '#shared/domain/appraisal.ts'
import { scoreParts } from '#shared/domain/appraisal-labels.ts'
import { exhaustive } from '#shared/domain/errors.ts'
import { writeFraction } from '#shared/domain/fraction.ts'
import type { Interpretation, Rule } from '#shared/packs/schema-appraisal.ts'
import { factsUnder } from './counts.ts'
import { amountText } from './rounding.ts'
import { countKey, misplaced } from './rules.ts'
import type { MonthScore, PartScore, ScoreLine } from './score.ts'
import type { LineWords } from './sentences.ts'
import { bonusEachWords, deductEachWords, evenShareWords, revokeShareWords } from './sentences.ts'
import { interpretationLine, percentText } from './wording.ts'

/** The trace of a month: one entry per part with its clauses, arithmetic, facts and missing points, then the sum and its factor. */
export function explainMonth(
  rules: readonly Rule[],
  interpretation: Interpretation,
  facts: MonthFacts,
  counts: MonthCounts,
  score: MonthScore,
): TraceEntry[] {
  const parts = score.parts.map((part) => {
    const lines = score.lines.filter((line) => line.part === part.part)
    return partEntry(
      facts.month,
      part,
      lines,
      lines.map((line) => monthWords(line, rules, facts, counts)),
    )
  })
  return [...parts, sumEntry(rules, interpretation, facts, score)]
}

/** One part of the trace, from its lines and what each of them says. */
export function partEntry(month: string | null, part: PartScore, lines: readonly ScoreLine[], words: readonly LineWords[]): TraceEntry {
  return {
    month,
    part: part.part,
    title: part.title,
    full: part.full,
    isDeduction: part.isDeduction,
    points: amountText(part.points),
    exact: writeFraction(part.points),
    document: lines[0]?.rule.source.document ?? '',
    clause: [...new Set(lines.map((line) => line.rule.source.clause))].join('；'),
    sentences: words.flatMap((each) => each.sentences.map((sentence) => `${sentence}。`)),
    facts: onceEach(words.flatMap((each) => each.facts)),
    missing: words.flatMap((each) =>
      each.missing.map(({ text, points }) => ({ text, points: amountText(points), exact: writeFraction(points) })),
    ),
  }
}

/** One brief may earn two points of the same part: it is listed once. */
function onceEach(facts: LineWords['facts']): TraceEntry['facts'] {
  return [...new Map(facts.map(({ id, text }) => [`${id} ${text}`, { id, text }])).values()]
}

function monthWords(line: ScoreLine, rules: readonly Rule[], facts: MonthFacts, counts: MonthCounts): LineWords {
  const { rule } = line
  switch (rule.kind) {
    case 'evenShare':
      return evenShareWords({ line, rule, facts }, counts)
    case 'deductEach':
      return deductEachWords({ line, rule, facts })
    case 'bonusEach':
      return bonusEachWords({ line, rule }, factsUnder(facts, countKey(rule.counts)))
    case 'revokeShare':
      return revokeShareWords({ line, rule, facts }, rules, counts.planned)
    case 'weighted':
    case 'meanOf':
      throw misplaced(rule, '月度考评的分项')
    default:
      return exhaustive(rule)
  }
}

/** 「合计 43.29＝34.29＋4.00＋4.00＋1.00－0.00。」「月度考评得分 30.30＝合计 43.29×70%。」 and the interpretation used. */
function sumEntry(rules: readonly Rule[], interpretation: Interpretation, facts: MonthFacts, score: MonthScore): TraceEntry {
  const terms = score.parts.map((part) => `${part.isDeduction ? '－' : '＋'}${amountText(part.points)}`).join('')
  const factorRule = rules.find((rule) => rule.kind === 'weighted')
  const rounded = score.roundingShows ? '（分项四舍五入）' : ''
  const product = factorRule
    ? [`${factorRule.title} ${amountText(score.score)}＝合计 ${amountText(score.total)}×${percentText(score.factor)}。`]
    : []
  return {
    month: facts.month,
    part: 'score',
    title: factorRule?.title ?? scoreParts.score,
    full: '',
    isDeduction: false,
    points: amountText(score.score),
    exact: writeFraction(score.score),
    document: factorRule?.source.document ?? '',
    clause: factorRule?.source.clause ?? '',
    sentences: [
      `合计 ${amountText(score.total)}＝${terms.replace(/^＋/, '')}${rounded}。`,
      ...product,
      interpretationLine(interpretation),
      ...score.notes,
      ...score.whyProvisional.map((reason) => `暂定得分：${reason}。`),
    ],
    facts: [],
    missing: [],
  }
}
