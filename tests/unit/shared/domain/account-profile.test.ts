import { describe, expect, test } from 'vitest'
import { type AccountProfile, accountProfiles, firstRoles, limitsOf, passwordFault, roleConflict } from '#shared/domain/account-profile.ts'
import { rolesInWords } from '#shared/domain/roles.ts'

/** office.md «Security that clerks accept», reliability.md 4. */

test('the limits are those of the design: 30 minutes and 8 characters in an office, 10 minutes, 12 hours and 12 characters in 等保二级', () => {
  const table = Object.values(accountProfiles).map((each) => [
    each.idleMinutes,
    each.sessionHours,
    each.passwordLength,
    each.allowsNoPassword,
  ])
  expect(table).toEqual([
    [30, 24, 8, true],
    [30, 24, 8, true],
    [10, 12, 12, false],
  ])
})

test('a profile that this program does not know is the strictest', () => {
  expect(limitsOf('zeroTrust')).toBe(accountProfiles.classifiedProtection)
  expect(limitsOf('constructor')).toBe(accountProfiles.classifiedProtection)
})

describe('which roles may stand in one account', () => {
  test.each<[AccountProfile, Parameters<typeof roleConflict>[1], string | undefined]>([
    ['officeUsual', ['administrator', 'officer'], undefined],
    ['officeUsual', ['administrator', 'reviewer'], undefined],
    ['officeUsual', ['officer', 'reviewer'], '“办公室常用”下，经办和审核须分由两人担任'],
    ['officeUsual', ['auditor', 'administrator'], '“办公室常用”下，审计员和系统管理员须分由两人担任'],
    ['small', ['administrator', 'officer', 'reviewer', 'auditor', 'viewer'], undefined],
    ['classifiedProtection', ['officer'], undefined],
    ['classifiedProtection', ['administrator', 'officer'], '“等保二级”下，系统管理员和经办须分由两人担任'],
    ['small', [], '账户至少须有一个角色'],
  ])('%s: %j', (profile, held, conflict) => {
    expect(roleConflict(profile, held)).toBe(conflict)
  })

  test('the person of the wizard holds all that the profile lets one person hold', () => {
    expect(Object.keys(accountProfiles).map((profile) => rolesInWords(firstRoles(profile as AccountProfile)))).toEqual([
      '系统管理员、经办',
      '系统管理员、经办、审核、审计员',
      '系统管理员',
    ])
  })
})

describe('a new password', () => {
  test.each([
    ['1234567', '不得少于8个字符'],
    ['12345678', '不得为连续的数字或字母'],
    ['hgfedcba', '不得为连续的数字或字母'],
    ['aaaabbbb', '重复的字符过多'],
    ['Admin123', '过于常见'],
    ['zhangsan2022', '不得包含姓名'],
    [`春江花月${'夜'.repeat(125)}`, '不得超过128个字符'],
    ['松花江畔的四季', '不得少于8个字符'],
    ['松花江畔的四季啊', undefined],
    ['heihe-4-19-bridge', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault('officeUsual', password, 'ZhangSan')).toBe(fault)
  })

  test('等保二级 asks for twelve characters', () => {
    expect(passwordFault('classifiedProtection', 'heihe-4-19', '')).toBe('不得少于12个字符')
  })
})
