import type { ShownStep } from '#renderer/components/document-steps/shown-steps.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Notice } from '../notice.ts'

/** What the course is made of; `notices.get` fits. */
export type ReceivedNotice = Pick<Notice, 'answer' | 'conclusion' | 'report'> & {
  readonly notice: Pick<Notice['notice'], 'number' | 'issuedOn' | 'answerDueOn' | 'received'>
}

/**
 * 办理步骤 in the office that received a notice: what came, the answer, its way to the city, what the city decided. `isWriting`: an
 * answer that was given already is being corrected.
 */
export function answerCourse(notice: ReceivedNotice, isWriting: boolean): readonly ShownStep[] {
  const { received } = notice.notice
  if (received === 'withdrawn') return [came(notice), ...ifAnswered(notice, answered), withdrawn]
  if (received === 'awaited') return [came(notice), writing('逐项写明办理结果，保存后报市专班办公室'), reportAhead, decisionAhead]
  if (received === 'returned') {
    return [came(notice), ...ifAnswered(notice, earlierAnswer), writing(returnWords(notice)), reportAhead, decisionAhead]
  }
  const before = [came(notice), ...(notice.conclusion?.verdict === 'returned' ? [returned(notice.conclusion)] : [])]
  if (isWriting) return [...before, writing(correctionWords(notice)), reportAhead, decisionAhead]
  const own = notice.answer === null ? [registeredElsewhere] : [answered(notice.answer), report(notice)]
  return [...before, ...own, decision(notice)]
}

type Answer = NonNullable<Notice['answer']>
type Conclusion = NonNullable<Notice['conclusion']>

const done = (step: string, title: string, on: string | null, detail: string): ShownStep => ({ step, title, state: 'done', on, detail })
const ahead = (step: string, title: string, detail: string): ShownStep => ({ step, title, state: 'ahead', on: null, detail })
const current = (step: string, title: string, detail: string): ShownStep => ({ step, title, state: 'current', on: null, detail })

function came({ notice }: ReceivedNotice): ShownStep {
  const due = notice.answerDueOn === null ? '' : `${officialMonthDay(notice.answerDueOn)}前办结`
  return done('issue', '市专班办公室下发', notice.issuedOn, [notice.number, due].filter((part) => part !== '').join('，'))
}

const writing = (detail: string): ShownStep => current('answer', '填写回执', detail)
const answered = ({ answeredOn, result }: Answer): ShownStep => done('answer', '填写回执', answeredOn, result)
const earlierAnswer = ({ answeredOn, result }: Answer): ShownStep => done('earlierAnswer', '前次回执', answeredOn, result)
const returned = ({ concludedOn, opinion }: Conclusion): ShownStep => done('returned', '前次回执退回续办', concludedOn, opinion)

function ifAnswered({ answer }: ReceivedNotice, step: (answer: Answer) => ShownStep): readonly ShownStep[] {
  return answer === null ? [] : [step(answer)]
}

/** The city entered an answer that came on paper: here is none. */
const registeredElsewhere = done('answer', '回执', null, '市专班办公室已登记纸质回执')

const reportAhead = ahead('report', '报送回执', '随提醒督办数据包报送')
const decisionAhead = ahead('close', '审核销号', '由市专班办公室准予销号或者退回续办')
const withdrawn = done('withdraw', '市专班办公室撤回', null, '本件已撤回，不再办理')

function returnWords({ conclusion }: ReceivedNotice): string {
  return conclusion === null ? '' : `${officialMonthDay(conclusion.concludedOn)}退回续办：${conclusion.opinion}`
}

function correctionWords({ report: given }: ReceivedNotice): string {
  return given?.reportedOn == null ? '' : '改正后须重新报送'
}

function report({ report: given, notice }: ReceivedNotice): ShownStep {
  if (notice.received === 'written') return current('report', '报送回执', '')
  return done('report', '报送回执', given?.reportedOn ?? null, '已随数据包报市专班办公室')
}

function decision({ notice, conclusion }: ReceivedNotice): ShownStep {
  switch (notice.received) {
    case 'closed':
      return done('close', '准予销号', conclusion?.concludedOn ?? null, conclusion?.opinion ?? '')
    case 'registered':
      return current('close', '审核销号', '市专班办公室已登记回执，待审核')
    case 'reported':
      return current('close', '审核销号', '待市专班办公室登记回执、审核')
    default:
      return decisionAhead
  }
}
