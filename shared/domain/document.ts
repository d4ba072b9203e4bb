/** The way of an official document (foundations.md 5, office.md «Documents»). */
export const documentStatuses = {
  draft: '拟稿',
  checked: '已核稿',
  signedOff: '已签发',
  numbered: '已编号',
  sealed: '已用印',
  issued: '已印发',
  delivered: '已签收',
  answered: '已回执',
  closed: '已办结',
  filed: '已归档',
  withdrawn: '已撤回',
} as const
export type DocumentStatus = keyof typeof documentStatuses

export const documentSteps = {
  check: '核稿',
  signOff: '登记签批',
  number: '编号',
  seal: '用印登记',
  issue: '印发',
  deliver: '登记签收',
  answer: '登记回执',
  close: '办结',
  file: '归档',
  withdraw: '撤回',
} as const
export type DocumentStep = keyof typeof documentSteps

const order: readonly { step: DocumentStep; from: DocumentStatus; to: DocumentStatus }[] = [
  { step: 'check', from: 'draft', to: 'checked' },
  { step: 'signOff', from: 'checked', to: 'signedOff' },
  { step: 'number', from: 'signedOff', to: 'numbered' },
  { step: 'seal', from: 'numbered', to: 'sealed' },
  { step: 'issue', from: 'sealed', to: 'issued' },
  { step: 'deliver', from: 'issued', to: 'delivered' },
  { step: 'answer', from: 'delivered', to: 'answered' },
  { step: 'close', from: 'answered', to: 'closed' },
  { step: 'file', from: 'closed', to: 'filed' },
]

/** What a kind of paper needs: a number of its series or none, a seal or none (a paper within the bureau), and whether an answer is expected. */
export interface DocumentCourse {
  readonly isNumbered: boolean
  readonly isSealed: boolean
  readonly expectsAnswer: boolean
}

/** The statuses from draft to filed that a document with this course passes; 通知 and 通报 carry no number. */
export function courseOf(course: DocumentCourse): readonly DocumentStep[] {
  return order
    .map((move) => move.step)
    .filter(
      (step) =>
        (step !== 'number' || course.isNumbered) && (step !== 'seal' || course.isSealed) && (step !== 'answer' || course.expectsAnswer),
    )
}

/** The next step of a document, or undefined when it is filed or withdrawn. */
export function nextStep(status: DocumentStatus, course: DocumentCourse): DocumentStep | undefined {
  const steps = courseOf(course)
  return steps.find((step) => statusBefore(step, course) === status)
}

/** The status that a step leads to; undefined when the document is not where the step starts. */
export function afterStep(status: DocumentStatus, step: DocumentStep, course: DocumentCourse): DocumentStatus | undefined {
  if (step === 'withdraw') return isWithdrawable(status) ? 'withdrawn' : undefined
  if (nextStep(status, course) !== step) return undefined
  return order.find((move) => move.step === step)?.to
}

function statusBefore(step: DocumentStep, course: DocumentCourse): DocumentStatus {
  const steps = courseOf(course)
  const previous = steps[steps.indexOf(step) - 1]
  return previous === undefined ? 'draft' : (order.find((move) => move.step === previous)?.to ?? 'draft')
}

function isWithdrawable(status: DocumentStatus): boolean {
  return status !== 'withdrawn' && status !== 'filed'
}

/** Wording may still be corrected under the same number until 分发 (office.md); an issued file is frozen. */
export function isEditable(status: DocumentStatus): boolean {
  return ['draft', 'checked', 'signedOff', 'numbered', 'sealed'].includes(status)
}

/** An issued paper can be exported and printed for ever, from its frozen file. */
export function isIssued(status: DocumentStatus): boolean {
  return ['issued', 'delivered', 'answered', 'closed', 'filed'].includes(status)
}
