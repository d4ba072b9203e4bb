import { detailText } from '#electron/scoring/rounding.ts'
import type { TraceEntry } from '#shared/domain/appraisal.ts'
import { type Fraction, divide, parseFraction, sum, whole } from '#shared/domain/fraction.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import type { Facts } from './document-records.ts'

/** A trace as the rows of a 明细表. */

/** `1120/29`; a whole number stands without its denominator. */
export function plainFraction(exact: string): string {
  return exact.replace(/\/1$/, '')
}

/** 「1120/29」 as 「38.6207」. */
export function fourDecimals(exact: string): string {
  return detailText(parseFraction(exact))
}

const standings = [...Object.values(verdicts), ...Object.values(obligationStatuses), '未到期', '尚未判定'].join('|')
const splitting = new RegExp(`^(.*)：((?:${standings}).*)$`, 'su')

/** 「7-3 进校园方案：本月完成」 as its title and how it stands; what says no more than its name counts. */
export function splitFact(text: string): { readonly title: string; readonly standing: string } {
  const found = splitting.exec(text)
  return found === null ? { title: text, standing: '' } : { title: found[1] ?? text, standing: found[2] ?? '' }
}

/** One row: points with their fraction, facts in short, and what would have earned the rest. `noted` adds to single facts by id. */
export function explainedLine(entry: TraceEntry, noted: ReadonlyMap<string, string> = new Map()): Facts {
  return {
    part: entry.full === '' ? entry.title : `${entry.title}（${entry.full.replaceAll(' ', '').replace('+', '＋')}分）`,
    clause: `考评细则${entry.clause}`,
    facts: factsText(entry.facts.map((fact) => `${fact.text}${noted.get(fact.id) ?? ''}`)),
    arithmetic: entry.sentences.map(withoutNames).join('') || '—',
    points: fourDecimals(entry.exact),
    fraction: plainFraction(entry.exact),
    missing: missingText(entry.missing),
    sourceIds: entry.facts.map((fact) => fact.id),
  }
}

/** What one measure brings where a part is shared out evenly among those that were planned; null for every other part. */
export function evenShare(entry: TraceEntry, isEven: boolean): Fraction | null {
  const measures = entry.facts.map(({ text }) => splitFact(text).standing)
  const planned = measures.filter((standing) => !standing.startsWith(verdicts.notApplicable)).length
  if (!isEven || planned === 0) return null
  return divide(parseFraction(entry.full), whole(planned))
}

/** A few facts one by one; many by how they stand, 「本月完成28项；未完成：7-3 进校园方案」, so that a row stays on its page. */
function factsText(facts: readonly string[]): string {
  if (facts.length === 0) return '无'
  if (facts.length <= 6) return facts.join('；')
  const groups = Map.groupBy(facts.map(splitFact), ({ standing }) => standing)
  return [...groups]
    .map(([standing, own]) => {
      const names = own.map(({ title }) => title).join('、')
      if (own.length > 6) return standing === '' ? `共${own.length}项，见所附明细` : `${standing}${own.length}项`
      return standing === '' ? names : `${standing}：${names}`
    })
    .join('；')
}

/** The names of what was not done stand beside the facts already. */
function withoutNames(sentence: string): string {
  return sentence.replace(/；未完成：.*（(少得[^（）]*)）。?$/u, '，$1。')
}

/** 「还可得分：再报送高质量信息 1 条（1.0000分）」; many measures as one sum, named in the table of facts. */
function missingText(missing: TraceEntry['missing']): string {
  if (missing.length === 0) return ''
  const [first] = missing
  if (missing.length <= 3 || first === undefined) {
    return `还可得分：${missing.map(({ text, exact }) => `${text.replace(/\s+/gu, '')}（${fourDecimals(exact)}分）`).join('；')}`
  }
  const whole = detailText(sum(missing.map(({ exact }) => parseFraction(exact))))
  return `还可得分：${first.text}等${missing.length}项（每项${fourDecimals(first.exact)}分，共${whole}分）`
}
