import { Button } from '@mantine/core'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { Receiving } from './use-receiving.ts'

/** 退回更正: the form with its wrong cells marked is saved to be sent back, and the unit owes it again. */
export function ReturnForm({ form }: { readonly form: Receiving }) {
  const { draft, problems, sendBack, giveBack, pile } = form
  // Every form has a reason of its own.
  const field = `return ${pile.current?.form?.unit.unitId ?? ''}`
  const reason = draft.fields[field] ?? (problems > 0 ? `有${problems}处须更正，已在表中逐处标注` : '')
  const missing = reason.trim().length < 2 ? '请填写退回原因' : undefined
  return (
    <>
      <SectionHead level={2} title="退回更正" />
      <PanelForm
        label="退回更正"
        onSubmit={() => {
          if (missing === undefined) giveBack(reason)
        }}
      >
        {sendBack.error === null ? null : <ErrorNotice message={sendBack.error.message} logId={sendBack.error.logId} />}
        <TextArea
          key={field}
          label="退回原因"
          isRequired
          rows={2}
          help="印在退回表上；须核对的格逐一标出，该单位重新列为未报。"
          value={reason}
          onChange={(text) => draft.set(field, text)}
        />
        <FormActions reason={missing}>
          <Button type="submit" disabled={missing !== undefined} loading={sendBack.isPending}>
            退回并另存退回表
          </Button>
        </FormActions>
      </PanelForm>
    </>
  )
}
