import { expect, test } from 'vitest'
import { archivedTitle, archivedWords, retakenWords } from '#renderer/pages/exchange/receive/inbox/archived-words.ts'

/** What 「收件」 says of the archive of packages after an older backup was restored (reliability.md 7). */

const counts = { new: 1, newer: 0, same: 0, older: 0, conflict: 0, waiting: 0, refused: 0 }
const report = {
  packageId: 'a'.repeat(64),
  sender: { unitId: 'county', name: '某县' },
  title: '4月份月报',
  seq: 3,
  volume: { i: 1, n: 1 },
  archivedAt: '2022-04-21T01:12:00.000Z',
  size: 1024,
}
const takenAs = (status: 'applied' | 'held') => ({ packageId: report.packageId, status, counts, sentences: [] })

test('nothing is said where the archive has nothing beyond the data', () => {
  expect(archivedWords({ packages: [], damaged: 0 })).toBe('')
})

test('how many packages can be imported again, and what is lost', () => {
  expect(archivedWords({ packages: [report, report], damaged: 0 })).toBe('恢复备份后，有2个数据包可以重新导入')
  expect(archivedWords({ packages: [report], damaged: 1 })).toBe(
    '恢复备份后，有1个数据包可以重新导入；1个存档文件已损坏，请来源单位再写出一份',
  )
  expect(archivedWords({ packages: [], damaged: 2 })).toBe('恢复备份后，2个存档文件已损坏，请来源单位再写出一份')
})

test('each is named by its sender, title and number; a volume of several by its own number too', () => {
  expect(archivedTitle(report)).toBe('某县　4月份月报（第3号）')
  expect(archivedTitle({ ...report, volume: { i: 2, n: 3 } })).toBe('某县　4月份月报（第3号，第2卷）')
})

test('what was imported, what waits for its key, what was refused and why', () => {
  const { packageId, sender, title, seq } = report
  const refused = [{ packageId, sender, title, seq, sentence: '本年度工作方案已封存，只能查看。' }]
  expect(retakenWords({ taken: [takenAs('applied'), takenAs('held'), takenAs('applied')], refused })).toEqual([
    '已重新导入2个数据包，收件日期不变。',
    '已收存1个数据包，核对校验码后内容生效。',
    '某县4月份月报（第3号）未导入：本年度工作方案已封存，只能查看。',
  ])
  expect(retakenWords({ taken: [], refused: [] })).toEqual([])
})
