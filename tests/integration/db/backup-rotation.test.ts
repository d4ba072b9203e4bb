import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDrop, type DatedBackup } from '#db/backup-rotation.ts'

const day = 86_400_000
const start = Date.UTC(2022, 0, 1)

function aBackup(at: number, changed: Partial<DatedBackup> = {}): DatedBackup {
  const instant = new Date(at).toISOString()
  return { name: `${instant}-${changed.cause ?? 'daily'}`, at: instant, cause: 'daily', isVerified: true, ...changed }
}

function kept(backups: readonly DatedBackup[]): DatedBackup[] {
  const dropped = new Set(backupsToDrop(backups))
  return backups.filter((backup) => !dropped.has(backup.name))
}

test('of two years of daily backups stay 7 days, 5 weeks and 12 months', () => {
  const backups = Array.from({ length: 730 }, (_, turn) => aBackup(start + turn * day))
  const days = kept(backups).map((backup) => backup.at.slice(0, 10))
  // 2023-12-31 is a Sunday: the last day of its week and of its month.
  expect(days).toEqual([
    '2023-01-31',
    '2023-02-28',
    '2023-03-31',
    '2023-04-30',
    '2023-05-31',
    '2023-06-30',
    '2023-07-31',
    '2023-08-31',
    '2023-09-30',
    '2023-10-31',
    '2023-11-30',
    '2023-12-03',
    '2023-12-10',
    '2023-12-17',
    '2023-12-24',
    '2023-12-25',
    '2023-12-26',
    '2023-12-27',
    '2023-12-28',
    '2023-12-29',
    '2023-12-30',
    '2023-12-31',
  ])
})

test('of one day stays the newest, the day being that of China', () => {
  const backups = [aBackup(Date.UTC(2022, 3, 19, 15)), aBackup(Date.UTC(2022, 3, 19, 17)), aBackup(Date.UTC(2022, 3, 20, 2))]
  expect(kept(backups).map((backup) => backup.at)).toEqual(['2022-04-19T15:00:00.000Z', '2022-04-20T02:00:00.000Z'])
})

test('the last three before migrations stay however old, and every yearly one', () => {
  const old = [0, 1, 2, 3].map((turn) => aBackup(start + turn * 1000, { cause: 'pre-migration' }))
  const closing = aBackup(start + 5000, { cause: 'yearly' })
  const later = Array.from({ length: 800 }, (_, turn) => aBackup(start + (turn + 1) * day))
  const names = kept([...old, closing, ...later]).map((backup) => backup.name)
  expect(names.filter((name) => name.endsWith('pre-migration'))).toEqual(old.slice(1).map((backup) => backup.name))
  expect(names).toContain(closing.name)
})

test('a backup before an import or a restore stays though the day ends with a newer one', () => {
  const before = [aBackup(start, { cause: 'before-restore' }), aBackup(start + 1000, { cause: 'before-import' })]
  const names = kept([...before, aBackup(start + 2000, { cause: 'exit' })]).map((backup) => backup.name)
  expect(names).toEqual(expect.arrayContaining(before.map((backup) => backup.name)))
})

test('an unverified backup never takes the place of a verified one', () => {
  const verified = Array.from({ length: 40 }, (_, turn) => aBackup(start + turn * day))
  const unverified = Array.from({ length: 40 }, (_, turn) => aBackup(start + turn * day + 1000, { isVerified: false }))
  const all = kept([...verified, ...unverified])
  expect(all.filter((backup) => backup.isVerified)).toEqual(kept(verified))
  expect(all.filter((backup) => !backup.isVerified)).toEqual(unverified.slice(-3))
})

const history = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 20_000 }),
    cause: fc.constantFrom('daily', 'pre-migration', 'before-import', 'before-restore', 'yearly'),
    isVerified: fc.boolean(),
  }),
  { maxLength: 120 },
)

test('whatever the history: the newest verified one stays, the rest is bounded, and dropping once is enough', () => {
  fc.assert(
    fc.property(history, (entries) => {
      const backups = entries.map((entry, turn) => ({ ...aBackup(start + entry.hours * 3_600_000, entry), name: `${turn}` }))
      const left = kept(backups)
      const newest = backups.filter((backup) => backup.isVerified).reduce((late, backup) => (backup.at > late ? backup.at : late), '')
      if (newest !== '') expect(left.some((backup) => backup.isVerified && backup.at === newest)).toBe(true)
      expect(left.filter((backup) => backup.cause !== 'yearly' || !backup.isVerified).length).toBeLessThanOrEqual(7 + 5 + 12 + 3 * 3 + 3)
      expect(backupsToDrop(left)).toEqual([])
    }),
  )
})
