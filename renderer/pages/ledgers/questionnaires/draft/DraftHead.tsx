import { Button } from '@mantine/core'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import type { Questionnaire } from '../words.ts'
import type { DraftForm } from './use-draft-form.ts'
import type { DraftRemoval } from './use-remove-draft.ts'

interface DraftHeadProps {
  readonly formId: string
  readonly run: Questionnaire
  readonly form: DraftForm
  readonly removal: DraftRemoval
  readonly goTo: GoTo
  onIssue(): void
}

/** Saved first, then issued; the filled button is the next step. */
export function DraftHead({ formId, run, form, removal, goTo, onIssue }: DraftHeadProps) {
  const { missing, hasChanged, save } = form
  const reason = missing ?? (hasChanged ? '有未保存的内容' : reasonOf(run.hindrances))
  const canIssue = reason === undefined
  return (
    <PageHead
      title={run.title}
      back={{ label: '调查问卷', href: '/ledgers/questionnaires' }}
      detail={`待下发，${run.questions} 题`}
      hasRule
      actions={
        <>
          {reason === undefined ? null : <ButtonReason>{reason}</ButtonReason>}
          <Button variant="subtle" loading={removal.isPending} onClick={() => removal.remove(run)}>
            删除草稿
          </Button>
          <Button disabled={hasChanged || run.questions === 0} onClick={() => goTo(questionnairePlace(run.questionnaireId, 'paper'))}>
            预览
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={canIssue ? 'default' : 'filled'}
            disabled={missing !== undefined || !hasChanged}
            loading={save.isPending}
            aria-keyshortcuts="Control+S"
          >
            保存问卷
          </Button>
          <Button variant={canIssue ? 'filled' : 'default'} disabled={!canIssue} onClick={onIssue}>
            下发
          </Button>
        </>
      }
    />
  )
}

function reasonOf(hindrances: readonly string[]): string | undefined {
  const [first, ...others] = hindrances
  if (first === undefined) return undefined
  return others.length === 0 ? first : `${first}，另有 ${others.length} 处须核对`
}
