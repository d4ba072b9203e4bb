import { expect, test } from 'vitest'
import type { About, Taken } from '#renderer/pages/exchange/receive/import/arrival.ts'
import { countFacts, takenWords } from '#renderer/pages/exchange/receive/import/result-words.ts'

const about: About = {
  packageId: 'a'.repeat(64),
  kind: 'month-report',
  title: '4月份月报',
  sender: { unitId: 'sunwu', name: '孙吴县' },
  period: '2022-04',
  seq: 4,
  volume: { i: 1, n: 1 },
  isEncrypted: true,
  size: 1000,
  records: 91,
  blobs: 0,
  blobBytes: 0,
  createdAtClaimed: '2022-04-22T00:00:00.000Z',
  flags: [],
  gap: '',
}
const taken: Taken = {
  packageId: about.packageId,
  status: 'applied',
  counts: { new: 55, newer: 6, same: 29, older: 0, conflict: 1, waiting: 0, refused: 0 },
  sentences: [],
}

test('what was written is said in one sentence', () => {
  expect(takenWords(taken, about)).toBe('已导入孙吴县4月份月报（第4号），写入 61 条，冲突 1 条隔离，29 条不变')
})

test('a package of an unknown key is kept: its day holds, its content waits (exchange.md 3)', () => {
  expect(takenWords({ ...taken, status: 'held' }, about)).toBe('已收存孙吴县4月份月报（第4号），收件日期已登记')
})

test('what was written is parted by its sort; figures that are 0, and what the sentence says already, are not listed', () => {
  expect(countFacts(taken.counts).map(({ label, value }) => `${label} ${value}`)).toEqual(['新增 55 条', '新版本 6 条'])
  expect(countFacts({ ...taken.counts, newer: 0 })).toEqual([])
})

test('a volume of evidence alone says how many files it brought', () => {
  const none = { new: 0, newer: 0, same: 0, older: 0, conflict: 0, waiting: 0, refused: 0 }
  expect(takenWords({ ...taken, counts: none }, { ...about, blobs: 9 })).toBe('已导入孙吴县4月份月报（第4号），收存佐证 9 件')
  expect(countFacts({ ...none, new: 48 })).toEqual([])
})
