import { Button } from '@mantine/core'
import { May } from '#renderer/api/use-may.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { waitingReason } from './adjustment-words.ts'
import type { Adjustment } from './content.ts'
import type { AdjustmentForm } from './use-adjustment-form.ts'
import type { DraftRemoval } from './use-remove-draft.ts'

interface EditorHeadProps {
  readonly formId: string
  readonly form: AdjustmentForm
  /** Null for one that is drafted now. */
  readonly adjustment: Adjustment | null
  readonly removal: DraftRemoval
  onApply(): void
}

/** Title and buttons of a plan that is written: saved first, then applied; the filled one is the next step. */
export function EditorHead({ formId, form, adjustment, removal, onApply }: EditorHeadProps) {
  const { missing, hasChanged, save } = form
  const faults = adjustment?.faults.length ?? 0
  const canApply = adjustment !== null && !hasChanged && faults === 0
  const reason = waitingReason({ missing, hasChanged, isNew: adjustment === null, faults })
  return (
    <PageHead
      title={adjustment?.title ?? '起草调整方案'}
      back={{ label: '动态调整', href: '/ledgers/adjustments' }}
      hasRule
      actions={
        <>
          <May to="adjustments.save">
            {reason === undefined ? null : <ButtonReason>{reason}</ButtonReason>}
            {adjustment === null ? null : (
              <Button variant="subtle" loading={removal.isPending} onClick={() => removal.remove(adjustment)}>
                删除草稿
              </Button>
            )}
            <Button
              type="submit"
              form={formId}
              variant={canApply ? 'default' : 'filled'}
              disabled={missing !== undefined || !hasChanged}
              loading={save.isPending}
              aria-keyshortcuts="Control+S"
            >
              保存方案
            </Button>
          </May>
          {adjustment === null ? null : (
            <May to="adjustments.apply">
              <Button variant={canApply ? 'filled' : 'default'} disabled={!canApply} onClick={onApply}>
                执行方案
              </Button>
            </May>
          )}
        </>
      }
    />
  )
}
