import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Ledgers.module.css'
import type { Indicator } from './indicator-words.ts'
import { fractionWords } from './indicator-words.ts'

/** The months of the programme, each judged by the target that held in it. */
export function MonthTable({ data }: { readonly data: Indicator }) {
  return (
    <table className={classes.table} aria-label="各月情况">
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col" data-align="end">
            分子/分母
          </th>
          <th scope="col" data-align="end">
            现值
          </th>
          <th scope="col">当月目标</th>
          <th scope="col">完成情况</th>
        </tr>
      </thead>
      <tbody>
        {data.months.map((each) => (
          <tr key={each.month}>
            <td>{Number(each.month.slice(5))}月</td>
            <td data-align="end">{fractionWords(each)}</td>
            <td data-align="end">{each.value}</td>
            <td>{each.target}</td>
            <td>
              <MetMark isMet={each.isMet} />
              {each.source === '' ? null : <div className={classes.quiet}>{each.source}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether a figure meets its target. */
export function MetMark({ isMet }: { readonly isMet: boolean | null }) {
  if (isMet === null) return <StatusMark mark="notStarted">暂无数据</StatusMark>
  return isMet ? <StatusMark mark="done">已达到</StatusMark> : <StatusMark mark="underway">未达到</StatusMark>
}
