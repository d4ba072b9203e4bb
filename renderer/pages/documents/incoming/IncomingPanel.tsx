import { Button } from '@mantine/core'
import { useId } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May } from '#renderer/api/use-may.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { ScanField } from '../ScanField.tsx'
import { HandlingSection } from './HandlingSection.tsx'
import type { IncomingRow } from './incoming.ts'
import { incomingFacts, standingOf } from './incoming.ts'
import { IncomingFormFields } from './IncomingFormFields.tsx'
import { useIncomingForm } from './use-incoming-form.ts'
import { VoidIncoming } from './VoidIncoming.tsx'

interface IncomingPanelProps {
  /** Null for a new one. */
  readonly row: IncomingRow | null
  readonly nextSerial: number
  readonly today: string
  readonly officer: string
  onClose(): void
  /** The next or previous paper of the list. */
  onStep?(by: 1 | -1): void
}

/** One received paper: its facts, the 《文件处理单》, then the form of what was registered. */
export function IncomingPanel({ row, nextSerial, today, officer, onClose, onStep }: IncomingPanelProps) {
  const form = useIncomingForm(row, { nextSerial, today }, onClose)
  const openScan = useDeskCommand('incomingDocuments.openScan')
  const formId = useId()
  const isVoided = row?.status === 'voided'
  return (
    <SidePanel
      caption={row === null ? '收文登记簿' : <PanelCaption row={row} />}
      title={row === null ? '登记收文' : row.title}
      takesFocus={row === null}
      onClose={onClose}
      {...(onStep === undefined ? {} : { onStep })}
      actions={
        isVoided ? undefined : (
          <May to="incomingDocuments.save">
            {form.problem === undefined ? null : <FormNote>{form.problem}</FormNote>}
            <Button
              variant={row === null ? 'filled' : 'default'}
              type="submit"
              form={formId}
              disabled={form.problem !== undefined}
              loading={form.save.isPending}
            >
              {row === null ? '登记收文' : '保存登记'}
            </Button>
          </May>
        )
      }
    >
      {row === null ? null : <FactList facts={incomingFacts(row)} />}
      {row === null ? null : <HandlingSection row={row} today={today} officer={officer} />}
      {isVoided || !form.draft.isReady ? null : (
        <May to="incomingDocuments.save">
          {row === null ? null : <SectionHead title="登记内容" />}
          <PanelForm id={formId} label="收文登记" isSave onSubmit={form.submit}>
            <SaveRefusal error={form.save.error} onGoOn={form.goOn}>
              {row === null ? null : <FactList facts={incomingFacts(row)} />}
            </SaveRefusal>
            <IncomingFormFields fields={form.fields} today={today} onChange={form.set} />
            <ScanField
              staged={form.staged}
              kept={form.keptScan}
              onOpen={() => (row === null ? undefined : openScan.mutate({ incomingId: row.incomingId }))}
              onDrop={form.dropScan}
            />
            {openScan.error === null ? null : <FormNote>{openScan.error.message}</FormNote>}
          </PanelForm>
        </May>
      )}
      {row === null ? null : (
        <May to="incomingDocuments.void">
          <VoidIncoming row={row} />
        </May>
      )}
    </SidePanel>
  )
}

function PanelCaption({ row }: { readonly row: IncomingRow }) {
  const { mark, word } = standingOf(row)
  return (
    <>
      {row.number}　<StatusMark mark={mark}>{word}</StatusMark>
    </>
  )
}
