/** A place where a table and a programme say different things, for a person to decide. */

/** What a difference is about. */
export const differenceFields = {
  task: '工作任务（增减）',
  title: '工作任务',
  goal: '工作目标',
  measure: '具体措施（增减）',
  text: '具体措施',
  leads: '牵头单位',
  responsible: '责任单位',
  deadline: '完成时限',
  number: '数字',
} as const
export type DifferenceField = keyof typeof differenceFields

export interface BreakdownDifference {
  /** `7-3:leads`: stays the same while file and programme do. */
  readonly key: string
  /** The measure's code in the programme, or the task's number: 「7-3」「12」. */
  readonly where: string
  readonly field: DifferenceField
  /** What the document says; '' where it has nothing of the kind. */
  readonly document: string
  /** What the programme says; '' where it has nothing of the kind. */
  readonly pack: string
  /** Row of the document; null where the document has none. */
  readonly row: number | null
  /**
   * A difference within the source itself (正文 and 附件) that the programme already carries with its reading: nothing is left to decide.
   */
  readonly known: { readonly requirement: string; readonly reading: string } | null
  /** Why the document's words cannot be taken over; null where they can. */
  readonly obstacle: string | null
  /** What a person should look at before deciding; null for nothing. */
  readonly note: string | null
}
