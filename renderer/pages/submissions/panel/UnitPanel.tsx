import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { Obligation, UnitRow } from '../rows.ts'
import { ObligationSection } from './ObligationSection.tsx'

interface UnitPanelProps {
  readonly row: UnitRow
  readonly month: string
  readonly today: string
  readonly mayAct: boolean
  onReceive(obligation: Obligation): void
  onRemind(obligation: Obligation): void
  onClose(): void
  onStep(by: 1 | -1): void
}

/** A unit's month: its materials with what may be done, and 附件1 drawn up from its progress. */
export function UnitPanel({ row, month, today, mayAct, onReceive, onRemind, onClose, onStep }: UnitPanelProps) {
  const create = useDeskCommand('documents.create')
  const [, navigate] = useLocation()
  const { unitId, name } = row.unit
  const drawUp = (): void =>
    create.mutate({ kind: 'monthly-report', unitId, month }, { onSuccess: ({ documentId }) => navigate(`/documents/${documentId}`) })
  return (
    <SidePanel
      caption={`${officialMonth(month)}报送`}
      title={name}
      onClose={onClose}
      onStep={onStep}
      actions={
        <May to="documents.create">
          <Button loading={create.isPending} onClick={drawUp}>
            生成附件1《月度工作推进情况》
          </Button>
        </May>
      }
    >
      {create.error === null ? null : <ErrorNotice message={create.error.message} logId={create.error.logId} onClose={create.reset} />}
      {row.obligations.map((obligation) => (
        <ObligationSection
          key={obligation.obligationId}
          obligation={obligation}
          unitName={name}
          today={today}
          mayAct={mayAct}
          onReceive={() => onReceive(obligation)}
          onRemind={() => onRemind(obligation)}
        />
      ))}
    </SidePanel>
  )
}
