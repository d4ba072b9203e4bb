/** What the side panel shows: a line, or what the list leaves out. */
export type PlanSideView = { readonly kind: 'line'; readonly lineId: string } | { readonly kind: 'leftOut' } | null
