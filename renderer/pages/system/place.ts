export const views = { office: '本机关', programmes: '工作方案', liaisons: '联络员', backups: '备份与检查', journal: '操作日志' } as const
export type View = keyof typeof views

/** Reads `view=backups`; what is not understood is 本机关. */
export function readView(search: string): View {
  const view = new URLSearchParams(search).get('view')
  return view !== null && Object.hasOwn(views, view) ? (view as View) : 'office'
}

export function viewAddress(view: View): string {
  return view === 'office' ? '/system' : `/system?view=${view}`
}
