import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'

export type Account = OutputOf<'accounts.list'>['accounts'][number]

/** How an account stands, with its mark. */
export function accountStanding({ isActive, hasPassword, mustChange, lockedFor }: Account): {
  readonly mark: MarkName
  readonly words: string
} {
  if (!isActive) return { mark: 'exempt', words: '已停用' }
  if (!hasPassword) return { mark: 'dueSoon', words: '未设置登录密码' }
  if (lockedFor !== null) return { mark: 'dueSoon', words: `暂时锁定，${lockedFor}后可再试` }
  return mustChange ? { mark: 'notStarted', words: '待首次登录' } : { mark: 'done', words: '正常' }
}
