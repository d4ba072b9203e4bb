export const views = { documents: '公文', register: '发文登记簿' } as const
export type View = keyof typeof views

/** Reads `view=register`; what is not understood is the list of papers. */
export function readView(search: string): View {
  return new URLSearchParams(search).get('view') === 'register' ? 'register' : 'documents'
}

export function viewAddress(view: View): string {
  return view === 'documents' ? '/documents' : `/documents?view=${view}`
}
