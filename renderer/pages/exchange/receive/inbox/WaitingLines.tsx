import { Link } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { numbersInWords } from '../../packages/package-words.ts'
import { placeAddress } from '../../place.ts'
import classes from './Inbox.module.css'
import type { Inbox } from './use-received.ts'

interface WaitingLinesProps {
  readonly gaps: Inbox['gaps']
  /** Contents of which two stand side by side. */
  readonly conflicts: number
  readonly placesTaken: OutputOf<'exchange.waiting'>['placesTaken']
}

const mostShown = 4

/** What waits beside the packages themselves: conflicts, records that were not adopted, and of each sender the packages that are missing. */
export function WaitingLines({ gaps, conflicts, placesTaken }: WaitingLinesProps) {
  if (gaps.length === 0 && conflicts === 0 && placesTaken.length === 0) return null
  const rest = gaps.length - mostShown
  return (
    <ul className={classes.lines} aria-label="待处理">
      {conflicts === 0 ? null : (
        <li className={classes.line}>
          <StatusMark mark="conflict">{conflicts} 条内容有冲突，现行内容未改动，待来源单位重新报送</StatusMark>
          <Link className={classes.link} href={placeAddress('receive', ['conflicts'])}>
            查看并询问
          </Link>
        </li>
      )}
      {placesTaken.slice(0, mostShown).map(({ packageId, sender, records }) => (
        <li key={packageId} className={classes.line}>
          <StatusMark mark="conflict">
            {sender.name}　{records} 条记录所填的事项已由另一条记录填报，暂存未采用
          </StatusMark>
          <Link className={classes.link} href={placeAddress('receive', ['package', packageId])}>
            查看
          </Link>
        </li>
      ))}
      {placesTaken.length > mostShown ? <li>另有 {placesTaken.length - mostShown} 个数据包有暂存未采用的记录</li> : null}
      {gaps.slice(0, mostShown).map(({ sender, missing }) => (
        <li key={sender.unitId} className={classes.line}>
          <StatusMark mark="dueSoon">
            {sender.name}　缺{numbersInWords(missing)}包，不影响已导入的内容；未收到的请其再写出一份
          </StatusMark>
        </li>
      ))}
      {rest > 0 ? <li>另有 {rest} 个单位的数据包不连续</li> : null}
    </ul>
  )
}
