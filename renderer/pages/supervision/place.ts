/** 待办事项: what may be acted upon; 文书: what was drafted because of it. */
export const views = { subjects: '督办事项', notices: '提醒督办文书' } as const
export type View = keyof typeof views

/** Reads `view=notices`; what is not understood is 督办事项. */
export function readView(search: string): View {
  return new URLSearchParams(search).get('view') === 'notices' ? 'notices' : 'subjects'
}

export function viewAddress(view: View): string {
  return view === 'subjects' ? '/supervision' : `/supervision?view=${view}`
}
