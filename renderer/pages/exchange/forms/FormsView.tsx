import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { placeAddress } from '../place.ts'
import type { ViewProps } from '../view-props.ts'
import { BoardView } from './board/BoardView.tsx'
import { formParts, kindsAsked, readFormPlace, topicOf } from './form-topic.ts'
import { ReceiveView } from './receive/ReceiveView.tsx'

/** 填报表 (office.md «Receiving»): forms go out to units without the program, and what comes back is received or sent back. */
export function FormsView({ desk, tabs, parts, goTo }: ViewProps) {
  const { month } = useMonth()
  const kinds = kindsAsked(desk.programme.isAppraised)
  const place = readFormPlace(parts, kinds)
  const topic = topicOf(place, month)
  if (place.at === 'receive') {
    const board = { at: 'board', kind: place.kind, ledgerId: place.ledgerId } as const
    return (
      <ReceiveView
        key={place.unitId ?? ''}
        today={desk.today}
        topic={topic}
        unitId={place.unitId}
        backTo={placeAddress('forms', formParts(board))}
      />
    )
  }
  return (
    <BoardView
      key={`${place.kind} ${place.ledgerId} ${month}`}
      today={desk.today}
      tabs={tabs}
      kinds={kinds}
      place={place}
      topic={topic}
      onPlace={(next) => goTo(formParts(next))}
    />
  )
}
