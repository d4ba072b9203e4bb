import type { ProgrammePack } from '#shared/packs/schema.ts'

/** 完成时限 as lists and papers print it. */

interface Dated {
  readonly id: string
  readonly milestones: readonly { readonly wording: string }[]
}

/** 「4月制定方案，10月底前基本完成」; 「持续推进」 where the work has no date (M-156, M-170). */
export function deadlineWords(pack: ProgrammePack, { id, milestones }: Dated): string {
  const dated = milestones.map((each) => each.wording.replaceAll(',', '，'))
  return [...new Set([...dated, ongoingWords(pack, id)])].filter((words) => words !== '').join('；')
}

/** 「持续推进」 of a measure without due date, which is never late; '' of a dated one. */
export function ongoingWords(pack: ProgrammePack, measureId: string): string {
  const measure = pack.tasks.flatMap((task) => task.measures).find((each) => each.id === measureId)
  return measure?.ongoing ?? ''
}
