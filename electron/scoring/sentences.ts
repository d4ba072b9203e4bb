import { officialMonthDay, officialMonth } from '#shared/text/official-dates.ts'
import type { MaterialFact, MonthCounts, MonthFacts } from '#shared/domain/appraisal.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { compare, divide, multiply, parseFraction, subtract, whole, zero } from '#shared/domain/fraction.ts'
import type { CountKey, Rule } from '#shared/packs/schema-appraisal.ts'
import { factsUnder, isTakenOut, materialStanding, mergeMaterials } from './counts.ts'
import type { MaterialStanding } from './counts.ts'
import { plainText } from './parts.ts'
import { amountText } from './rounding.ts'
import type { RuleOf } from './rules.ts'
import { countKey, revokedRule } from './rules.ts'
import type { ScoreLine } from './score.ts'
import { countNouns, listText } from './wording.ts'

/** What a line says about itself: sentences, the records behind it, and what would have earned the rest. */
export interface LineWords {
  readonly sentences: readonly string[]
  readonly facts: readonly { readonly id: string; readonly text: string }[]
  readonly missing: readonly { readonly text: string; readonly points: Fraction }[]
}

const standingLabels: Readonly<Record<MaterialStanding, string>> = { ...obligationStatuses, notYetDue: '未到期' }

type RuleOfLine<Kind extends Rule['kind']> = { readonly line: ScoreLine; readonly rule: RuleOf<Kind>; readonly facts: MonthFacts }

/** 「工作完成 34.29：7 项措施每项 40÷7，完成 6 项；未完成：……（少得 5.71 分）」 */
export function evenShareWords({ line, rule, facts }: RuleOfLine<'evenShare'>, counts: MonthCounts): LineWords {
  const full = plainText(parseFraction(rule.full))
  const takenOut = facts.measures.filter(isTakenOut)
  const planned = facts.measures.filter((measure) => !isTakenOut(measure))
  const listed = facts.measures.map((measure) => ({ id: measure.id, text: `${measure.title}：${verdictText(measure)}` }))
  const aside = takenOut.length === 0 ? [] : [`经审定不涉及、不计入的 ${takenOut.length} 项：${listText(takenOut.map(titleOf))}`]
  if (planned.length === 0) return { sentences: [noPlanSentence(line, rule, counts), ...aside], facts: listed, missing: [] }
  const lacking = planned.filter((measure) => measure.verdict !== 'done')
  const base = `${rule.title} ${amountText(line.points)}：${planned.length} 项措施每项 ${full}÷${planned.length}，`
  const lost = amountText(subtract(parseFraction(rule.full), line.points))
  const outcome =
    lacking.length === 0
      ? `全部按计划完成，得满分 ${full} 分`
      : `完成 ${planned.length - lacking.length} 项；未完成：${listUpTo(lacking.map(titleOf))}（少得 ${lost} 分）`
  const share = divide(parseFraction(rule.full), whole(planned.length))
  return {
    sentences: [base + outcome, ...aside],
    facts: listed,
    missing: lacking.map((measure) => ({ text: `按计划完成：${measure.title}`, points: share })),
  }
}

function noPlanSentence(line: ScoreLine, rule: RuleOf<'evenShare'>, counts: MonthCounts): string {
  const head = `${rule.title} ${amountText(line.points)}：本月无计划措施，`
  if (counts.noPlan === 'excluded') return `${head}本项不计分，本月不计入年度平均`
  const confirmed = counts.noPlan === 'full' ? '经市专班办公室确认' : '须由市专班办公室确认'
  return `${head}按满分 ${plainText(parseFraction(rule.full))} 分计，${confirmed}`
}

function verdictText(measure: MonthFacts['measures'][number]): string {
  const review = measure.isReviewed ? '' : '（未复核）'
  if (measure.verdict === null) return `尚未判定${review}`
  return `${verdicts[measure.verdict]}${review}`
}

/** 「材料按时报送 4.00：满分 5 分，迟报、漏报 1 项，每项扣 1 分；迟报：自评材料（应于4月23日前报送，4月24日收到）」 */
export function deductEachWords({ line, rule, facts }: RuleOfLine<'deductEach'>): LineWords {
  const full = parseFraction(rule.full)
  const counted = factsUnder(facts, countKey(rule.counts))
  const materials = mergeMaterials(facts.materials).map((material) => ({ material, standing: materialStanding(material, facts.asOf) }))
  const groups = (['late', 'missing', 'waived', 'notYetDue'] as const).flatMap((standing) => groupSentence(materials, standing))
  const head = `${rule.title} ${amountText(line.points)}：满分 ${plainText(full)} 分，`
  const what =
    counted.length === 0 ? '没有迟报、漏报' : `迟报、漏报 ${counted.length} 项，每项扣 ${plainText(parseFraction(rule.each))} 分，扣完为止`
  const lost = subtract(full, line.points)
  return {
    sentences: [[head + what, ...groups].join('；')],
    facts: materials.map(({ material, standing }) => ({
      id: material.id,
      text: `${material.title}：${standingLabels[standing]}，${materialText(material, standing)}`,
    })),
    missing: counted.length === 0 ? [] : [{ text: `按时报送：${listText(counted.map(titleOf))}`, points: lost }],
  }
}

