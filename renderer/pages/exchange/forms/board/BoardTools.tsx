import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import type { FormKind } from '#shared/domain/fill-in-form.ts'
import { formKinds } from '#shared/domain/fill-in-form.ts'
import classes from '../Forms.module.css'
import type { FormPlace } from '../form-topic.ts'
import { useFormLedgers } from '../use-form-ledgers.ts'
import type { Board, BoardFilter } from './board-words.ts'
import { boardFilters, missingWords, unitsShown } from './board-words.ts'

interface BoardToolsProps {
  readonly kinds: readonly FormKind[]
  readonly place: FormPlace
  readonly board: Board | undefined
  readonly today: string
  readonly filter: BoardFilter
  onPlace(place: FormPlace): void
  onFilter(filter: BoardFilter): void
}

const filters = Object.keys(boardFilters) as BoardFilter[]

/** What the forms are about, which units are shown, and the 未报名单 as a sentence to be copied. */
export function BoardTools({ kinds, place, board, today, filter, onPlace, onFilter }: BoardToolsProps) {
  const isChosen = place.kind !== 'ledger' || place.ledgerId !== null
  const words = board === undefined ? '' : missingWords(board, today)
  return (
    <FilterBar
      search={<TopicFields kinds={kinds} place={place} onPlace={onPlace} />}
      right={words === '' ? undefined : <CopyMessage text={words} label="复制未报名单" />}
    >
      {(isChosen ? filters : []).map((each) => (
        <FilterChip
          key={each}
          label={boardFilters[each]}
          {...(board === undefined ? {} : { count: unitsShown(board, each).length })}
          isOn={filter === each}
          onChange={() => onFilter(each)}
        />
      ))}
    </FilterBar>
  )
}

function TopicFields({ kinds, place, onPlace }: Pick<BoardToolsProps, 'kinds' | 'place' | 'onPlace'>) {
  const ledgers = useFormLedgers(place.kind === 'ledger')
  return (
    <div className={classes.topic}>
      <SelectField
        layout="side"
        label="填报表"
        options={kinds.map((value) => ({ value, label: formKinds[value] }))}
        value={place.kind}
        onChange={(kind) => onPlace({ at: 'board', kind, ledgerId: null })}
      />
      {place.kind === 'ledger' ? (
        <SelectField
          layout="side"
          label="台账"
          placeholder="请选择台账"
          options={ledgers}
          value={place.ledgerId}
          onChange={(ledgerId) => onPlace({ at: 'board', kind: 'ledger', ledgerId })}
        />
      ) : null}
    </div>
  )
}
