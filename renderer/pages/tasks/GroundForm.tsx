import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'

interface GroundFormProps {
  /** 「退回理由」 */
  readonly label: string
  readonly verb: string
  readonly isBusy: boolean
  readonly error: DeskError | null
  onSubmit(ground: string): void
  onCancel(): void
}

/** An act that must say why: the ground, the verb, 取消. */
export function GroundForm({ label, verb, isBusy, error, onSubmit, onCancel }: GroundFormProps) {
  const [ground, setGround] = useState('')
  const isShort = ground.trim().length < 2
  return (
    <PanelForm
      label={verb}
      onSubmit={() => {
        if (!isShort) onSubmit(ground.trim())
      }}
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <TextArea label={label} rows={2} help="写入修订记录，2 至 500 字。" value={ground} onChange={setGround} />
      <FormActions>
        <Button size="xs" onClick={onCancel}>
          取消
        </Button>
        <Button size="xs" type="submit" disabled={isShort} loading={isBusy}>
          {verb}
        </Button>
      </FormActions>
    </PanelForm>
  )
}
