import { expect, test } from 'vitest'
import type { Due } from '#renderer/pages/exchange/send/due/due-words.ts'
import {
  dueGroups,
  duesShown,
  evidenceWords,
  keyOfDue,
  lastReceiptWords,
  lastWords,
  pickProblem,
  pickWords,
  recordWords,
  standingOf,
  unwrittenWords,
} from '#renderer/pages/exchange/send/due/due-words.ts'
import { receipt } from '../../packages/package-examples.ts'

const due = (part: Partial<Due> = {}): Due => ({
  kind: 'task-issue',
  title: '4月份任务清单',
  recipient: { unitId: 'sunwu', name: '孙吴县' },
  records: 29,
  changed: 3,
  blobs: 0,
  blobBytes: 0,
  obstacle: null,
  last: null,
  ...part,
})
const last = { id: 'out-1', seq: 4, madeAt: '2022-04-20T20:00:00.000Z', volumes: 3, written: 1, receipt: null }

test('a row says how much would go and how much of it is new', () => {
  expect(recordWords(due())).toBe('29 条')
  expect(recordWords(due({ last }))).toBe('29 条（变动 3）')
  expect(recordWords(due({ last, changed: 0 }))).toBe('29 条')
  expect(evidenceWords(due())).toBe('')
  expect(evidenceWords(due({ blobs: 43, blobBytes: 40_474_010 }))).toMatch(/^43 件，.+ MB$/)
})

test('the last package: its number, its day in China, the volumes that wait, what the other office said', () => {
  expect(lastWords(due())).toBe('')
  expect(lastWords(due({ last }))).toBe('第4号　4月21日')
  expect(unwrittenWords(due({ last }))).toBe('已写 1/3 卷')
  expect(unwrittenWords(due({ last: { ...last, written: 3 } }))).toBe('')
  expect(lastReceiptWords(due())).toBe('')
  expect(lastReceiptWords(due({ last }))).toBe('未收到')
  expect(lastReceiptWords(due({ last: { ...last, receipt } }))).toBe('已导入　4月22日')
})

test('whether a package is worth making', () => {
  expect(standingOf(due())).toBe('unsent')
  expect(standingOf(due({ last }))).toBe('changed')
  expect(standingOf(due({ last, changed: 0 }))).toBe('unchanged')
  expect(standingOf(due({ obstacle: '收件单位尚未开通' }))).toBe('hindered')
})

test('each filter shows its rows', () => {
  const rows = [
    due(),
    due({ kind: 'receipt', last }),
    due({ kind: 'ledger', last: { ...last, written: 3, receipt }, changed: 0 }),
    due({ kind: 'programme', obstacle: '收件单位尚未开通' }),
  ]
  const kinds = (filter: Parameters<typeof duesShown>[1]): string[] => duesShown(rows, filter).map(({ kind }) => kind)
  expect(kinds('all')).toHaveLength(4)
  expect(kinds('changed')).toEqual(['task-issue', 'receipt'])
  expect(kinds('unanswered')).toEqual(['receipt'])
  expect(kinds('unwritten')).toEqual(['receipt'])
  expect(kinds('hindered')).toEqual(['programme'])
})

test('the city sees a group for each kind of package', () => {
  const rows = [due(), due({ recipient: { unitId: 'xunke', name: '逊克县' } }), due({ kind: 'receipt', title: '回执' })]
  expect(dueGroups(rows).map(({ title, detail }) => `${title} ${detail}`)).toEqual(['4月份任务清单 2 个单位', '回执 1 个单位'])
  expect(new Set(rows.map(keyOfDue)).size).toBe(3)
})

test('ticked rows of one kind are made together, of several kinds apart', () => {
  const rows = [due(), due({ recipient: { unitId: 'xunke', name: '逊克县' } })]
  expect(pickProblem(rows)).toBeUndefined()
  expect(pickWords(rows)).toBe('将生成4月份任务清单 2 个，每单位一个；记录 58 条。')
  expect(pickProblem([due(), due({ kind: 'receipt' })])).toBe('所选含几种数据包，请分次生成')
})
