import type { CalendarDay } from './period.ts'

/** 收文登记簿 and 《文件处理单》 (office.md «Books that every office keeps»): what came in, and what was done about it. */

export const urgencies = { ordinary: '平件', urgent: '加急', mostUrgent: '特急' } as const
export type Urgency = keyof typeof urgencies

/** What is entered on the 《文件处理单》. */
export const incomingSteps = {
  propose: '拟办',
  instruct: '批示',
  circulate: '传阅',
  assign: '承办',
  conclude: '办结',
  file: '归档',
} as const
export type IncomingStep = keyof typeof incomingSteps

export const incomingStatuses = {
  registered: '待拟办',
  underway: '办理中',
  concluded: '已办结',
  filed: '已归档',
  voided: '已作废',
} as const
export type IncomingStatus = keyof typeof incomingStatuses

export const retentionPeriods = ['永久', '30年', '10年'] as const
export type RetentionPeriod = (typeof retentionPeriods)[number]

interface EnteredStep {
  readonly seq: number
  readonly step: IncomingStep
}

/** Where a received paper stands, by what was entered about it. */
export function incomingStatus(steps: readonly Pick<EnteredStep, 'step'>[], isVoided: boolean): IncomingStatus {
  if (isVoided) return 'voided'
  const has = (step: IncomingStep): boolean => steps.some((each) => each.step === step)
  if (has('file')) return 'filed'
  if (has('conclude')) return 'concluded'
  return steps.length === 0 ? 'registered' : 'underway'
}

/** Whether a paper is still being handled behind its 办理期限; the whole due day is in time. */
export function isIncomingOverdue(status: IncomingStatus, dueOn: CalendarDay | null, today: CalendarDay): boolean {
  return dueOn !== null && today > dueOn && (status === 'registered' || status === 'underway')
}

/** Of these a 《文件处理单》 has one; leaders, readers and sections may be several. */
const single: readonly IncomingStep[] = ['propose', 'conclude', 'file']

/** Why nothing may be entered, changed or taken out at a step, and what to do; undefined where it may. `seq` is the entry at hand, null a new one. */
export function incomingStepRefusal(
  entered: readonly EnteredStep[],
  { step, seq }: { readonly step: IncomingStep; readonly seq: number | null },
): { readonly problem: string; readonly remedy: string } | undefined {
  const others = entered.filter((each) => each.seq !== seq)
  const has = (other: IncomingStep): boolean => others.some((each) => each.step === other)
  if (step !== 'file' && has('file'))
    return { problem: `该文件已经归档，${incomingSteps[step]}不再改动`, remedy: '确需改动的，请先撤销归档' }
  if (!['circulate', 'conclude', 'file'].includes(step) && has('conclude')) {
    return { problem: `该文件已经办结，${incomingSteps[step]}不再改动`, remedy: '确需改动的，请先撤销办结' }
  }
  if (seq === null && single.includes(step) && has(step)) {
    return { problem: `该文件已经登记${incomingSteps[step]}`, remedy: '请在原有登记上修改' }
  }
  if (step === 'file' && !has('conclude')) return { problem: '该文件还没有办结，不能归档', remedy: '请先登记办理结果' }
  return undefined
}

/** The step that the 《文件处理单》 is filled in with next; undefined when it is filed. */
export function nextIncomingStep(steps: readonly Pick<EnteredStep, 'step'>[]): IncomingStep | undefined {
  const has = (step: IncomingStep): boolean => steps.some((each) => each.step === step)
  if (has('file')) return undefined
  if (has('conclude')) return 'file'
  if (has('assign')) return 'conclude'
  if (has('instruct')) return 'assign'
  return has('propose') ? 'instruct' : 'propose'
}
