import { Button } from '@mantine/core'
import { useState } from 'react'
import { MarkShape } from '../status-mark/MarkShape.tsx'
import classes from './ErrorNotice.module.css'

interface ErrorNoticeProps {
  /** What happened, what became of the data, what to do: `DeskError.message`. */
  readonly message: string
  /** The button of the remedy: 「重新读取」, 「查看最新内容」. */
  readonly remedy?: { readonly label: string; onClick(): void }
  /** Behind 「详情」: the number under which the log has it. */
  readonly logId?: string | undefined
  onClose?(): void
}

/** A refusal in place, above the content: never a toast, never red. */
export function ErrorNotice({ message, remedy, logId, onClose }: ErrorNoticeProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={classes.notice} role="alert">
      <span className={classes.mark}>
        <MarkShape shape="cross" />
      </span>
      <div className={classes.words}>
        <p>{message}</p>
        {isOpen && logId !== undefined ? <p className={classes.detail}>日志编号　{logId}</p> : null}
      </div>
      <div className={classes.actions}>
        {remedy === undefined ? null : (
          <Button size="xs" onClick={() => remedy.onClick()}>
            {remedy.label}
          </Button>
        )}
        {logId === undefined ? null : (
          <Button size="xs" variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            详情
          </Button>
        )}
        {onClose === undefined ? null : (
          <Button size="xs" variant="subtle" onClick={() => onClose()}>
            知道了
          </Button>
        )}
      </div>
    </div>
  )
}
