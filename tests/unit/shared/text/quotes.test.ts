import { expect, test } from 'vitest'
import { quoted } from '#shared/text/quotes.ts'

test('GB/T 15834 4.8: marks inside a quoted name become single ones', () => {
  expect(quoted('政务诚信承诺')).toBe('“政务诚信承诺”')
  expect(quoted('“码上诚信”赋码率')).toBe('“‘码上诚信’赋码率”')
})
