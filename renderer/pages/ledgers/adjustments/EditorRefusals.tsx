import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import classes from './Adjustments.module.css'
import type { Adjustment } from './content.ts'
import type { AdjustmentForm } from './use-adjustment-form.ts'
import type { DraftRemoval } from './use-remove-draft.ts'

interface EditorRefusalsProps {
  readonly adjustment: Adjustment | null
  readonly form: AdjustmentForm
  readonly removal: DraftRemoval
}

/** Why a plan was not saved or not removed, above the form, in sight wherever it is scrolled. */
export function EditorRefusals({ adjustment, form, removal }: EditorRefusalsProps) {
  return (
    <>
      <SaveRefusal error={form.save.error} onGoOn={form.goOn}>
        {adjustment === null ? null : (
          <div className={classes.newest}>
            <FactList
              facts={[
                { label: '方案名称', value: adjustment.title },
                { label: '依据文件', value: adjustment.basis },
              ]}
            />
          </div>
        )}
      </SaveRefusal>
      {removal.error === null ? null : <ErrorNotice message={removal.error.message} logId={removal.error.logId} />}
    </>
  )
}
