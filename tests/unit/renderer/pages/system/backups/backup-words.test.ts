import { expect, test } from 'vitest'
import { preMigration, yearly } from '#db/backup-rotation.ts'
import { causeWords } from '#renderer/pages/system/backups/backup-words.ts'

test('every cause that the store knows has words of its own', () => {
  const words = ['manual', 'daily', preMigration, yearly].map(causeWords)
  expect(new Set(words).size).toBe(4)
  expect(words).not.toContain(causeWords('before-something'))
})
