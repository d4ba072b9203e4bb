import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { fresh } from '../place.ts'
import type { DeskStatus, GoTo } from '../view-props.ts'
import { AssignView } from './assign/AssignView.tsx'
import { DraftView } from './draft/DraftView.tsx'
import { SheetView } from './form/SheetView.tsx'
import { ListView } from './list/ListView.tsx'
import { PaperView } from './paper/PaperView.tsx'
import type { QuestionnairePlace } from './place.ts'
import { ReceiveView } from './receive/ReceiveView.tsx'
import { RunView } from './run/RunView.tsx'

interface QuestionnairesViewProps {
  readonly place: QuestionnairePlace
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

/** 调查问卷 (M-071, M-171): the list, and everything about one. */
export function QuestionnairesView({ place, goTo, desk }: QuestionnairesViewProps) {
  const { questionnaireId } = place
  if (questionnaireId === null || questionnaireId === fresh) {
    return <ListView isOpening={questionnaireId === fresh} goTo={goTo} desk={desk} />
  }
  return <OneQuestionnaire key={questionnaireId} questionnaireId={questionnaireId} place={place} goTo={goTo} desk={desk} />
}

function OneQuestionnaire({ questionnaireId, place, goTo, desk }: QuestionnairesViewProps & { readonly questionnaireId: string }) {
  const detail = useDeskQuery('questionnaires.get', { questionnaireId })
  const run = detail.data?.questionnaireId === questionnaireId ? detail.data : undefined
  if (run === undefined) {
    const back = { label: '调查问卷', href: '/ledgers/questionnaires' }
    return (
      <PageFrame head={<PageHead title="调查问卷" back={back} hasRule />} toolbar={<ReadNotices reading={detail} />}>
        {null}
      </PageFrame>
    )
  }
  const shared = { run, goTo, desk }
  if (place.part === 'paper') return <PaperView {...shared} unitId={place.unitId} />
  if (desk.profile === 'county') return <SheetView {...shared} unitId={desk.office.unitId} />
  if (run.status === 'draft') return <DraftView {...shared} />
  if (place.part === 'sheet' && place.unitId !== null) return <SheetView key={place.unitId} {...shared} unitId={place.unitId} />
  if (place.part === 'receive') return <ReceiveView {...shared} unitId={place.unitId} />
  if (place.part === 'assign') return <AssignView {...shared} />
  return <RunView {...shared} part={place.part === 'units' ? 'units' : 'answers'} />
}
