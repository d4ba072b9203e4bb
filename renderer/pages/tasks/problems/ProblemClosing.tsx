import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { GroundForm } from '../GroundForm.tsx'
import type { Problem } from './problem.ts'

/** 销号 with its day and conclusion; 撤销 brings it back. */
export function ProblemClosing({ problem, today }: { readonly problem: Problem; readonly today: string }) {
  const close = useDeskCommand('problems.close')
  const reopen = useDeskCommand('problems.reopen')
  const showUndo = useUndoToast()
  const [closedOn, setClosedOn] = useState<string | null>(today)
  const [conclusion, setConclusion] = useState('')
  const { problemId, rev } = problem
  const missing = closedOn === null ? '请填写销号日期' : conclusion.trim().length < 2 ? '请写明销号结论' : undefined
  const submit = (): void => {
    if (closedOn === null || missing !== undefined) return
    const done = (closed: { rev: number }): void => {
      const undo = () => reopen.mutateAsync({ problemId, rev: closed.rev, ground: '撤销销号' })
      showUndo({ message: '已销号', undo })
    }
    close.mutate({ problemId, rev, closedOn, conclusion: conclusion.trim() }, { onSuccess: done })
  }
  return (
    <PanelForm label="销号" onSubmit={submit}>
      <SectionHead title="整改销号" />
      {close.error === null ? null : <ErrorNotice message={close.error.message} logId={close.error.logId} />}
      <DateField
        label="销号日期"
        layout="side"
        year={Number(today.slice(0, 4))}
        value={closedOn}
        onChange={setClosedOn}
        check={(day) => (day > today ? '销号日期晚于今天，请核对' : undefined)}
      />
      <TextArea label="销号结论" layout="side" rows={2} value={conclusion} onChange={setConclusion} />
      <FormActions reason={missing}>
        <Button size="xs" type="submit" disabled={missing !== undefined} loading={close.isPending}>
          准予销号
        </Button>
      </FormActions>
    </PanelForm>
  )
}

/** Back to 整改中, with a ground. */
export function ProblemReopening({ problem }: { readonly problem: Problem }) {
  const reopen = useDeskCommand('problems.reopen')
  const [isOpen, setIsOpen] = useState(false)
  const { problemId, rev } = problem
  if (!isOpen) {
    return (
      <Button size="xs" onClick={() => setIsOpen(true)}>
        恢复整改
      </Button>
    )
  }
  return (
    <GroundForm
      label="恢复理由"
      verb="确认恢复"
      isBusy={reopen.isPending}
      error={reopen.error}
      onSubmit={(ground) => reopen.mutate({ problemId, rev, ground })}
      onCancel={() => setIsOpen(false)}
    />
  )
}
