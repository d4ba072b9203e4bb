import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { fieldDate } from '#shared/text/official-dates.ts'
import { readDueDay, readGoal } from './due-day.ts'
import classes from './Plan.module.css'
import type { PlanLine } from './plan-month.ts'

/** The columns of a unit's list (附件3); 本月目标 and 本月时限 are written in the grid, 查看 opens the line. `month` is `2022-05`. */
export function planColumns(month: string, onShow: (lineId: string) => void): readonly GridColumn<PlanLine>[] {
  return [
    { id: 'code', head: '序号', width: 62, isFrozen: true, cell: (line) => line.code, text: (line) => line.code },
    {
      id: 'measure',
      head: '措施',
      width: 196,
      isFrozen: true,
      isBalanced: true,
      cell: (line) => line.shortTitle,
      text: (line) => line.shortTitle,
    },
    {
      id: 'goal',
      head: '本月目标',
      minWidth: 224,
      share: 3,
      cell: (line) => (line.goal === '' ? <StatusMark mark="normal">未填</StatusMark> : line.goal),
      text: (line) => line.goal,
      edit: { read: readGoal },
    },
    {
      id: 'dueOn',
      head: '本月时限',
      width: 104,
      cell: (line) => fieldDate(line.dueOn),
      text: (line) => fieldDate(line.dueOn),
      sort: (one, other) => one.dueOn.localeCompare(other.dueOn),
      edit: { read: (text) => readDueDay(text, month) },
    },
    {
      id: 'milestone',
      head: '当月节点',
      minWidth: 128,
      maxWidth: 260,
      cell: (line) => (line.milestone === '' ? <StatusMark mark="normal">无</StatusMark> : line.milestone),
      text: (line) => line.milestone,
    },
    {
      id: 'progress',
      head: '进展',
      width: 52,
      align: 'end',
      cell: (line) => line.progressEntries,
      text: (line) => String(line.progressEntries),
    },
    { id: 'evidence', head: '佐证', width: 52, align: 'end', cell: (line) => line.evidence, text: (line) => String(line.evidence) },
    {
      id: 'show',
      head: '办理',
      width: 64,
      cell: (line) => (
        <button
          type="button"
          className={classes.show}
          aria-label={`查看 ${line.code} ${line.shortTitle}`}
          onClick={() => onShow(line.lineId)}
        >
          查看
        </button>
      ),
    },
  ]
}
