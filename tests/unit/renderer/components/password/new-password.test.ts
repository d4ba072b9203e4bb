import { expect, test } from 'vitest'
import { missingPassword, passwordRule } from '#renderer/components/password/new-password.ts'
import { profileLimits } from '#renderer/components/password/profile-words.ts'

test.each([
  ['', '', '请填写新的登录密码'],
  ['12345678', '', '登录密码不得为连续的数字或字母'],
  ['松花江畔的四季啊', '', '请再次输入新的登录密码'],
  ['松花江畔的四季啊', '松花江', '两次输入的登录密码不一致'],
  ['松花江畔的四季啊', '松花江畔的四季啊', undefined],
])('a new password %j, typed again %j: %s', (first, again, reason) => {
  expect(missingPassword('officeUsual', { first, again }, '张某')).toBe(reason)
})

test('what a profile asks for stands in words beside it (office.md «Security that clerks accept»)', () => {
  expect(passwordRule('classifiedProtection')).toBe('不少于12个字符，不得包含姓名，不得为连续的数字或字母。')
  expect(profileLimits('officeUsual')).toBe('无操作30分钟锁定，一次登录最长24小时。密码连续输错5次须等待5分钟，最长15分钟。')
  expect(profileLimits('classifiedProtection')).toBe('无操作10分钟锁定，一次登录最长12小时。密码连续输错5次须等待10分钟，最长4小时。')
})
