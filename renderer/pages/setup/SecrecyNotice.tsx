import { Checkbox } from '@mantine/core'
import { MarkShape } from '#renderer/components/status-mark/MarkShape.tsx'
import classes from './Setup.module.css'

interface SecrecyNoticeProps {
  readonly hasRead: boolean
  onChange(hasRead: boolean): void
}

/** What the program must never hold (office.md «Documents»), confirmed before anything can be stored. */
export function SecrecyNotice({ hasRead, onChange }: SecrecyNoticeProps) {
  return (
    <>
      <p className={classes.warning}>
        <span className={classes.warningMark}>
          <MarkShape shape="diamond" />
        </span>
        本软件不得存储、处理涉密信息。涉密文件请在涉密计算机上办理。
      </p>
      <Checkbox label="已阅读，本机只办理非涉密事项" checked={hasRead} onChange={(event) => onChange(event.currentTarget.checked)} />
    </>
  )
}
