import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditCode, readAuditCode } from '#shared/domain/audit-code.ts'

/** 审计编码 on 发文稿纸 and 交接单 (reliability.md 5, office.md «Documents»). */

const hashes = fc.stringMatching(/^[0-9a-f]{64}$/)

test('a code is the first ten digits of the link, two groups of five', () => {
  expect(auditCode(`3f2a9c07d1${'0'.repeat(54)}`)).toBe('3F2A9 C07D1')
})

test('what is printed is read back, however it is typed', () => {
  const typings = [
    (code: string) => code,
    (code: string) => code.toLowerCase(),
    (code: string) => code.replace(' ', ''),
    (code: string) => code.replace(' ', '-'),
    (code: string) => ` ${code}　`,
    (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    (code: string) => [...code].map((sign) => (sign === ' ' ? '　' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join(''),
  ]
  fc.assert(
    fc.property(hashes, fc.constantFrom(...typings), (hash, typing) => {
      expect(readAuditCode(typing(auditCode(hash)))).toBe(hash.slice(0, 10))
    }),
  )
})

test.each(['', '3F2A9', '3F2A9 C07D1 0', '3F2A9 C07DG', '三F2A9C07D1', 'constructor'])('“%s” is no code', (typed) => {
  expect(readAuditCode(typed)).toBeNull()
})
