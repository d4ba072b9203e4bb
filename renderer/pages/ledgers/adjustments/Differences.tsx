import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import ledgers from '../Ledgers.module.css'
import classes from './Adjustments.module.css'
import type { Adjustment } from './content.ts'
import { Faults } from './Faults.tsx'

interface DifferencesProps {
  /** Null before it was first saved. */
  readonly adjustment: Adjustment | null
  /** The form says more than was saved. */
  readonly isStale?: boolean
  /** Beside a form: the first thing of its column. */
  readonly isFirst?: boolean
}

/** What applying a plan changes, line by line, what stays, and why it cannot be applied yet. */
export function Differences({ adjustment, isStale = false, isFirst = false }: DifferencesProps) {
  const { differences = [], unchanged = [], faults = [] } = adjustment ?? {}
  const title = adjustment?.status === 'applied' ? '已作的改动' : '执行后的改动'
  return (
    <>
      <SectionHead level={2} isFirst={isFirst} title={title} note={`${differences.length} 处`} />
      {isStale ? <p className={classes.stale}>有未保存的内容，保存后重新比对。</p> : null}
      <Faults faults={faults} />
      {differences.length === 0 ? (
        <p className={ledgers.quiet}>保存调高指标或者新增任务后，改动逐条显示在这里。</p>
      ) : (
        <DifferenceTable differences={differences} />
      )}
      {unchanged.length === 0 ? null : (
        <>
          <SectionHead level={2} title="保持不变" />
          <ul className={ledgers.plainList}>
            {unchanged.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Scrolls by itself where it is long: the keyboard can stand in it. */
function DifferenceTable({ differences }: Pick<Adjustment, 'differences'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.changes} role="region" aria-label="改动明细" tabIndex={0}>
      <PlainTable label="改动">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">对象和内容</th>
            <th scope="col">调整前</th>
            <th scope="col">调整后</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ kind, subject, what, from, to }) => (
            <tr key={`${kind} ${subject} ${what} ${to}`}>
              <td className={classes.kind}>
                {kind === 'raised' ? <StatusMark mark="newer">调高</StatusMark> : <StatusMark mark="added">新增</StatusMark>}
              </td>
              <td>
                {subject}
                <div className={ledgers.quiet}>{what}</div>
              </td>
              <td>{from === '' ? <span className={ledgers.faint}>无</span> : from}</td>
              <td>
                <b>{to}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  )
}
