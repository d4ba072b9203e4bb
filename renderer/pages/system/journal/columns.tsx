import type { OutputOf } from '#shared/api/contract.ts'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { momentInChina, whenInChina } from '#renderer/components/wording/china-time.ts'
import { actionWords, subjectWords } from './event-words.ts'

export type JournalEvent = OutputOf<'events.list'>['events'][number]

/** The columns of 操作日志; times are written as seen from `today`. */
export function eventColumns(today: string): readonly GridColumn<JournalEvent>[] {
  return [
    { id: 'seq', head: '序号', width: 84, align: 'end', cell: (row) => row.seq, text: (row) => String(row.seq) },
    { id: 'at', head: '时间', width: 168, cell: (row) => whenInChina(row.at, today), text: (row) => momentInChina(row.at) },
    { id: 'officer', head: '经办人', width: 140, cell: officerWords, text: officerWords },
    { id: 'action', head: '办理', width: 240, cell: (row) => actionWords(row.action), text: (row) => actionWords(row.action) },
    {
      id: 'subject',
      head: '对象',
      minWidth: 160,
      cell: (row) => subjectWords(row.subject),
      text: (row) => subjectWords(row.subject),
    },
  ]
}

function officerWords({ officer }: JournalEvent): string {
  return officer === '' ? '本程序' : officer
}
