import { expect, test } from 'vitest'
import type { ErrorCode } from '#shared/domain/errors.ts'
import { errorSentence, errorSentences } from '#shared/domain/errors.ts'

const codes = Object.keys(errorSentences) as ErrorCode[]
/** What only a writing act can be refused with. */
const ofWriting: readonly ErrorCode[] = ['stale_version', 'duplicate', 'unknown_method']

test('what was only read says nothing of writing: no 未写入, 未保存 or 未作任何改动', () => {
  const read = ['invalid_input', 'not_found', 'not_permitted', 'rule_violation', 'disk_full', 'database_busy', 'unexpected'] as const
  for (const code of read) expect(errorSentence(code, {}, 'reading'), code).not.toMatch(/未写入|未保存任何|未作任何改动|重复写入/)
})

test('the same refusal of a command says what became of what was to be written', () => {
  expect(errorSentence('unexpected')).toContain('本次操作未写入')
  expect(errorSentence('database_busy', {}, 'writing')).toContain('本次操作未写入')
  for (const code of ofWriting) expect(errorSentence(code, {}, 'reading')).toBe(errorSentence(code))
})

test('every sentence is filled in from the details, in both ways of saying it', () => {
  const details = { place: '月份', problem: '没有13月', what: '该措施', action: '查看', who: '市专班办公室' }
  expect(errorSentence('invalid_input', details, 'reading')).toBe(
    '“月份”有误：没有13月。没有读取到内容，已保存的数据未改动，请核对后重新读取。',
  )
  for (const code of codes) expect(errorSentence(code, details, 'reading')).not.toMatch(/[{}]/)
})
