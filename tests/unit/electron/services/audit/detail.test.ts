import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DetailNames, detailLines } from '#electron/services/audit/detail.ts'
import { contract } from '#shared/api/contract.ts'
import { eventGroups, eventNames } from '#shared/domain/event-names.ts'

/** What a row of 审计日志 says besides who, when and what (reliability.md 5). */

const names: DetailNames = {
  unit: (id) => ({ 'heihe:unit:xunke-county': '逊克县' })[id],
  ledger: (id) => ({ promises: '承诺事项台账' })[id],
}
const lines = (detail: unknown) => detailLines(JSON.stringify(detail), names).map(({ label, value }) => `${label}：${value}`)

/** As `exchange.take` writes it. */
const importOfMonth = {
  packageKind: 'month-report',
  sender: 'heihe:unit:xunke-county',
  period: '2022-04',
  seq: 3,
  epoch: 1,
  volume: '1/2',
  files: 2,
  new: 61,
  conflict: 1,
  registered: [{ obligationId: 'x', firstReceivedOn: '2022-04-20' }],
  obligations: 2,
  receivedOn: '2022-04-20',
  superseded: 4,
}

test.each<[unknown, string[]]>([
  [{ unit: 'heihe:unit:xunke-county', items: 2, kind: 'supervision' }, ['种类：督办单', '单位：逊克县', '事项：2']],
  [{ receivedOn: '2022-04-20', way: 'usbStick' }, ['收件日期：2022年4月20日', '方式：U盘']],
  [{ step: 'signOff' }, ['步骤：登记签批']],
  [{ way: 'saveCopy', ledger: 'promises', rows: 12 }, ['台账：承诺事项台账', '方式：另存', '行数：12']],
  [{ before: ['officer'], roles: ['officer', 'administrator'] }, ['原角色：经办', '角色：系统管理员、经办']],
  [
    importOfMonth,
    [
      '数据包：月报',
      '来源单位：逊克县',
      '期间：2022年4月',
      '包号：3',
      '分卷：第1卷，共2卷',
      '收件日期：2022年4月20日',
      '报送事项：2',
      '文件数：2',
      '新增：61',
      '冲突：1',
      '替代代录：4',
    ],
  ],
  [
    { packageKind: 'supervision', recipient: 'heihe:unit:xunke-county', seq: 7, volume: '1/1' },
    ['数据包：提醒督办', '收件单位：逊克县', '包号：7'],
  ],
  [{ unit: 'heihe:unit:xunke-county', status: 'retired', validUntilSeq: 9 }, ['单位：逊克县', '状态：已更换', '有效至包号：9']],
  [{ reason: '误登', month: '2022-04', isOnBehalf: true }, ['代录：是', '月份：2022年4月', '理由：误登']],
])('%j reads %j', (detail, words) => {
  expect(lines(detail)).toEqual(words)
})

test('a command about many things counts them by kind', () => {
  const of = [{ subjectType: 'planLine' }, { subjectType: 'planLine' }, { subjectType: 'obligation' }]
  expect(lines({ of })).toEqual(['涉及：计划行 2 项、报送事项 1 项'])
})

test('marks of the program are not shown as if they were words: ids, digests, values without a name', () => {
  expect(lines({ sha256: 'ab12', documentId: '018f', kind: 'newKindOfLater', unit: 'nobody', way: { a: 1 } })).toEqual([])
})

test('whatever JSON a detail is, it is read', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const { label, value } of detailLines(text, names)) expect([label, value]).not.toContain('')
    }),
  )
})

test('every action belongs to a group that can be chosen', () => {
  const nouns = new Set(Object.keys(eventNames).map((action) => action.slice(0, action.indexOf('.'))))
  expect([...nouns].filter((noun) => eventGroups[noun] === undefined)).toEqual([])
  expect(Object.keys(eventGroups).filter((noun) => !nouns.has(noun))).toEqual([])
})

test('only 系统管理员 and 审计员 read the log (reliability.md 4)', () => {
  const methods = Object.entries(contract).filter(([name]) => name.startsWith('audit.'))
  expect(methods.map(([name, { roles, admission }]) => [name, roles, admission])).toEqual(
    methods.map(([name]) => [name, ['administrator', 'auditor'], 'role']),
  )
  expect(methods).toHaveLength(4)
})
