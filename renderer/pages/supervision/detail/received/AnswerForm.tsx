import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import type { Notice } from '../notice.ts'
import { newestTerms } from '../terms.ts'
import { answerDayProblem } from './answer-entry.ts'
import classes from './Received.module.css'
import type { AnswerWork } from './use-answer.ts'

interface AnswerFormProps {
  readonly notice: Notice
  readonly answer: AnswerWork
  /** `2022-05-06` */
  readonly today: string
}

/** 回执 of this office: what was done and on which day; Ctrl+Enter or Ctrl+S saves it. */
export function AnswerForm({ notice, answer, today }: AnswerFormProps) {
  const { valueOf, set, missing, command, save, isCorrecting, takesFocus } = answer
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.querySelector('textarea')?.focus()
  }, [takesFocus])
  const day = valueOf('answeredOn')
  return (
    <div ref={place}>
      <PanelForm label="填写回执" isSave onSubmit={save}>
        <SaveRefusal error={command.error} onGoOn={answer.goOn}>
          <FactList facts={newestTerms(notice)} />
        </SaveRefusal>
        <div className={classes.result}>
          <TextArea label="办理结果" value={valueOf('result')} onChange={(text) => set('result', text)} />
        </div>
        <DateField
          label="回执日期"
          layout="side"
          year={Number(today.slice(0, 4))}
          value={day === '' ? null : day}
          onChange={(next) => set('answeredOn', next ?? '')}
          check={(next) => answerDayProblem(next, notice.notice.issuedOn, today)}
        />
        <div className={classes.actions}>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
          <Button variant="filled" type="submit" fullWidth disabled={missing !== undefined} loading={command.isPending}>
            保存回执
            <span aria-hidden="true">
              <KeyCap>Ctrl Enter</KeyCap>
            </span>
          </Button>
          {isCorrecting && notice.notice.received !== 'awaited' && notice.notice.received !== 'returned' ? (
            <Button fullWidth onClick={answer.giveUp}>
              放弃改正
            </Button>
          ) : null}
        </div>
      </PanelForm>
    </div>
  )
}
