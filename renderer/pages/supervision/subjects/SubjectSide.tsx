import { useNoticeDrafting } from '#renderer/flows/use-notice-drafting.ts'
import { NoticeDraftPanel } from '#renderer/components/notice-draft/NoticeDraftPanel.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Step, SubjectRow } from './rows.ts'
import { subjectKey } from './rows.ts'
import { SubjectPanel } from './SubjectPanel.tsx'
import { SubjectUrge } from './SubjectUrge.tsx'

interface SubjectSideProps {
  readonly panel: 'draft' | 'urge' | null
  readonly row: SubjectRow | undefined
  readonly chosen: readonly SubjectRow[]
  readonly step: Step
  readonly desk: DeskStatus
  onUrged(): void
  onStep(by: 1 | -1): void
  onClose(): void
}

/** What stands beside the list: the papers to be drafted, a 催办 of the ticked rows, or one row. */
export function SubjectSide({ panel, row, chosen, step, desk, onUrged, onStep, onClose }: SubjectSideProps) {
  if (panel === 'draft' && chosen.length > 0) return <DraftPanel rows={chosen} step={step} today={desk.today} onClose={onClose} />
  if (panel === 'urge' && chosen.length > 0) {
    const done = (): void => {
      onUrged()
      onClose()
    }
    return (
      <SidePanel caption={`已选 ${chosen.length} 项`} title="登记催办" takesFocus onClose={onClose}>
        <SubjectUrge rows={chosen} today={desk.today} onDone={done} />
      </SidePanel>
    )
  }
  if (row === undefined) return null
  return <SubjectPanel key={subjectKey(row)} row={row} desk={desk} onStep={onStep} onClose={onClose} />
}

interface DraftPanelProps {
  readonly rows: readonly SubjectRow[]
  readonly step: Step
  readonly today: string
  onClose(): void
}

/** The proposed papers; once drafted the first of them is opened, the others are linked from it. */
function DraftPanel({ rows, step, today, onClose }: DraftPanelProps) {
  const drafting = useNoticeDrafting({ step, subjects: rows.map((row) => row.subject) })
  return <NoticeDraftPanel {...drafting} today={today} onClose={onClose} />
}
