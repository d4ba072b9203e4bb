import { expect, test } from 'vitest'
import type { Account } from '#renderer/pages/system/accounts/account-words.ts'
import { accountStanding } from '#renderer/pages/system/accounts/account-words.ts'
import { viewsFor } from '#renderer/pages/system/place.ts'

const account: Account = {
  officerId: 'a',
  name: '李经办',
  roles: ['officer'],
  isActive: true,
  hasPassword: true,
  mustChange: false,
  lockedFor: null,
  createdAt: '2022-04-18T01:00:00.000Z',
  lastSignInAt: null,
}

test.each<[Partial<Account>, string]>([
  [{}, '正常'],
  [{ mustChange: true }, '待首次登录'],
  [{ lockedFor: '5分钟', mustChange: true }, '暂时锁定，5分钟后可再试'],
  [{ hasPassword: false }, '未设置登录密码'],
  [{ isActive: false, lockedFor: '5分钟' }, '已停用'],
])('an account that is %j stands as %s', (part, words) => {
  expect(accountStanding({ ...account, ...part }).words).toBe(words)
})

test('the audit log is offered to 系统管理员 and 审计员, everything else to everybody', () => {
  expect(viewsFor(['auditor'])).toContain('journal')
  expect(viewsFor(['administrator'])).toContain('journal')
  for (const role of ['officer', 'reviewer', 'viewer'] as const) {
    expect(viewsFor([role])).not.toContain('journal')
    expect(viewsFor([role])).toContain('accounts')
  }
})
