import { Button } from '@mantine/core'
import { rolesInWords } from '#shared/domain/roles.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { type Account, accountStanding } from './account-words.ts'
import classes from './Accounts.module.css'
import type { Panel, Question } from './panel.ts'

interface AccountTableProps {
  readonly accounts: readonly Account[]
  readonly today: string
  readonly mayKeep: boolean
  /** Whose own account it is: one’s own is not reset and not closed. */
  readonly ownId: string | undefined
  onPanel(panel: Panel): void
  onQuestion(question: Question): void
}

/** One account a row, with what can be done about it. */
export function AccountTable({ accounts, today, mayKeep, ownId, onPanel, onQuestion }: AccountTableProps) {
  const release = useDeskCommand('accounts.release')
  const say = useUndoToast()
  const releaseOf = ({ officerId, name }: Account): void =>
    release.mutate({ officerId }, { onSuccess: () => say({ message: `已解除${name}的锁定` }) })
  return (
    <>
      {release.error === null ? null : (
        <ErrorNotice message={release.error.message} logId={release.error.logId} onClose={() => release.reset()} />
      )}
      <PlainTable rows="controls" label="全部账户">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">角色</th>
            <th scope="col">状态</th>
            <th scope="col">最近登录</th>
            {mayKeep ? <th scope="col">办理</th> : null}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.officerId}>
              <td>{account.name}</td>
              <td>{rolesInWords(account.roles)}</td>
              <td>
                <StatusMark mark={accountStanding(account).mark}>{accountStanding(account).words}</StatusMark>
              </td>
              <td>{account.lastSignInAt === null ? '无' : whenInChina(account.lastSignInAt, today)}</td>
              {mayKeep ? (
                <td>
                  <span className={classes.acts}>
                    <AccountActs
                      account={account}
                      isOwn={account.officerId === ownId}
                      onPanel={onPanel}
                      onQuestion={onQuestion}
                      onRelease={() => releaseOf(account)}
                    />
                  </span>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  )
}

interface AccountActsProps {
  readonly account: Account
  readonly isOwn: boolean
  onPanel(panel: Panel): void
  onQuestion(question: Question): void
  onRelease(): void
}

function AccountActs({ account, isOwn, onPanel, onQuestion, onRelease }: AccountActsProps) {
  const act = (label: string, onClick: () => void) => (
    <Button key={label} size="xs" aria-label={`${label}：${account.name}`} onClick={onClick}>
      {label}
    </Button>
  )
  if (!account.hasPassword) return null
  if (!account.isActive) return act('恢复账户', () => onQuestion({ kind: 'reactivate', account }))
  return [
    ...(account.lockedFor === null ? [] : [act('解除锁定', onRelease)]),
    act('调整角色', () => onPanel({ kind: 'roles', account })),
    ...(isOwn
      ? []
      : [act('重置密码', () => onQuestion({ kind: 'reset', account })), act('停用', () => onQuestion({ kind: 'deactivate', account }))]),
  ]
}
