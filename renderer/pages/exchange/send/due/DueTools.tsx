import { Link } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { MonthField } from '#renderer/components/fields/SelectField.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../../packages/Packages.module.css'
import { placeAddress } from '../../place.ts'
import type { Due, DueFilter } from './due-words.ts'
import { dueFilters, duesShown } from './due-words.ts'

interface DueToolsProps {
  readonly rows: readonly Due[]
  readonly filter: DueFilter
  /** Undefined until it is known. */
  readonly due: OutputOf<'exchange.due'> | undefined
  readonly isCity: boolean
  readonly mayTick: boolean
  onFilter(filter: DueFilter): void
}

const filters = Object.keys(dueFilters) as DueFilter[]
const hints = [
  { keys: ['Enter'], does: '打开' },
  { keys: ['空格'], does: '勾选' },
]

/** The month, which rows are shown, and what has to be known before anything is sent. */
export function DueTools({ rows, filter, due, isCity, mayTick, onFilter }: DueToolsProps) {
  const { month, months, setMonth } = useMonth()
  return (
    <>
      <FilterBar
        search={
          <div className={classes.month}>
            <MonthField layout="side" label="月份" months={months} value={month} onChange={setMonth} />
          </div>
        }
        right={mayTick ? <KeyCaps hints={hints} /> : undefined}
      >
        {filters.map((each) => (
          <FilterChip
            key={each}
            label={dueFilters[each]}
            {...(due === undefined ? {} : { count: duesShown(rows, each).length })}
            isOn={filter === each}
            onChange={() => onFilter(each)}
          />
        ))}
      </FilterBar>
      {due === undefined ? null : <Standing due={due} isCity={isCity} />}
    </>
  )
}

interface StandingProps {
  readonly due: OutputOf<'exchange.due'>
  readonly isCity: boolean
}

function Standing({ due: { isEnrolled, receiptsDue }, isCity }: StandingProps) {
  if (isEnrolled && receiptsDue === 0) return null
  return (
    <ul className={classes.standing} aria-label="提示">
      {isEnrolled ? null : (
        <li>
          <StatusMark mark="dueSoon">
            {isCity ? '本机尚未生成开通包，各单位还不能收发数据包' : '本机尚未导入市专班办公室的开通包'}
          </StatusMark>{' '}
          <Link className={classes.link} href={placeAddress('keys')}>
            办理开通
          </Link>
        </li>
      )}
      {receiptsDue === 0 ? null : <li>待发回执 {receiptsDue} 份，随下一个发给该单位的数据包带去，也可以单独生成。</li>}
    </ul>
  )
}
