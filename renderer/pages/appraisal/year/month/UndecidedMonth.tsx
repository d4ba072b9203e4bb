import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Year.module.css'
import type { CountyYear, YearMonth } from '../year.ts'
import { MonthChoiceForm } from './MonthChoiceForm.tsx'
import { useMonthChoice } from './use-month-choice.ts'

interface UndecidedMonthProps {
  readonly unit: CountyYear['unit']
  readonly month: YearMonth
  /** It was published as left out for want of a plan: only a 更正 of the month changes that. */
  readonly isPublished: boolean
  readonly isSettled: boolean
  /** Leads to the month, where it is scored after all. */
  onMonth(): void
}

/** What the office says of a month that is over and has no score: the form where nothing was said, else the choice with its way back. */
export function UndecidedMonth({ unit, month, isPublished, isSettled, onMonth }: UndecidedMonthProps) {
  const mayChoose = useMay('appraisals.chooseMonth')
  const [isChanging, setIsChanging] = useState(false)
  const chosen = month.kind === 'excluded' || month.kind === 'zero' ? { choice: month.kind, ground: month.ground } : null
  const choosing = useMonthChoice({ unitId: unit.unitId, name: unit.name, month: month.month, before: chosen })
  if (!mayChoose || isPublished) {
    return isPublished ? (
      <p className={classes.quiet}>本月因无计划措施不计入平均，已随月度考评结果通报；确需调整的，请到该月办理更正。</p>
    ) : null
  }
  return (
    <>
      {isSettled ? <p className={classes.quiet}>年度考评结果已经审定，改动后须办理年度更正。</p> : null}
      {chosen === null || isChanging ? (
        <MonthChoiceForm
          choosing={choosing}
          draftKey={`${unit.unitId}:${month.month}`}
          onScore={onMonth}
          onChosen={() => setIsChanging(false)}
        />
      ) : (
        <>
          <SectionHead title="计分方式" />
          {choosing.error === null ? null : (
            <ErrorNotice message={choosing.error.message} logId={choosing.error.logId} onClose={choosing.forget} />
          )}
          <div className={classes.acts}>
            <Button size="xs" onClick={() => setIsChanging(true)}>
              重新选择
            </Button>
            <Button size="xs" loading={choosing.isBusy} onClick={choosing.takeBack}>
              撤回选择
            </Button>
          </div>
        </>
      )}
    </>
  )
}
