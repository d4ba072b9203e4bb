/** 自评、复核、申报认定 of a month; 创新举措 and 年度 of the year. */
export const appraisalViews = { self: '自评', review: '复核', claims: '申报认定', innovations: '创新举措', year: '年度' } as const
export type AppraisalView = keyof typeof appraisalViews

/** What the address of 考评 says: the view, and the county looked at. */
export interface AppraisalPlace {
  readonly view: AppraisalView
  readonly unitId: string | null
}

/** Reads `view=self&unit=…`; what is not understood is `usual`. */
export function readPlace(search: string, usual: AppraisalView = 'review'): AppraisalPlace {
  const given = new URLSearchParams(search)
  const view = given.get('view')
  const isKnown = view !== null && Object.hasOwn(appraisalViews, view)
  return { view: isKnown ? (view as AppraisalView) : usual, unitId: given.get('unit') }
}

/** `/appraisal?view=self&unit=…` */
export function placeAddress({ view, unitId }: AppraisalPlace): string {
  const given = new URLSearchParams({ view })
  if (unitId !== null) given.set('unit', unitId)
  return `/appraisal?${given.toString()}`
}
