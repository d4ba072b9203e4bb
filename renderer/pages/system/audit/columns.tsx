import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import type { AuditRow } from './filter.ts'

/** Who acted: the program where nobody did. */
export function actor(row: Pick<AuditRow, 'officer'>): string {
  return row.officer === '' ? '本程序' : row.officer
}

/** 「步骤：核稿；理由：……」 */
export function detailWords(detail: AuditRow['detail']): string {
  return detail.map(({ label, value }) => `${label}：${value}`).join('；')
}

/** What it was about: its title, else its kind. */
export function subjectWords({ subject, title }: Pick<AuditRow, 'subject' | 'title'>): string {
  return title === '' ? subject : title
}

/** The columns of 审计日志; times are written as seen from `today`. */
export function auditColumns(today: string): readonly GridColumn<AuditRow>[] {
  return [
    { id: 'seq', head: '序号', width: 76, align: 'end', cell: (row) => row.seq, text: (row) => String(row.seq) },
    { id: 'at', head: '时间', width: 140, cell: (row) => whenInChina(row.at, today), text: (row) => row.at },
    { id: 'officer', head: '人员', width: 104, cell: actor, text: actor },
    { id: 'action', head: '事项', width: 176, cell: (row) => row.action, text: (row) => row.action },
    { id: 'subject', head: '对象', minWidth: 180, share: 2, cell: subjectWords, text: subjectWords },
    {
      id: 'detail',
      head: '内容',
      minWidth: 180,
      share: 2,
      cell: (row) => detailWords(row.detail),
      text: (row) => detailWords(row.detail),
    },
  ]
}
