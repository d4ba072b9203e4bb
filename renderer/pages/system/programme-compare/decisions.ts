import type { InputOf, OutputOf } from '#shared/api/contract.ts'

export type Comparison = OutputOf<'breakdowns.compare'>
export type Difference = Comparison['differences'][number]
export type DecideInput = InputOf<'breakdowns.decide'>
export type DecisionChoice = DecideInput['decisions'][number]['choice']

export const choiceWords: Readonly<Record<DecisionChoice, string>> = { document: '采用文件', programme: '保留方案' }

type Texts = Readonly<Record<string, string>>

/** Fields of a draft that keep a decision; they begin so for every difference. */
export const decisionPrefixes = ['choice ', 'reason '] as const

/** What was said of a difference so far. */
export interface Decision {
  readonly choice: DecisionChoice | null
  readonly reason: string
}

/** A difference whose words cannot be taken over can only be kept: nothing is asked but why. */
export function decisionOf({ key, obstacle }: Pick<Difference, 'key' | 'obstacle'>, texts: Texts): Decision {
  const typed = texts[`choice ${key}`]
  const choice = obstacle !== null ? 'programme' : typed === 'document' || typed === 'programme' ? typed : null
  return { choice, reason: texts[`reason ${key}`] ?? '' }
}

/** Whether both the choice and its reason are there. */
export function isDecided({ choice, reason }: Decision): boolean {
  return choice !== null && reason.trim().length >= 2
}

/** Differences that a person has to decide. */
export function openDifferences({ differences }: Pick<Comparison, 'differences'>): readonly Difference[] {
  return differences.filter((each) => each.known === null)
}

/** The fields that say of every difference without a decision what was said of this one; words that cannot be taken over are kept. */
export function alike(decision: Decision, open: readonly Difference[], texts: Texts): Readonly<Record<string, string>> {
  const { choice, reason } = decision
  if (choice === null) return {}
  const rest = open.filter((each) => !isDecided(decisionOf(each, texts)) && (each.obstacle === null || choice === 'programme'))
  return Object.fromEntries(
    rest.flatMap(({ key }) => [
      [`choice ${key}`, choice],
      [`reason ${key}`, reason],
    ]),
  )
}

/** How the decisions stand. */
export function tally(open: readonly Difference[], texts: Texts): { readonly taken: number; readonly kept: number; readonly left: number } {
  const decided = open.map((each) => decisionOf(each, texts)).filter(isDecided)
  const taken = decided.filter((each) => each.choice === 'document').length
  return { taken, kept: decided.length - taken, left: open.length - decided.length }
}

/** The command's decisions, once every difference has one. */
export function decisionsOf(open: readonly Difference[], texts: Texts): DecideInput['decisions'] {
  return open.flatMap((each) => {
    const { choice, reason } = decisionOf(each, texts)
    return choice === null ? [] : [{ key: each.key, choice, reason: reason.trim() }]
  })
}

/** The document's own particulars as they stand in the form. */
export interface Basis {
  readonly basis: string
  readonly basisNumber: string
  /** '' until it is given. */
  readonly issuedOn: string
  readonly from: string
}

/** What still has to be given before the differences are settled; undefined once all is there. */
export function missingBasis({ basis, issuedOn }: Basis, left: number): string | undefined {
  if (left > 0) return `还有${left}处没有核定，须选择办理并写明理由`
  if (basis.trim() === '') return '请填写文件名称'
  return issuedOn === '' ? '请填写印发日期' : undefined
}
