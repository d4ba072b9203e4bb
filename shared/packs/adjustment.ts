import type { IndicatorOperator } from './schema.ts'

/** A 动态调整方案 as a thing (M-023): its document, the targets that it raises, the tasks that it adds. */
export interface Adjustment {
  /** Part of the source document's id: `adjustment-<n>`, unique in the programme. */
  readonly key: string
  /** 依据文件 and its 文号 ('' for none). */
  readonly basis: string
  readonly basisNumber: string
  readonly issuedOn: string
  readonly raises: readonly Raise[]
  readonly additions: readonly Addition[]
}

/** 调高指标: a new target from a month on. */
export interface Raise {
  readonly indicatorId: string
  readonly operator: IndicatorOperator
  /** Exact decimal text. */
  readonly value: string
  readonly wording: string
  readonly isBinding: boolean
  /** `2022-08` */
  readonly effectiveFrom: string
  readonly by: string
}

/** 新增任务, planned from a month on. */
export interface Addition {
  readonly title: string
  readonly goal: string
  readonly domain: number
  readonly from: string
  readonly measures: readonly {
    readonly text: string
    readonly shortTitle: string
    readonly leadIds: readonly string[]
    readonly responsibleIds: readonly string[]
    readonly deadlineWording: string
    readonly by: string
  }[]
}
