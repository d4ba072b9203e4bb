import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Ledgers.module.css'
import type { Adjustment } from './content.ts'

/** What applying a plan changes, line by line, what stays, and why it cannot be applied yet. */
export function Differences({ adjustment }: { readonly adjustment: Adjustment }) {
  const { differences, unchanged, faults, status } = adjustment
  return (
    <>
      {faults.length === 0 ? null : (
        <>
          <SectionHead level={2} title="尚不能执行" tone="soon" note={`${faults.length} 处`} />
          <ul className={classes.plainList}>
            {faults.map((fault) => (
              <li key={fault}>
                <StatusMark mark="dueSoon">{fault}</StatusMark>
              </li>
            ))}
          </ul>
        </>
      )}
      <SectionHead level={2} title={status === 'applied' ? '已作的改动' : '执行后的改动'} note={`${differences.length} 处`} />
      {differences.length === 0 ? (
        <p className={classes.quiet}>保存调高指标或者新增任务后，改动逐条显示在这里。</p>
      ) : (
        <PlainTable label="改动">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">对象</th>
              <th scope="col">内容</th>
              <th scope="col">原</th>
              <th scope="col">现</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={`${difference.kind} ${difference.subject} ${difference.what}`}>
                <td>
                  {difference.kind === 'raised' ? <StatusMark mark="newer">调高</StatusMark> : <StatusMark mark="added">新增</StatusMark>}
                </td>
                <td>{difference.subject}</td>
                <td>{difference.what}</td>
                <td>{difference.from === '' ? <span className={classes.faint}>无</span> : difference.from}</td>
                <td>
                  <b>{difference.to}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      <SectionHead level={2} title="保持不变" />
      <ul className={classes.plainList}>
        {unchanged.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