function groupSentence(materials: readonly { material: MaterialFact; standing: MaterialStanding }[], standing: MaterialStanding): string[] {
  const own = materials.filter((each) => each.standing === standing)
  if (own.length === 0) return []
  return [`${standingLabels[standing]}：${listText(own.map(({ material }) => `${material.title}（${materialText(material, standing)}）`))}`]
}

function materialText(material: MaterialFact, standing: MaterialStanding): string {
  if (standing === 'waived') return `不计入${material.waiverGround === '' ? '' : `，理由：${material.waiverGround}`}`
  const due = `应于${officialMonthDay(material.dueOn)}前报送`
  if (standing === 'notYetDue') return `${due}，暂不计入`
  return material.receivedOn === null ? `${due}，未收到` : `${due}，${officialMonthDay(material.receivedOn)}收到`
}

/** 「高质量信息 2.00：高质量信息 2 条，每条得 1 分，最多 3 分：……」 */
export function bonusEachWords({ line, rule }: Pick<RuleOfLine<'bonusEach'>, 'line' | 'rule'>, counted: readonly Named[]): LineWords {
  const { unit, noun } = countNouns[rule.counts]
  const [each, cap] = [parseFraction(rule.each), parseFraction(rule.cap)]
  const isCapped = compare(multiply(each, whole(counted.length)), cap) > 0
  const arithmetic = `${noun} ${counted.length} ${unit}，每${unit}得 ${plainText(each)} 分，最多 ${plainText(cap)} 分`
  const names = counted.length === 0 ? '' : `：${listText(counted.map(titleOf))}`
  return {
    sentences: [`${rule.title} ${amountText(line.points)}：${arithmetic}${isCapped ? '，超出部分不计' : ''}${names}`],
    facts: counted.map(({ id, title }) => ({ id, text: title })),
    missing: missingBonus(each, subtract(cap, line.points), rule.counts),
  }
}

/** How many more would fill the cap: 「再报送高质量信息 1 条」. */
function missingBonus(each: Fraction, rest: Fraction, key: CountKey): LineWords['missing'] {
  if (compare(rest, zero) <= 0 || compare(each, zero) <= 0) return []
  const more = divide(rest, each)
  const wanted = (more.numerator + more.denominator - 1n) / more.denominator
  return [{ text: countNouns[key].more(wanted), points: rest }]
}

/** 「减分项 1.29：抽查发现 1 项未完成，收回原得分值 40÷31：……」; findings of earlier months carry the share of their own month. */
export function revokeShareWords({ line, rule, facts }: RuleOfLine<'revokeShare'>, rules: readonly Rule[], planned: number): LineWords {
  const full = plainText(parseFraction(revokedRule(rule, rules).full))
  const refuted = factsUnder(facts, countKey(rule.counts))
  const head = `${rule.title} ${amountText(line.points)}：`
  const now = refuted.map((measure) => ({ id: measure.id, text: `${measure.title}（收回 ${full}÷${planned}）` }))
  const later = facts.laterFindings.map((found) => ({
    id: found.id,
    text: `${found.title}（${officialMonth(found.month)}原得分值，收回 ${full}÷${found.planned}）`,
  }))
  const found = [...now, ...later]
  const sentence =
    found.length === 0
      ? `${head}抽查未发现已计完成而未完成的措施`
      : `${head}抽查发现 ${found.length} 项未完成：${listText(found.map((each) => each.text))}`
  const missing = found.length === 0 ? [] : [{ text: `经抽查验证确已完成：${listText(titles(refuted, facts))}`, points: line.points }]
  return { sentences: [sentence], facts: found, missing }
}

/** Eight names at most: a month that nobody has judged would fill the page; every one of them stands in the trace's facts. */
function listUpTo(names: readonly string[]): string {
  return names.length <= 8 ? listText(names) : `${listText(names.slice(0, 6))}等 ${names.length} 项`
}

type Named = { readonly id: string; readonly title: string }

function titles(refuted: readonly Named[], facts: MonthFacts): string[] {
  return [...refuted, ...facts.laterFindings].map(titleOf)
}

function titleOf(fact: { readonly title: string }): string {
  return fact.title
}
