import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { AdjustmentsView } from './adjustments/AdjustmentsView.tsx'
import { AdjustmentView } from './adjustments/AdjustmentView.tsx'
import { FaultyCodesView } from './codes/FaultyCodesView.tsx'
import { DefineView } from './define/DefineView.tsx'
import { IndicatorsView } from './indicators/IndicatorsView.tsx'
import type { LedgersPlace } from './place.ts'
import { QuestionnairesView } from './questionnaires/QuestionnairesView.tsx'
import { RegisterView } from './register/RegisterView.tsx'
import { useLedgersPlace } from './use-ledgers-place.ts'
import type { DeskStatus } from './view-props.ts'

/** 专项台账: ledgers, indicators, 动态调整. */
export default function LedgersPage() {
  const { place, goTo } = useLedgersPlace()
  const status = useDeskQuery('desk.status', {})
  if (status.data !== undefined) return <View place={place} goTo={goTo} desk={status.data} />
  if (status.error === null) return <LoadingBar isLoading={status.isPending} />
  const retry = { label: '重新读取', onClick: () => void status.refetch() }
  return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
}

interface ViewProps {
  readonly place: LedgersPlace
  goTo(place: LedgersPlace): void
  readonly desk: DeskStatus
}

function View({ place, goTo, desk }: ViewProps) {
  switch (place.view) {
    case 'codes':
      return <FaultyCodesView goTo={goTo} />
    case 'define':
      return <DefineView key={place.ledgerId} ledgerId={place.ledgerId} goTo={goTo} />
    case 'indicators':
      return <IndicatorsView indicatorId={place.indicatorId} goTo={goTo} desk={desk} />
    case 'adjustments':
      return place.adjustmentId === null ? (
        <AdjustmentsView goTo={goTo} desk={desk} />
      ) : (
        <AdjustmentView key={place.adjustmentId} adjustmentId={place.adjustmentId} goTo={goTo} desk={desk} />
      )
    case 'questionnaires':
      return <QuestionnairesView place={place} goTo={goTo} desk={desk} />
    default:
      return <RegisterView place={place} goTo={goTo} desk={desk} />
  }
}
