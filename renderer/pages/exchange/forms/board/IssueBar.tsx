import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Forms.module.css'
import type { FormTopic } from '../form-topic.ts'

interface IssueBarProps {
  readonly title: string
  readonly topic: FormTopic
  /** `2022-04-21` */
  readonly today: string
  readonly unitIds: readonly string[]
  /** Those of them that were sent this form before. */
  readonly issuedBefore: number
  onDone(): void
  onClear(): void
}

/** 生成填报表 for the ticked units: one workbook each into a folder that is asked for. */
export function IssueBar({ title, topic, today, unitIds, issuedBefore, onDone, onClear }: IssueBarProps) {
  const issue = useDeskCommand('forms.issue')
  const say = useUndoToast()
  const [withFolders, setWithFolders] = useState(false)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const hasFolders = topic.kind !== 'ledger'
  const make = (): void => {
    const done = ({ savedAs }: { savedAs: readonly string[] }): void => {
      if (savedAs.length === 0) return
      say({ message: savedAs.length === 1 ? `已生成 ${savedAs[0]}` : `已生成 ${savedAs.length} 份填报表，存入所选文件夹` })
      onDone()
    }
    issue.mutate({ ...topic, unitIds: [...unitIds], withFolders: hasFolders && withFolders, dueOn }, { onSuccess: done })
  }
  const again = issuedBefore === 0 ? '' : `其中 ${issuedBefore} 个单位重新制发，交回时以新表为准。`
  return (
    <>
      <LoadingBar isLoading={issue.isPending} what="正在生成填报表" />
      {issue.error === null ? null : <ErrorNotice message={issue.error.message} logId={issue.error.logId} onClose={() => issue.reset()} />}
      <ActionBar
        count={`已选 ${unitIds.length} 个单位`}
        actions={
          <>
            {hasFolders ? (
              <Checkbox label="附佐证材料文件夹" checked={withFolders} onChange={(event) => setWithFolders(event.currentTarget.checked)} />
            ) : (
              <div className={classes.due}>
                <DateField
                  layout="side"
                  label="报送期限"
                  value={dueOn}
                  onChange={setDueOn}
                  year={Number(today.slice(0, 4))}
                  check={(day) => (day < today ? '报送期限早于今天，请核对' : undefined)}
                />
              </div>
            )}
            <Button variant="subtle" onClick={onClear}>
              取消选择
            </Button>
            <Button variant="filled" loading={issue.isPending} onClick={make}>
              生成填报表
            </Button>
          </>
        }
      >
        {`将生成《${title}》 ${unitIds.length} 份，一单位一个文件。${again}`}
      </ActionBar>
    </>
  )
}
