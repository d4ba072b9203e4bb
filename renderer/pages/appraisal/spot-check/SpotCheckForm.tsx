import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../publish/Correct.module.css'
import type { CountyAppraisal } from '../review/review-rows.ts'
import { EffectField } from './EffectField.tsx'
import { effectChoices, effectOf } from './effects.ts'
import { bearsOnScore, findingInputs, findingWords, missingPart } from './findings.ts'
import type { SpotCheckSheetProps } from './SpotCheckSheet.tsx'
import type { Checking } from './use-checking.ts'

interface SpotCheckFormProps extends SpotCheckSheetProps {
  readonly county: CountyAppraisal
  readonly checking: Checking
}

/** 抽查日期、抽取方式、抽查内容, where the findings count, and the button. */
export function SpotCheckForm({ county, checking, unitId, month, published, today, onOutcome, onClose }: SpotCheckFormProps) {
  const [checkedOn, setCheckedOn] = useState<string | null>(today)
  const record = useDeskCommand('appraisals.spotCheck')
  const say = useUndoToast()
  const { findings, howChosen, scope } = checking
  const { effect, choices, problem, error } = useEffectChoice(checking, { unitId, month, published, checkedOn })
  const missing = missingPart(findings, checkedOn, howChosen) ?? problem
  const submit = (): void => {
    if (missing !== undefined || checkedOn === null) return
    const inputs = findingInputs(findings)
    const given = { unitId, month, checkedOn, howChosen: howChosen.trim(), scope: scope.trim(), effect, findings: inputs }
    record.mutate(given, {
      onSuccess: ({ countsIn, correction }) => {
        void checking.clear()
        const { name } = county.unit
        say({ message: `已登记${name}抽查 ${inputs.length} 条` })
        if (published === null) onClose()
        else onOutcome({ name, month, checkedOn, found: findingWords(findings), before: published, countsIn, correction })
      },
    })
  }
  return (
    <form
      className={classes.form}
      aria-label="登记抽查"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {record.error === null ? null : <ErrorNotice message={record.error.message} logId={record.error.logId} onClose={record.reset} />}
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <div className={classes.fields}>
        {county.lastSpotCheck === null ? null : (
          <p className={classes.quiet}>{`最近一次抽查　${officialMonthDay(county.lastSpotCheck)}`}</p>
        )}
        <DateField
          label="抽查日期"
          isRequired
          year={Number(today.slice(0, 4))}
          check={(day) => (day > today ? '抽查日期晚于今天，请核对' : undefined)}
          value={checkedOn}
          onChange={setCheckedOn}
        />
        <TextField label="抽取方式" isRequired value={howChosen} onChange={(text) => checking.keepWay('howChosen', text)} />
        <TextArea
          label="抽查内容"
          rows={2}
          help="查看的材料和现场，如方案原文、网页公示、台账"
          value={scope}
          onChange={(text) => checking.keepWay('scope', text)}
        />
        {published === null ? (
          <p className={classes.quiet}>{`${Number(month.slice(5))}月份考评结果尚未通报，未属实的措施从该月得分中扣减。`}</p>
        ) : (
          <EffectField choices={choices} value={effect} onChoose={checking.chooseEffect} />
        )}
      </div>
      <div className={classes.actions}>
        <FormNote>{missing ?? findingWords(findings)}</FormNote>
        <Button onClick={onClose}>取消</Button>
        <Button variant="filled" type="submit" loading={record.isPending} disabled={missing !== undefined}>
          {effect === 'ownMonth' && bearsOnScore(county.rows, findings) ? '登记抽查并更正' : '登记抽查'}
        </Button>
      </div>
    </form>
  )
}

interface OfMonth extends Pick<SpotCheckSheetProps, 'unitId' | 'month' | 'published'> {
  readonly checkedOn: string | null
}

/** After publication the two ways with their words, and the one that is chosen; before it nothing. `problem`: why none is. */
function useEffectChoice(checking: Checking, { unitId, month, published, checkedOn }: OfMonth) {
  const given = { unitId, month, checkedOn: checkedOn ?? `${month}-01` }
  const possible = useDeskQuery('appraisals.findingEffect', given, { isEnabled: published !== null && checkedOn !== null })
  const { data, error, isPlaceholderData } = possible
  if (published === null) return { effect: null, choices: [], problem: undefined, error: null }
  if (data === undefined) return { effect: null, choices: [], problem: '各月通报情况尚未读出', error }
  const choices = effectChoices({ month, published, possible: data })
  const effect = effectOf(checking.effect, choices, data.usual)
  if (isPlaceholderData) return { effect, choices, problem: '各月通报情况尚未读出', error }
  return { effect, choices, problem: effect === null ? '没有可以计入的月份' : undefined, error }
}
