import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useKeyboardAtContent } from '../../ledger-import/use-keyboard-at-content.ts'
import classes from '../Evidence.module.css'
import { ReceiveHead } from '../ReceiveHead.tsx'
import type { Received } from '../received.ts'
import { receivedWords, undoneWords } from './result-words.ts'

interface ResultViewProps {
  readonly received: Received
  /** Another pack. */
  onAgain(): void
}

/** 收取结果: what was taken in and what was not, the way to it, and taking it all back. */
export function ResultView({ received, onAgain }: ResultViewProps) {
  const { counts, name, undo } = received
  const command = useDeskCommand('evidencePacks.undo')
  const [undone, setUndone] = useState<string | null>(null)
  const isUndoable = undo.added.length + undo.linked.length > 0
  const takeBack = (): void => {
    if (isUndoable && undone === null && !command.isPending) command.mutate(undo, { onSuccess: (done) => setUndone(undoneWords(done)) })
  }
  useUndoByKey(received, isUndoable, takeBack)
  const content = useKeyboardAtContent()
  return (
    <PageFrame
      head={<ReceiveHead />}
      toolbar={
        command.error === null ? null : (
          <ErrorNotice message={command.error.message} logId={command.error.logId} onClose={() => command.reset()} />
        )
      }
    >
      <div ref={content} className={classes.form} tabIndex={-1}>
        <p className={classes.outcome} role="status">
          {undone === null ? <StatusMark mark="done">{receivedWords(counts)}</StatusMark> : <StatusMark mark="exempt">{undone}</StatusMark>}
        </p>
        <FactList
          facts={[
            { label: '来源', value: name },
            { label: '新增材料', value: `${counts.pieces} 份，${counts.files} 个文件` },
            { label: '增加措施', value: `${counts.linked} 份` },
            { label: '已有', value: `${counts.same} 份${counts.same === 0 ? '' : '，不重复收取'}` },
            { label: '不收取', value: `${counts.skipped} 个文件` },
            { label: '不能收取', value: `${counts.refused} 个文件` },
          ]}
        />
        <div className={classes.acts}>
          <Button onClick={onAgain}>再收取一份</Button>
          {!isUndoable || undone !== null ? null : (
            <Button loading={command.isPending} onClick={takeBack}>
              撤销收取
            </Button>
          )}
          <Button variant="filled" component={Link} href="/tasks?view=progress">
            到任务台账查看
          </Button>
        </div>
      </div>
    </PageFrame>
  )
}

/** Ctrl+Z right after a receipt takes it back, as it does everywhere. */
function useUndoByKey(received: Received, isUndoable: boolean, takeBack: () => void): void {
  const say = useUndoToast()
  const latest = useLatest(takeBack)
  useEffect(() => {
    if (isUndoable) say({ message: receivedWords(received.counts), undo: () => latest.current() })
  }, [received, isUndoable, say, latest])
}
