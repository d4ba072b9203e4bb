import { expect, test } from 'vitest'
import { secrecyMark, secrecyWarning } from '#shared/text/secrecy-mark.ts'

test('office.md: 机密★ or 秘密★ in a title raises a warning, the words alone do not', () => {
  expect(secrecyMark('机密★ 关于……的通知')).toBe('机密★')
  expect(secrecyMark('（秘密 ☆）工作方案')).toBe('秘密★')
  expect(secrecyMark('关于加强商业秘密保护的通知')).toBeUndefined()
  expect(secrecyWarning('绝密★1年')).toContain('涉密计算机')
})
