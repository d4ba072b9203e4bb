import { assignmentStatuses, milestoneStates } from '#shared/domain/assignment.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import { documentStatuses } from '#shared/domain/document.ts'
import { planStatuses, verdicts } from '#shared/domain/plan.ts'
import { problemStatuses } from '#shared/domain/problem.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { noticeStatuses, receivedNoticeStatuses, rungs } from '#shared/domain/supervision.ts'

/** A mark is a shape and its colour; the word always stands beside it. */
export const marks = {
  notStarted: { shape: 'hollow', tone: 'quiet' },
  underway: { shape: 'half', tone: 'ink' },
  claimed: { shape: 'ring', tone: 'ink' },
  current: { shape: 'solid', tone: 'ink' },
  done: { shape: 'tick', tone: 'well' },
  late: { shape: 'triangle', tone: 'late' },
  dueSoon: { shape: 'diamond', tone: 'soon' },
  failed: { shape: 'cross', tone: 'plain' },
  exempt: { shape: 'dash', tone: 'faint' },
  added: { shape: 'plus', tone: 'ink' },
  newer: { shape: 'arrow', tone: 'ink' },
  same: { shape: 'equals', tone: 'faint' },
  conflict: { shape: 'alert', tone: 'soon' },
  /** A plain fact without a shape: 已提示 on the ladder. */
  stated: { shape: 'none', tone: 'plain' },
  /** A state that needs no attention: the word alone, in text 3. */
  normal: { shape: 'none', tone: 'faint' },
} as const
export type MarkName = keyof typeof marks
export type MarkShape = (typeof marks)[MarkName]['shape']
export type MarkTone = (typeof marks)[MarkName]['tone']

interface StatusTable<Code extends string> {
  readonly words: Readonly<Record<Code, string>>
  readonly marks: Readonly<Record<Code, MarkName>>
}

/** A status without a mark does not compile. */
function table<const Words extends Readonly<Record<string, string>>>(
  words: Words,
  marks: Readonly<Record<keyof Words & string, MarkName>>,
): StatusTable<keyof Words & string> {
  return { words, marks }
}

/** Words of pages whose states are no status of a record: 复核, 抽查, 导入预览. */
const reviewWords = { waiting: '待复核', underway: '复核中', agreed: '同意', overruled: '改否' } as const
const spotCheckWords = { unchecked: '未抽查', confirmed: '属实', refuted: '未属实' } as const
const packageWords = { conflict: '冲突', newer: '新版本', added: '新增', same: '相同' } as const

/** Every status of the program with its word and its mark, by the table of the look. */
export const statusTables = {
  assignment: table(assignmentStatuses, { notStarted: 'notStarted', underway: 'underway', claimedComplete: 'claimed', closed: 'done' }),
  milestone: table(milestoneStates, { met: 'done', open: 'notStarted', dueSoon: 'dueSoon', overdue: 'late' }),
  verdict: table(verdicts, { done: 'done', notDone: 'failed', notApplicable: 'exempt' }),
  plan: table(planStatuses, { proposed: 'notStarted', settled: 'done' }),
  obligation: table(obligationStatuses, {
    open: 'notStarted',
    dueSoon: 'dueSoon',
    overdue: 'late',
    onTime: 'done',
    late: 'late',
    missing: 'late',
    returned: 'dueSoon',
    waived: 'exempt',
  }),
  problem: table(problemStatuses, { open: 'underway', closed: 'done' }),
  claim: table(claimStatuses, { claimed: 'notStarted', recognised: 'done', refused: 'failed' }),
  rung: table(rungs, { none: 'normal', reminded: 'stated', supervised: 'stated', interviewed: 'stated', reported: 'stated' }),
  notice: table(noticeStatuses, {
    drafting: 'notStarted',
    issued: 'underway',
    delivered: 'underway',
    answered: 'claimed',
    closed: 'done',
    withdrawn: 'exempt',
  }),
  receivedNotice: table(receivedNoticeStatuses, {
    awaited: 'notStarted',
    returned: 'dueSoon',
    written: 'underway',
    reported: 'claimed',
    registered: 'claimed',
    closed: 'done',
    withdrawn: 'exempt',
  }),
  document: table(documentStatuses, {
    draft: 'notStarted',
    checked: 'underway',
    signedOff: 'underway',
    numbered: 'underway',
    sealed: 'underway',
    issued: 'claimed',
    delivered: 'claimed',
    answered: 'claimed',
    closed: 'done',
    filed: 'done',
    withdrawn: 'exempt',
  }),
  review: table(reviewWords, { waiting: 'notStarted', underway: 'underway', agreed: 'done', overruled: 'failed' }),
  spotCheck: table(spotCheckWords, { unchecked: 'normal', confirmed: 'done', refuted: 'failed' }),
  package: table(packageWords, { conflict: 'conflict', newer: 'newer', added: 'added', same: 'same' }),
} as const
export type StatusTableName = keyof typeof statusTables
export type StatusCode<Name extends StatusTableName> = keyof (typeof statusTables)[Name]['words'] & string

/** The word and mark of a status: `statusOf('assignment', 'underway')` is `{ word: '推进中', mark: 'underway' }`. */
export function statusOf<Name extends StatusTableName>(name: Name, code: StatusCode<Name>): { word: string; mark: MarkName } {
  const { words, marks } = statusTables[name] as StatusTable<string>
  return { word: words[code] ?? code, mark: marks[code] ?? 'normal' }
}

/** A status in words alone, with its days: 逾期 becomes 「逾期 5 天」, 临近 「剩 5 天」. */
export function statusWords<Name extends StatusTableName>(name: Name, code: StatusCode<Name>, days?: number): string {
  const { word, mark } = statusOf(name, code)
  if (days === undefined || days === 0) return word
  if (mark === 'late') return `${word} ${Math.abs(days)} 天`
  return mark === 'dueSoon' ? `剩 ${Math.abs(days)} 天` : word
}
