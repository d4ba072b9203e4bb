import { expect, test } from 'vitest'
import { preMigration, yearly } from '#db/backup-rotation.ts'
import { causeWords, drillWords, isSealedName } from '#renderer/pages/system/backups/backup-words.ts'

test('every cause that the store knows has words of its own', () => {
  const causes = ['manual', 'daily', 'outside', 'exit', 'before-import', 'before-restore', preMigration, yearly]
  const words = causes.map(causeWords)
  expect(new Set(words).size).toBe(causes.length)
  expect(words).not.toContain(causeWords('before-something'))
})

test('a drill says what was computed again, or why it failed', () => {
  const drill = { at: '', backup: '', isSound: true, month: '2022-04', scores: 6, differing: 0, files: 35, damagedFiles: 0, problem: '' }
  expect(drillWords(drill)).toBe('备份可恢复；重算2022年4月 6 个得分一致；核对佐证文件 35 个')
  expect(drillWords({ ...drill, month: null, files: 0 })).toBe('备份可恢复；尚无已通报月份可重算；核对佐证文件 0 个')
  const failed = { ...drill, isSound: false, problem: '有1个佐证文件缺失或损坏' }
  expect(drillWords(failed)).toBe('演练未通过：有1个佐证文件缺失或损坏。请立即备份并告知技术人员')
})

test('a sealed copy is known by the end of its name, as the service writes it', () => {
  expect(isSealedName('守信践诺备份-20220418-090000-加密')).toBe(true)
  expect(isSealedName('守信践诺备份-20220418-090000')).toBe(false)
})
