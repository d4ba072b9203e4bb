import { IconX } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { IconButton } from '#renderer/components/icon-button/IconButton.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Forms.module.css'
import type { LookedFile, Pile } from './use-pile.ts'

/** Every file: whose form it is, or why it is not taken. One that is refused does not hinder the others. */
export function FilesTable({ pile }: { readonly pile: Pile }) {
  const { files, current, choose, staged } = pile
  if (files.length === 0) return null
  return (
    <PlainTable label="待登记的文件" rows="controls">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">识别结果</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ token, name, looked }) => (
          <tr key={token} aria-current={token === current?.token || undefined}>
            <td className={classes.fileName}>{name}</td>
            <td>
              <Recognised looked={looked} isCurrent={token === current?.token} />
            </td>
            <td>
              <span className={classes.acts}>
                {looked?.form == null || token === current?.token ? null : (
                  <Button size="xs" aria-label={`核对　${name}`} onClick={() => choose(token)}>
                    核对
                  </Button>
                )}
                <IconButton
                  label={`移除　${name}`}
                  icon={<IconX size="0.875rem" stroke={1.6} aria-hidden="true" />}
                  onClick={() => staged.remove(token)}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

function Recognised({ looked, isCurrent }: { readonly looked: LookedFile | undefined; readonly isCurrent: boolean }) {
  if (looked === undefined) return <StatusMark mark="normal">正在识别</StatusMark>
  const { refusal, form } = looked
  if (refusal !== null || form === null) {
    return (
      <span role="alert">
        <StatusMark mark="dueSoon">未读入</StatusMark>
        <span className={classes.refusal}>{refusal?.replace(/。?$/u, '。')}</span>
      </span>
    )
  }
  return (
    <StatusMark mark={isCurrent ? 'current' : 'notStarted'} isPlain>
      {form.unit.name}　{form.title}
    </StatusMark>
  )
}
