import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'

interface FormPanelProps {
  readonly title: string
  /** On the button. */
  readonly verb: string
  /** Why the button is grey. */
  readonly missing: string | undefined
  readonly error: DeskError | null
  readonly isBusy: boolean
  readonly children: ReactNode
  onSubmit(): void
  onClose(): void
}

/** A form about accounts in the side panel. */
export function FormPanel({ title, verb, missing, error, isBusy, children, onSubmit, onClose }: FormPanelProps) {
  const formId = useId()
  return (
    <SidePanel
      caption="账户"
      title={title}
      takesFocus
      onClose={onClose}
      actions={
        <>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" type="submit" form={formId} disabled={missing !== undefined} loading={isBusy}>
            {verb}
          </Button>
        </>
      }
    >
      <PanelForm
        id={formId}
        label={title}
        onSubmit={() => {
          if (missing === undefined && !isBusy) onSubmit()
        }}
      >
        {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
        {children}
      </PanelForm>
    </SidePanel>
  )
}
