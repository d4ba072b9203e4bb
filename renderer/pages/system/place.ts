import type { Role } from '#shared/domain/roles.ts'

export const views = {
  office: '本机关',
  programmes: '工作方案',
  liaisons: '联络员',
  accounts: '账户',
  backups: '备份与恢复',
  journal: '审计日志',
} as const
export type View = keyof typeof views

/** The parts that somebody with these roles can read: the audit log is for those who look after it. */
export function viewsFor(held: readonly Role[]): readonly View[] {
  const mayAudit = held.includes('administrator') || held.includes('auditor')
  return (Object.keys(views) as View[]).filter((view) => view !== 'journal' || mayAudit)
}

/** Reads `view=backups`; what is not understood is 本机关. */
export function readView(search: string): View {
  const view = new URLSearchParams(search).get('view')
  return view !== null && Object.hasOwn(views, view) ? (view as View) : 'office'
}

export function viewAddress(view: View): string {
  return view === 'office' ? '/system' : `/system?view=${view}`
}
