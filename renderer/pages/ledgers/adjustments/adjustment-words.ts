/** Where a county's 动态调整方案 come from: it neither drafts nor applies them. */
export const adjustmentsOfCity = '动态调整方案由市专班办公室起草并执行，县（市、区）按市专班办公室下发的方案落实。'

/** What fills the city's list. */
export const adjustmentsOfOwn = '还没有动态调整方案。起草并执行方案后，调高的指标和新增的任务自生效月份起执行，此前月份不变。'

interface Waiting {
  /** The first thing that is not filled in. */
  readonly missing: string | undefined
  /** The form says more than was saved. */
  readonly hasChanged: boolean
  readonly isNew: boolean
  /** How many things keep what was saved from being applied. */
  readonly faults: number
}

/** Why a plan cannot be saved or applied yet, beside the grey button; undefined where the next step is open. */
export function waitingReason({ missing, hasChanged, isNew, faults }: Waiting): string | undefined {
  if (isNew) return missing
  if (hasChanged) return missing ?? '保存后可以执行'
  return faults === 0 ? undefined : `有 ${faults} 处须先修改`
}
