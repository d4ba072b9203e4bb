import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { questionnaireAddress, questionnairePlace } from '../place.ts'
import type { RunProps } from '../view-props.ts'
import { SheetEditor } from './SheetEditor.tsx'

/** One unit's sheet: filled in by the unit itself, or 代录 by the office that collects. */
export function SheetView({ run, goTo, desk, unitId }: RunProps & { readonly unitId: string }) {
  const { questionnaireId } = run
  const reading = useDeskQuery('questionnaires.sheet', { questionnaireId, unitId })
  const sheet = reading.data?.line.unit.unitId === unitId ? reading.data : undefined
  const back =
    desk.profile === 'county'
      ? { label: '调查问卷', href: '/ledgers/questionnaires' }
      : { label: run.title, href: questionnaireAddress(questionnairePlace(questionnaireId, 'units')) }
  if (sheet === undefined) {
    return (
      <PageFrame head={<PageHead title="单位问卷" back={back} hasRule />} toolbar={<ReadNotices reading={reading} />}>
        {null}
      </PageFrame>
    )
  }
  return <SheetEditor questionnaireId={questionnaireId} sheet={sheet} back={back} desk={desk} goTo={goTo} />
}
