import { expect, test } from 'vitest'
import { columnOf } from '#shared/ledgers/faults.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import { printedLedger } from '#shared/ledgers/tables.ts'
import { complaints } from './sample-ledger.ts'

const fields: EntryFields = {
  subject: '甲公司',
  complainant: '王明',
  telephone: '13904560018',
  content: '王明（13904560018）反映拖欠工程款',
  channel: 'hotline',
  receivedOn: '2022-08-31',
  amount: 35_5000_00,
}
const entries = [{ status: 'accepted', fields, names: {} }]
const print = (copy: 'full' | 'handOver', ledger = complaints) =>
  printedLedger(ledger, entries, { unitName: '孙吴县专班', asOf: '2022-04-20', copy })

test('office.md «Documents»: head and foot of a printed ledger', () => {
  const paper = print('full')
  expect(paper.title).toBe('履约投诉受理台账')
  expect(paper.head).toEqual({ unit: '填报单位（盖章）：孙吴县专班', asOf: '截至：2022年4月20日', unitsNote: '单位：户、万元' })
  expect(paper.foot).toEqual(['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'])
})

test('序号 comes first, numbers stand at the right, dates are written in full', () => {
  const paper = print('full')
  expect(paper.columns.map(({ label, align }) => [label, align])).toEqual([
    ['序号', 'center'],
    ['被投诉单位', 'left'],
    ['投诉人', 'center'],
    ['联系方式', 'left'],
    ['投诉内容', 'left'],
    ['渠道', 'center'],
    ['受理日期', 'center'],
    ['涉及金额', 'right'],
    ['办理状态', 'center'],
  ])
  // A date takes three millimetres more than was declared from the text that can spare them.
  expect(paper.columns.map(({ width }) => width)).toEqual([12, 39.1, 20, 25, 57.8, 15, 33, 20, 20])
  expect(paper.rows).toEqual([
    ['1', '甲公司', '王×', '139****0018', '王×（139****0018）反映拖欠工程款', '电话', '2022年8月31日', '35.5', '办理中'],
  ])
})

test('office.md «Privacy»: the copy for the unit complained of never tells the complainant, in no cell', () => {
  const paper = print('handOver')
  expect(paper.title).toBe('履约投诉事项交办单')
  expect(paper.columns.map(({ label }) => label)).toEqual(['序号', '被投诉单位', '投诉内容', '受理日期', '涉及金额', '办理状态'])
  expect(paper.rows).toEqual([['1', '甲公司', '×××（×××）反映拖欠工程款', '2022年8月31日', '35.5', '办理中']])
  expect(JSON.stringify(paper)).not.toMatch(/王|139|0018/)
})

test('a ledger without a copy to hand over refuses to make one', () => {
  expect(() => print('handOver', { ...complaints, handOver: null })).toThrow(expect.objectContaining({ code: 'rule_violation' }))
})

test('every row has a cell for every column, whatever is empty', () => {
  const paper = printedLedger(complaints, [{ status: 'closed', fields: {}, names: {} }], {
    unitName: '市教育局',
    asOf: '2022-08-31',
    copy: 'full',
  })
  expect(paper.rows).toEqual([['1', '', '', '', '', '', '', '', '已办结']])
  expect(complaints.print.columns.filter(({ id }) => id !== 'status').every(({ id }) => columnOf(complaints, id) !== undefined)).toBe(true)
})

test('a note on units is written once', () => {
  const noted = (unitsNote: string | null) => print('full', { ...complaints, print: { ...complaints.print, unitsNote } }).head.unitsNote
  expect([noted('单位：户'), noted('户'), noted(null)]).toEqual(['单位：户', '单位：户', ''])
})
