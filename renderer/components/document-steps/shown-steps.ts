import type { DocumentStatus } from '#shared/domain/document.ts'
import { documentStatuses, isIssued } from '#shared/domain/document.ts'

export interface ShownStep {
  readonly step: string
  readonly title: string
  readonly state: 'done' | 'current' | 'ahead'
  /** `2022-05-05`; null while it is not done. */
  readonly on: string | null
  readonly detail: string
}

interface Version {
  readonly version: number
  readonly officer: string
}

/** A document's steps with 拟稿 before them: who drafted it, and how often its text has changed since. */
export function shownSteps(steps: readonly ShownStep[], versions: readonly Version[], draftedOn: string): readonly ShownStep[] {
  const first = versions.toSorted((one, other) => one.version - other.version)[0]
  const changes = versions.length > 1 ? `改 ${versions.length - 1} 次，已存版本` : ''
  const detail = [first?.officer ?? '', changes].filter((part) => part !== '').join('　')
  return [{ step: 'draft', title: documentStatuses.draft, state: 'done', on: draftedOn, detail }, ...steps]
}

/** 「第 3 步，共 7 步」; 「已办完」 when nothing is due. */
export function placeOfSteps(steps: readonly ShownStep[]): string {
  const at = steps.findIndex((step) => step.state === 'current')
  return at === -1 ? `共 ${steps.length} 步，已办完` : `第 ${at + 1} 步，共 ${steps.length} 步`
}

/** What the document waits for: 「待签批」 for 登记签批; undefined when nothing is due. */
export function waitingWords(steps: readonly ShownStep[]): string | undefined {
  const current = steps.find((step) => step.state === 'current')
  return current === undefined ? undefined : `待${current.title.replace(/^登记/, '')}`
}

/** The sentence above the paper: what is still filled in (papers without a 编号 have none to fill), and whose page breaks count. */
export function pageNote(status: DocumentStatus, steps: readonly Pick<ShownStep, 'step'>[]): string {
  const breaks = '分页以 Word、WPS 为准'
  if (status === 'withdrawn') return `已撤回；${breaks}`
  if (isIssued(status)) return `定稿，文字不再修改；${breaks}`
  const isNumbered = steps.some(({ step }) => step === 'number')
  return `${isNumbered ? '所填编号、日期' : '成文日期'}在登记后写入；${breaks}`
}
