import type { NoticeKind } from '#shared/domain/supervision.ts'
import { markedTitle } from './notice-facts.ts'
import type { SubjectFacts } from './subjects.ts'

/** 办理要求: what a notice asks for, one demand a line; the words follow the items until an officer writes others. */

type Part = SubjectFacts['subject']['kind']

const parts: readonly Part[] = ['milestone', 'obligation', 'problem']

/** 要求 in the words of the office; a clerk may write others. */
export function proposedDemands(kind: NoticeKind, items: readonly SubjectFacts[]): string {
  return parts.flatMap((part) => wordings(kind, part, items)[0] ?? []).join('\n')
}

/**
 * The request after items were ticked or unticked: a line that the office's words gave for `before` is worded anew for
 * `after` (「上述2项工作」), or goes with its items; a line written by hand stays as it is.
 */
export function demandsFollowing(kind: NoticeKind, text: string, before: readonly SubjectFacts[], after: readonly SubjectFacts[]): string {
  const lines = text.split('\n').map((line) => ({ line, part: partOf(kind, line.trim(), before) }))
  if (lines.every(({ line, part }) => part !== undefined || line.trim() === '')) return proposedDemands(kind, after)
  return lines.flatMap(({ line, part }) => (part === undefined ? line : (wordings(kind, part, after)[0] ?? []))).join('\n')
}

/** Which items the line speaks of in the office's own words; undefined where an officer wrote it. */
function partOf(kind: NoticeKind, line: string, items: readonly SubjectFacts[]): Part | undefined {
  return parts.find((part) => wordings(kind, part, items).includes(line))
}

/** The office's words for one part of the items, those of today first; none where there is no such item. */
function wordings(kind: NoticeKind, part: Part, items: readonly SubjectFacts[]): string[] {
  const own = items.filter((facts) => facts.subject.kind === part)
  const [only] = own
  if (only === undefined) return []
  const please = kind === 'letter' ? '商请贵单位' : '请'
  if (part === 'problem') return [`${please}对照整改要求逐项整改，报送整改情况`]
  if (part === 'obligation') return materialWordings(kind, please, own)
  const work = own.length > 1 ? `办理上述${own.length}项工作` : `${only.deed.replace(/^基本/, '')}${markedTitle(only.writtenTitle)}`
  return [`${please}抓紧${work}，明确责任领导、责任科室和办结时间`]
}

/** A material may have fallen due since the notice was drafted: both wordings are the office's own. */
function materialWordings(kind: NoticeKind, please: string, materials: readonly SubjectFacts[]): string[] {
  const titles = materials.map((facts) => facts.title).join('、')
  const late = `${please}立即补报${titles}${kind === 'supervision' ? '，并说明未按时报送的原因' : ''}`
  const inTime = `${please}按时报送${titles}`
  return materials.some((facts) => facts.state === 'late') ? [late, inTime] : [inTime, late]
}
