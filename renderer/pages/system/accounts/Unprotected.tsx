import { Button } from '@mantine/core'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'

/** Said plainly: there is no login password, and what one would change. */
export function Unprotected({ onProtect }: { onProtect(): void }) {
  return (
    <>
      <StatusMark mark="dueSoon">未设置登录密码</StatusMark>
      <EmptyState
        action={
          <Button variant="filled" onClick={onProtect}>
            设置登录密码
          </Button>
        }
      >
        能打开本机的人都能办理全部事项。设置登录密码后，进入工作台须登录，可以为多人分设账户和角色。
      </EmptyState>
    </>
  )
}
