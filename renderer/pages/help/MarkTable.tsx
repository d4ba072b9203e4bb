import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import type { StatusCode, StatusTableName } from '#renderer/components/status-mark/status-tables.ts'
import { statusTables } from '#renderer/components/status-mark/status-tables.ts'
import classes from './Help.module.css'

/** The statuses that clerks meet, by what carries them; words and marks are the program's own. */
const carriers: readonly { readonly of: StatusTableName; readonly title: string }[] = [
  { of: 'assignment', title: '措施在单位' },
  { of: 'milestone', title: '完成时限' },
  { of: 'verdict', title: '本月任务' },
  { of: 'obligation', title: '报送材料' },
  { of: 'review', title: '复核' },
  { of: 'spotCheck', title: '抽查' },
  { of: 'rung', title: '提醒督办' },
  { of: 'notice', title: '提醒督办文书' },
  { of: 'document', title: '公文' },
]

export function MarkTable() {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">对象</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {carriers.map(({ of, title }) => (
          <tr key={of}>
            <th scope="row">{title}</th>
            <td>
              <ul className={classes.marks}>
                {Object.keys(statusTables[of].words).map((code) => (
                  <li key={code}>
                    <StatusOf of={of} code={code as StatusCode<typeof of>} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
