import { useState } from 'react'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DeskStatus, GoTo } from '../view-props.ts'
import classes from './Adjustments.module.css'
import { ApplyDialog } from './ApplyDialog.tsx'
import { BasisFields } from './BasisFields.tsx'
import type { Adjustment } from './content.ts'
import { ContentFields } from './ContentFields.tsx'
import { Differences } from './Differences.tsx'
import { EditorHead } from './EditorHead.tsx'
import { EditorRefusals } from './EditorRefusals.tsx'
import { useAdjustmentForm } from './use-adjustment-form.ts'
import { useRemoveDraft } from './use-remove-draft.ts'
import { useSaveKey } from './use-save-key.ts'

interface AdjustmentEditorProps {
  /** Null for one that is drafted now. */
  readonly adjustment: Adjustment | null
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

const formId = 'adjustment'

/** A plan while it is written: its document, raised indicators, added tasks; and in sight all the time what applying it would change. */
export function AdjustmentEditor({ adjustment, goTo, desk }: AdjustmentEditorProps) {
  const say = useUndoToast()
  const [isApplying, setIsApplying] = useState(false)
  const form = useAdjustmentForm(adjustment, desk.today, (adjustmentId) => {
    say({ message: '已保存调整方案' })
    goTo({ view: 'adjustments', adjustmentId })
  })
  const { draft, textOf, set, content, setContent, hasChanged } = form
  const removal = useRemoveDraft(goTo)
  useSaveKey(formId, !isApplying)
  const head = <EditorHead formId={formId} form={form} adjustment={adjustment} removal={removal} onApply={() => setIsApplying(true)} />
  if (!draft.isReady) return <PageFrame head={head}>{null}</PageFrame>
  return (
    <PageFrame head={head} toolbar={<EditorRefusals adjustment={adjustment} form={form} removal={removal} />}>
      <div className={classes.editor}>
        <aside className={classes.outcome} aria-label="方案执行后的改动">
          <Differences adjustment={adjustment} isFirst isStale={hasChanged && adjustment !== null} />
        </aside>
        <div className={classes.form}>
          <PanelForm label="动态调整方案" id={formId} isSave onSubmit={form.submit}>
            <SectionHead level={2} isFirst title="方案和依据" />
            <BasisFields year={desk.programme.year} textOf={textOf} onChange={set} />
            <ContentFields content={content} desk={desk} onChange={setContent} />
          </PanelForm>
        </div>
      </div>
      {adjustment === null ? null : <ApplyDialog adjustment={adjustment} isOpen={isApplying} onClose={() => setIsApplying(false)} />}
    </PageFrame>
  )
}
