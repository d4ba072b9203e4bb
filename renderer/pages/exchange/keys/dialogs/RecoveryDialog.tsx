import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { CodeGroups } from '#renderer/components/code-groups/CodeGroups.tsx'
import { PrintedPaper } from '#renderer/components/printed-paper/PrintedPaper.tsx'
import classes from '../Keys.module.css'

export interface RecoveryWords {
  readonly name: string
  readonly words: readonly string[]
}

interface RecoveryDialogProps {
  readonly saved: RecoveryWords
  readonly officeName: string
  /** `2022年4月22日` */
  readonly day: string
  onClose(): void
}

/** What opens the recovery file: shown this once, printed or copied, kept apart from the file. */
export function RecoveryDialog({ saved: { name, words }, officeName, day, onClose }: RecoveryDialogProps) {
  const [prints, setPrints] = useState(0)
  const code = words.join(' ')
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title="密钥恢复口令"
      classNames={{ title: classes.dialogTitle ?? '' }}
      size="36rem"
    >
      <div className={classes.dialog}>
        <p>
          密钥恢复文件已保存为“<code className={classes.file}>{name}</code>”。换用电脑或者忘记登录密码时，凭该文件和以下口令恢复密钥。
        </p>
        <CodeGroups code={code} label="密钥恢复口令" />
        <p>口令只显示这一次，本机不保存。请打印或者逐组抄写后密封，与存放文件的U盘分开保管。</p>
        <div className={classes.foot}>
          <Button onClick={() => setPrints(prints + 1)}>打印</Button>
          <Button variant="filled" onClick={onClose}>
            我已抄录
          </Button>
        </div>
      </div>
      {prints === 0 ? null : (
        <PrintedPaper key={prints} title="密钥恢复口令" notes={[officeName, `${day}生成，文件：${name}`]} onEnd={() => undefined}>
          <table>
            <tbody>
              <tr>
                {words.map((_, at) => (
                  <th key={at} scope="col">
                    第{at + 1}组
                  </th>
                ))}
              </tr>
              <tr>
                {words.map((word, at) => (
                  <td key={at}>{word}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <p>请密封保管，与密钥恢复文件分开存放。凭口令和文件可以恢复本机关的密钥。</p>
        </PrintedPaper>
      )}
    </Modal>
  )
}
