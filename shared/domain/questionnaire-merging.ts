import { answerText } from './questionnaire-answers.ts'
import type { AnswerKind } from './questionnaire.ts'

/** 汇总: several units' answers to one question. Equal ones become one; conflicting ones stand side by side until somebody decides. Pure. */

/** 核定: an answer that somebody decided, with the answers that it was decided on; it holds while they stay as they were. */
export interface AnswerDecision {
  readonly value: string
  /** Value by unit at the time. */
  readonly basis: Readonly<Record<string, string>>
}

export const mergedStates = {
  unanswered: '无单位答复',
  partial: '部分答复',
  agreed: '答复一致',
  conflicting: '答复不一致',
  decided: '已核定',
} as const
export type MergedState = keyof typeof mergedStates

export interface MergedAnswer {
  readonly state: MergedState
  /** The one answer in force; null where there is none, or where narratives are joined. */
  readonly value: string | null
  /** Equal answers together, in the order of their first unit. */
  readonly groups: readonly { readonly value: string; readonly unitIds: readonly string[] }[]
  /** 未答复: units that were asked and gave no answer. */
  readonly missing: readonly string[]
  /** There is a decision, but answers changed since: it no longer holds. */
  readonly isDecisionStale: boolean
}

/**
 * Merges the answers of the units that are asked, in their order; values are as `readAnswer` gives them. 是/否 and numbers
 * conflict where they differ; narratives never do, they are joined.
 */
export function mergeAnswers(
  kind: AnswerKind,
  unitIds: readonly string[],
  answers: ReadonlyMap<string, string>,
  decision: AnswerDecision | null,
): MergedAnswer {
  const groups = groupsOf(unitIds, answers)
  const missing = unitIds.filter((unitId) => !answers.has(unitId))
  const holds = decision !== null && groups.length > 0 && isBasis(decision.basis, unitIds, answers)
  const rest = { groups, missing, isDecisionStale: decision !== null && !holds }
  if (holds) return { ...rest, state: 'decided', value: decision.value }
  if (groups.length === 0) return { ...rest, state: 'unanswered', value: null }
  if (kind !== 'narrative' && groups.length > 1) return { ...rest, state: 'conflicting', value: null }
  const value = groups.length === 1 ? (groups[0]?.value ?? null) : null
  return { ...rest, state: missing.length > 0 ? 'partial' : 'agreed', value }
}

function groupsOf(unitIds: readonly string[], answers: ReadonlyMap<string, string>): MergedAnswer['groups'] {
  const groups = new Map<string, string[]>()
  for (const unitId of unitIds) {
    const value = answers.get(unitId)
    if (value === undefined) continue
    groups.set(value, [...(groups.get(value) ?? []), unitId])
  }
  return [...groups].map(([value, units]) => ({ value, unitIds: units }))
}

function isBasis(basis: AnswerDecision['basis'], unitIds: readonly string[], answers: ReadonlyMap<string, string>): boolean {
  const current = unitIds.filter((unitId) => answers.has(unitId))
  return current.length === Object.keys(basis).length && current.every((unitId) => basis[unitId] === answers.get(unitId))
}

/** What a decision would rest on: the answers of the units that are asked. */
export function basisOf(unitIds: readonly string[], answers: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(unitIds.flatMap((unitId) => (answers.has(unitId) ? [[unitId, answers.get(unitId) ?? '']] : [])))
}

/** Whether a question still waits: for a unit, or for somebody to decide. */
export function isOpen({ state }: Pick<MergedAnswer, 'state'>): boolean {
  return state === 'unanswered' || state === 'partial' || state === 'conflicting'
}

/**
 * The summary's words for a question: 「是」, 「12」, or the units' texts joined in their order: 「组织部：……；人社局：……。」.
 * Conflicting answers stand side by side: 「是：财政局、税务局；否：人民银行」; '' where nobody answered.
 */
export function mergedText(kind: AnswerKind, merged: MergedAnswer, nameOf: (unitId: string) => string): string {
  if (merged.value !== null) return answerText(kind, merged.value)
  const named = merged.groups.map((group) => ({ names: group.unitIds.map(nameOf), text: answerText(kind, group.value) }))
  if (kind !== 'narrative') return named.map(({ names, text }) => `${text}：${names.join('、')}`).join('；')
  if (named.length === 0) return ''
  const parts = named.map(({ names, text }) => withNames(names, text.replace(/[。；;]+$/, '')))
  const between = parts.some((part) => part.includes('\n')) ? '；\n' : '；'
  return `${parts.join(between)}。`
}

/** A text that already begins with its unit's name is not named twice. */
function withNames(names: readonly string[], text: string): string {
  const isNamed = names.length === 1 && text.startsWith(names[0] ?? '')
  return isNamed ? text : `${names.join('、')}：${text}`
}
