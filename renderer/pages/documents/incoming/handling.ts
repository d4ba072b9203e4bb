import type { InputOf } from '#shared/api/contract.ts'
import type { IncomingStep, RetentionPeriod } from '#shared/domain/incoming-document.ts'
import { incomingStepRefusal, incomingSteps, nextIncomingStep } from '#shared/domain/incoming-document.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { IncomingEntryRow } from './incoming.ts'

export type IncomingEntry = InputOf<'incomingDocuments.enter'>['entry']
/** The form's fields as the draft keeps them. */
export type EntryFields = Readonly<Record<'person' | 'unit' | 'on' | 'words' | 'retention', string>>

/** What each place of the 《文件处理单》 asks for, in the words of the office. */
export const entryLabels: Readonly<
  Record<IncomingStep, { readonly person?: string; readonly on: string; readonly words?: string; readonly isOpenDay?: true }>
> = {
  propose: { person: '拟办人', on: '拟办日期', words: '拟办意见' },
  instruct: { person: '批示领导', on: '批示日期', words: '批示内容' },
  circulate: { person: '传阅人', on: '传阅日期', isOpenDay: true },
  assign: { person: '承办人', on: '交办日期' },
  conclude: { on: '办结日期', words: '办理结果' },
  file: { on: '归档日期' },
}

/** The steps that may be entered now. */
export function openSteps(entries: readonly IncomingEntryRow[]): readonly IncomingStep[] {
  return (Object.keys(incomingSteps) as IncomingStep[]).filter((step) => incomingStepRefusal(entries, { step, seq: null }) === undefined)
}

/** The step that the form begins with: the next one, 传阅 where nothing else is open. */
export function firstStep(entries: readonly IncomingEntryRow[]): IncomingStep | undefined {
  return nextIncomingStep(entries) ?? openSteps(entries)[0]
}

/** What a form begins with: an entry that is changed, else the officer as 拟办人 and the day of today. */
export function entryFields(
  step: IncomingStep,
  entry: IncomingEntryRow | null,
  given: { readonly officer: string; readonly today: string },
): EntryFields {
  return {
    person: entry?.person ?? (step === 'propose' ? given.officer : ''),
    unit: entry?.unit ?? '',
    on: entry === null ? (step === 'circulate' ? '' : given.today) : (entry.on ?? ''),
    words: step === 'file' ? '' : (entry?.words ?? ''),
    retention: entry !== null && step === 'file' ? entry.words : '10年',
  }
}

/** What still has to be filled in; undefined when the entry may be kept. */
export function entryProblem(step: IncomingStep, fields: EntryFields): string | undefined {
  const labels = entryLabels[step]
  if (step === 'assign' && fields.unit.trim() === '') return '请填写承办单位或科室'
  if (labels.person !== undefined && step !== 'assign' && fields.person.trim() === '') return `请填写${labels.person}`
  if (labels.words !== undefined && fields.words.trim() === '') return `请填写${labels.words}`
  return fields.on === '' && labels.isOpenDay === undefined ? `请填写${labels.on}` : undefined
}

/** The fields as `incomingDocuments.enter` takes them. */
export function entryInput(step: IncomingStep, fields: EntryFields): IncomingEntry {
  const [person, words, on] = [fields.person.trim(), fields.words.trim(), fields.on]
  switch (step) {
    case 'circulate':
      return { step, person, on: on === '' ? null : on, words }
    case 'assign':
      return { step, unit: fields.unit.trim(), person, on, words }
    case 'conclude':
      return { step, on, words }
    case 'file':
      return { step, on, retention: fields.retention as RetentionPeriod }
    default:
      return { step, person, on, words }
  }
}

/** An entry as it was, for 撤销. */
export function entryAsInput(entry: IncomingEntryRow): IncomingEntry {
  return entryInput(entry.step, { ...entry, on: entry.on ?? '', retention: entry.words })
}

/** 「张主任　4月29日」, 「政务诚信科　周某　4月29日」 */
export function entrySigned({ unit, person, on, step }: IncomingEntryRow): string {
  const day = on === null ? (step === 'circulate' ? '待阅' : '') : officialMonthDay(on)
  return [unit, person, day].filter((part) => part !== '').join('　')
}

/** What an entry says: its words, or the 保管期限. */
export function entryWords({ step, words }: Pick<IncomingEntryRow, 'step' | 'words'>): string {
  return step === 'file' ? `保管期限：${words}` : words
}
