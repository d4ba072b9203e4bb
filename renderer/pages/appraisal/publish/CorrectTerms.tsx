import { Checkbox } from '@mantine/core'
import type { Draft } from '#renderer/api/use-draft.ts'
import { choiceOf } from '../no-plan/no-plan.ts'
import { NoPlanFields } from '../no-plan/NoPlanFields.tsx'
import classes from './Correct.module.css'
import type { CountyAppraisal } from '../review/review-rows.ts'
import { supplementWords, termKeys } from './corrections.ts'

interface CorrectTermsProps {
  readonly draft: Pick<Draft, 'fields' | 'set'>
  /** null where the month takes none. */
  readonly supplement: CountyAppraisal['supplement']
  readonly asksNoPlan: boolean
}

/** 年终补录 as the reason where the month takes it, and how the month counts where the correction takes its last planned measure out. */
export function CorrectTerms({ draft, supplement, asksNoPlan }: CorrectTermsProps) {
  const { fields } = draft
  return (
    <>
      {supplement === null ? null : (
        <Checkbox
          label="按年终补录办理"
          description={`本月报送截止后完成的工作按年终补录计入，更正理由前注明“年终补录”。${supplementWords(supplement)}。`}
          checked={fields[termKeys.supplement] === 'yes'}
          onChange={(event) => draft.set(termKeys.supplement, event.currentTarget.checked ? 'yes' : '')}
        />
      )}
      {asksNoPlan ? (
        <section aria-label="无计划措施的计分方式" className={classes.terms}>
          <p className={classes.quiet}>更正后本月没有计划措施，须同时选择计分方式。</p>
          <NoPlanFields
            choice={choiceOf(fields[termKeys.choice])}
            ground={fields[termKeys.ground] ?? ''}
            onChoice={(value) => draft.set(termKeys.choice, value)}
            onGround={(text) => draft.set(termKeys.ground, text)}
          />
        </section>
      ) : null}
    </>
  )
}
