import { expect, test } from 'vitest'
import { readWords } from '#electron/cli/words.ts'

/** headless.md: how a command line is read. */

test('an option may be said several times, or once with commas between; alone the last one counts', () => {
  const words = readWords(['package', 'export', '--unit', 'a', '--unit=b,c', '--unit', 'd，e'])
  expect(words.operands).toEqual(['package', 'export'])
  expect(words.all('unit')).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(words.option('unit')).toBe('d，e')
  expect(words.all('kind')).toEqual([])
})

test('flags take no value: what follows them is a word of its own', () => {
  const words = readWords(['package', 'import', '--dry-run', 'file.sxb', '--plain', '--ascii'])
  expect(words.operands).toEqual(['package', 'import', 'file.sxb'])
  expect(['dry-run', 'plain', 'ascii', 'records-first'].map((name) => words.flag(name))).toEqual([true, true, true, false])
})

test('an option without its value is refused with its name', () => {
  expect(() => readWords(['package', '--kind'])).toThrow(expect.objectContaining({ code: 'invalid_input' }) as Error)
})
