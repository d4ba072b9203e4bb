import { describe, expect, test } from 'vitest'
import { dueDayOf, isOverdue, periodOf, titleOf } from '#shared/ledgers/entry-facts.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import { entryCheck, entryFaults, entrySchema, entryWarnings, missingColumns } from '#shared/ledgers/validation.ts'
import { complaints } from './sample-ledger.ts'

const today = '2022-08-31'
const sound: EntryFields = { subject: '甲公司', channel: 'hotline', receivedOn: '2022-08-01', evidence: ['f1'] }
const faultAt = (fields: Record<string, unknown>) =>
  entryFaults(complaints, { ...sound, ...fields } as EntryFields, today).map(({ columnId, text }) => `${columnId}: ${text}`)

test('a sound entry has no fault and no warning', () => {
  expect(entryFaults(complaints, sound, today)).toEqual([])
  expect(entryWarnings(complaints, { status: 'accepted', fields: sound }, today)).toEqual([])
  expect(entrySchema(complaints).parse(sound)).toEqual(sound)
})

test('required cells are asked for once each, evidence never', () => {
  expect(missingColumns(complaints, {}).map(({ id }) => id)).toEqual(['subject', 'channel', 'receivedOn'])
  expect(entryFaults(complaints, {}, today)).toEqual([
    { columnId: 'subject', text: '“被投诉单位”为必填项，请填写' },
    { columnId: 'channel', text: '“渠道”为必填项，请填写' },
    { columnId: 'receivedOn', text: '“受理日期”为必填项，请填写' },
  ])
  expect(entrySchema(complaints).safeParse({}).success).toBe(false)
})

test.each([
  [{ subject: '长'.repeat(201) }, 'subject: “被投诉单位”不超过200字'],
  [{ subject: '  ' }, 'subject: “被投诉单位”为空时不应保留内容'],
  [{ content: '长'.repeat(20_001) }, 'content: “投诉内容”不超过20000字'],
  [{ channel: 'email' }, 'channel: “渠道”的取值不在选项中'],
  [{ receivedOn: '2022-02-30' }, 'receivedOn: 日期不存在或写法有误，应为“2022-04-20”这样的日期'],
  [{ month: '2022-13' }, 'month: 月份应为“2022-04”这样的年月'],
  [{ due: '8月底' }, 'due: “办理时限”应写明时限及其日期'],
  [{ due: { wording: '8月底', by: '8月底' } }, 'due: 日期不存在或写法有误，应为“2022-04-20”这样的日期'],
  [{ amount: 1.5 }, 'amount: “涉及金额”应为精确到分的金额'],
  [{ amount: '35' }, 'amount: “涉及金额”应为精确到分的金额'],
  [{ households: 2 ** 53 }, 'households: “户数”应为整数'],
  [{ hours: 0.1 }, 'hours: “时长”应为精确的数字'],
  [{ hours: '1.50' }, 'hours: “时长”应为精确的数字'],
  [{ hours: '-0' }, 'hours: “时长”应为精确的数字'],
  [{ evidence: [] }, 'evidence: “佐证材料”为空时不应保留内容'],
  [{ unknown: '甲' }, 'unknown: 台账中没有此栏目'],
  [{ receivedOn: 44804 }, 'receivedOn: 类型不符，应为文字'],
  [{ receivedOn: '1902-08-01' }, 'receivedOn: “受理日期”为1902年8月1日，与今天相差过远，请核对年份'],
  [{ due: { wording: '2099年底', by: '2099-12-31' } }, 'due: “办理时限”为2099年12月31日，与今天相差过远，请核对年份'],
])('%j is a fault: %s', (fields, fault) => expect(faultAt(fields)).toEqual([fault]))

describe('what only warns', () => {
  const warnings = (fields: EntryFields, status = 'accepted') =>
    entryWarnings(complaints, { status, fields: { ...sound, ...fields } }, today)

  test('office.md: a wrong 统一社会信用代码 never blocks', () => {
    expect(faultAt({ code: '123' })).toEqual([])
    expect(warnings({ code: '123' })).toEqual([{ columnId: 'code', text: '统一社会信用代码应为18位，“123”有3位，请对照证照核对' }])
    expect(warnings({ code: '91350100M000100Y43' })).toEqual([])
  })

  test('evidence is flagged when missing', () => {
    const { evidence: _, ...without } = sound
    expect(entryFaults(complaints, without, today)).toEqual([])
    expect(entryWarnings(complaints, { status: 'accepted', fields: without }, today)).toEqual([
      { columnId: 'evidence', text: '“佐证材料”尚未添加，请补充佐证材料' },
    ])
  })

  test('a due day that passed is said while the work is open, not on the day itself', () => {
    const due = { wording: '8月29日前', by: '2022-08-29' }
    expect(warnings({ due })).toEqual([{ columnId: 'due', text: '已于2022年8月29日到期，逾期2天，请尽快办理或更新办理状态' }])
    expect(warnings({ due }, 'closed')).toEqual([])
    expect(warnings({ due: { wording: '8月底', by: today } })).toEqual([])
  })
})

test('due day, month and title of an entry come from the columns that the ledger names', () => {
  const fields: EntryFields = { ...sound, due: { wording: '8月底', by: '2022-08-31' } }
  expect(dueDayOf(complaints, fields)).toBe('2022-08-31')
  expect(dueDayOf(complaints, sound)).toBeNull()
  expect(dueDayOf({ dueColumn: 'receivedOn' }, sound)).toBe('2022-08-01')
  expect(periodOf(complaints, fields)).toBe('2022-08')
  expect(periodOf({ periodColumn: null }, fields)).toBe('')
  expect(titleOf(complaints, fields, {})).toBe('甲公司')
  expect(isOverdue(complaints, { status: 'accepted', fields }, '2022-09-01')).toBe(true)
  expect(isOverdue(complaints, { status: 'accepted', fields }, '2022-08-31')).toBe(false)
})

test('one check judges many entries as each would be judged alone', () => {
  const faultsOf = entryCheck(complaints)
  const entries = [sound, {}, { ...sound, channel: 'pigeon' }, { ...sound, receivedOn: '1822-08-31' }, sound] as EntryFields[]
  expect(entries.map((fields) => faultsOf(fields, today))).toEqual(entries.map((fields) => entryFaults(complaints, fields, today)))
  expect(entries.map((fields) => faultsOf(fields, today).length > 0)).toEqual([false, true, true, true, false])
})
