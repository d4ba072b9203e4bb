import type { OutputOf } from '#shared/api/contract.ts'

export type LineProgress = OutputOf<'progress.ofLine'>
export type ProgressEntry = LineProgress['entries'][number]
export type Evidence = LineProgress['evidence'][number]

export const entryTexts = ['content', 'outcome', 'problem', 'nextPlan'] as const
export type EntryText = (typeof entryTexts)[number]

/** The four texts of an entry, as the monthly report names its parts (附件1). */
export const entryLabels: Readonly<Record<EntryText, string>> = {
  content: '工作进展',
  outcome: '取得成效',
  problem: '存在的问题',
  nextPlan: '下月工作计划',
}
