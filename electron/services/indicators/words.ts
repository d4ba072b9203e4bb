import { parseFraction } from '#shared/domain/fraction.ts'
import {
  type JudgedTarget,
  type Measured,
  gapWords,
  isTargetMet,
  measuredValue,
  numberText,
  printedValue,
} from '#shared/domain/indicator.ts'
import { columnOf, statusReference } from '#shared/ledgers/faults.ts'
import type { Condition, Ledger } from '#shared/ledgers/schema.ts'
import { printedTarget } from '#shared/packs/indicator-target.ts'
import type { Indicator, IndicatorTarget, ProgrammePack, Source } from '#shared/packs/schema.ts'
import { groupedDigits } from '#shared/text/digit-groups.ts'
import type { FigureSource, IndicatorSources } from './numbers.ts'

/** An indicator in words: its figure, its target with the document that set it, what is counted and what is left out. */

/** Numerator, denominator and value as printed, judged exactly by the month's target; null for a month without one. */
export function figureOf(indicator: Indicator, measured: Measured, target: IndicatorTarget | undefined) {
  const judged = judgedBy(target)
  return {
    numerator: measured.numerator === null ? '' : groupedDigits(numberText(measured.numerator)),
    denominator: measured.denominator === null ? '' : groupedDigits(numberText(measured.denominator)),
    value: groupedDigits(printedValue(measured)),
    isMet: judged === null ? null : isTargetMet(measuredValue(measured), judged),
    gap: judged === null ? '' : groupedDigits(gapWords(measured, judged, indicator.numerator)),
  }
}

function judgedBy(target: IndicatorTarget | undefined): JudgedTarget | null {
  if (target === undefined) return null
  return { operator: target.operator, value: target.value === null ? null : parseFraction(target.value) }
}

/** A target as pages show it. */
export function targetView(pack: ProgrammePack, indicator: Indicator, target: IndicatorTarget) {
  const { operator, value, wording, binding, effectiveFrom, by, source } = target
  return {
    operator,
    value,
    printed: printedTarget(target, indicator.unit),
    wording,
    isBinding: binding,
    effectiveFrom,
    by,
    basis: basisOf(pack, source),
  }
}

/** 「《黑河市……实施方案》（黑信专班〔2022〕1号）附件 重点任务分解表」 */
function basisOf({ sourceDocuments }: ProgrammePack, { document, clause }: Source): string {
  const cited = sourceDocuments.find((each) => each.id === document)
  const title = cited?.title ?? document
  const number = cited?.number == null ? '' : `（${cited.number}）`
  return `《${/《(.+)》/.exec(title)?.[1] ?? title}》${number}${clause}`
}

/** What is counted and what is left out, a sentence each. */
export function explanationOf(indicator: Indicator, sources: IndicatorSources | null, target: IndicatorTarget | undefined): string[] {
  const isRatio = indicator.denominator !== null
  const numbers =
    sources === null
      ? [`${isRatio ? '分子、分母' : '数值'}按月填报，每月注明数据来源。`]
      : [
          sentence(isRatio ? '分子' : '数值', indicator.numerator, sources.numerator),
          ...(sources.denominator === null ? [] : [sentence('分母', indicator.denominator ?? '', sources.denominator)]),
        ]
  const scale = indicator.scale === 1 ? [] : [`台账金额折算为“${indicator.unit}”后计算。`]
  return [...numbers, ...scale, ...judgedWords(indicator, target), ...(indicator.note === null ? [] : [indicator.note])]
}

function judgedWords({ judged }: Indicator, target: IndicatorTarget | undefined): string[] {
  const whom = {
    total: '以总数判断是否达标',
    county: '按地区分别判断，各地区均达标方为达标',
    sector: '按行业分别判断，各行业均达标方为达标',
  }
  if (target?.value == null) return ['目标未规定数值，只作监测，不判断是否达标。']
  return [`${whom[judged]}；属${target.binding ? '约束性' : '预期性'}指标。`]
}

/** 「分子为已作出承诺单位数，取自《政务诚信承诺书台账》“已作出承诺单位数”，按“作出承诺日期”计至当月月底；……」 */
function sentence(part: string, what: string, { ledger, figure }: FigureSource): string {
  const dated = figure.datedBy === null ? '' : `，按“${columnOf(ledger, figure.datedBy)?.label ?? ''}”计至当月月底`
  const newest = figure.counts === 'latest' ? '，取各单位最近一期' : ''
  const conditions = figure.where.map((condition) => conditionWords(ledger, condition))
  const where = conditions.length === 0 ? '' : `；${conditions.join('，')}`
  return `${part}为${what}，取自《${ledger.title}》“${figure.title}”${dated}${newest}${where}。`
}

function conditionWords(ledger: Ledger, condition: Condition): string {
  const { label, labelOf } = subjectOf(ledger, condition.column)
  if ('isFilled' in condition) return condition.isFilled ? `只计已填“${label}”的` : `不计已填“${label}”的`
  const values = 'in' in condition ? condition.in : condition.notIn
  const named = values.map((value) => `“${labelOf(value)}”`).join('、')
  return 'in' in condition ? `只计${label}为${named}的` : `不计${label}为${named}的`
}

function subjectOf(ledger: Ledger, columnId: string) {
  const isStatus = columnId === statusReference
  const column = columnOf(ledger, columnId)
  const choices = isStatus ? ledger.statuses : (column?.options ?? [])
  return {
    label: isStatus ? '办理状态' : (column?.label ?? ''),
    labelOf: (value: string) => choices.find((each) => each.id === value)?.label ?? value,
  }
}
