import { describe, expect, test } from 'vitest'
import { knownRefusal, settle, startFailure } from '#electron/app/failures.ts'
import { AppError } from '#shared/domain/errors.ts'

const silent = { info() {}, warn() {}, error() {} }
const book = { log: silent, nextLogId: () => 'E-1' }

describe('failures', () => {
  test('settle passes a value on', async () => {
    expect(await settle(book, 'stage-failed', async () => 3)).toEqual({ ok: true, value: 3 })
  })
  test('settle answers a refusal and never rejects', async () => {
    const refuse = () => Promise.reject(new AppError('file_unavailable', { name: 'a.pdf', problem: '已拔出' }))
    expect(await settle(book, 'stage-failed', refuse)).toEqual({
      ok: false,
      error: { code: 'file_unavailable', details: { name: 'a.pdf', problem: '已拔出' } },
    })
  })
  test('an error of the network or of nobody is no known refusal', () => {
    expect(knownRefusal(new Error('x'))).toBeUndefined()
    expect(knownRefusal(Object.assign(new Error('x'), { code: 5 }))).toBeUndefined()
  })
  test('a program that cannot start says why in Chinese, without what anybody typed', () => {
    expect(startFailure(new AppError('database_from_future', { needed: '2.0' }))).toContain('需 2.0 及以上')
    const text = startFailure(Object.assign(new TypeError('张三'), { code: 'EIO' }))
    expect(text).toMatch(/^程序遇到未预料的问题[\s\S]*TypeError EIO/)
    expect(text).not.toContain('张三')
  })
})
