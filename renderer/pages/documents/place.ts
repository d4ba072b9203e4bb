export const views = { documents: '公文', register: '发文登记簿', incoming: '收文登记簿', templates: '模板' } as const
export type View = keyof typeof views

/** Reads `view=register`; what is not understood is the list of papers. */
export function readView(search: string): View {
  const view = new URLSearchParams(search).get('view') ?? ''
  return Object.hasOwn(views, view) ? (view as View) : 'documents'
}

export function viewAddress(view: View): string {
  return view === 'documents' ? '/documents' : `/documents?view=${view}`
}
