import { expect, test } from 'vitest'
import type { PaperFields, RegisterLine } from '#renderer/pages/documents/register/register.ts'
import {
  filteredLines,
  noRegisterFilter,
  paperFields,
  paperInput,
  paperProblem,
  registerFilterWords,
} from '#renderer/pages/documents/register/register.ts'

/** 发文登记簿 and 补登历史文件 (office.md «Documents»). */

const line = (change: Partial<RegisterLine>): RegisterLine => ({
  key: 'k',
  documentId: 'd',
  paperId: null,
  series: 'reminder',
  serial: null,
  number: '〔2022〕第1号',
  title: '工作提示单',
  addressee: '孙吴县',
  signer: '办公室副主任',
  datedOn: '2022-05-05',
  copies: 2,
  issuedOn: '2022-05-05',
  retention: '',
  state: 'issued',
  note: '',
  ...change,
})
const filled: PaperFields = {
  ...paperFields(null),
  series: 'reminder',
  serial: '3',
  title: '关于报送进展的工作提示单',
  addressee: '孙吴县',
  signer: '办公室副主任',
  datedOn: '2022-03-24',
  basis: '纸质发文登记簿',
}

test('lines are narrowed by state and series; papers without a series are 不编号', () => {
  const lines = [line({ key: 'a' }), line({ key: 'b', series: null, number: '' }), line({ key: 'c', state: 'voided' })]
  const keys = (part: Partial<typeof noRegisterFilter>) =>
    filteredLines(lines, { ...noRegisterFilter, ...part }, () => true).map(({ key }) => key)
  expect(keys({})).toEqual(['a', 'b', 'c'])
  expect(keys({ series: 'none' })).toEqual(['b'])
  expect(keys({ series: 'reminder', state: 'voided' })).toEqual(['c'])
  expect(registerFilterWords({ state: 'voided', series: 'none', query: ' 进展' }, [])).toEqual([
    '状态　作废',
    '编号系列　不编号',
    '查找“进展”',
  ])
})

test('补登 asks for number, title, 主送, 签发人, day and what it rests on', () => {
  expect(paperProblem(filled)).toBeUndefined()
  expect(paperProblem({ ...filled, serial: '' })).toMatch(/^请填写文件上的编号/)
  expect(paperProblem({ ...filled, series: '', serial: '' })).toBeUndefined()
  expect(paperProblem({ ...filled, basis: '' })).toBe('请填写补登依据')
  expect(paperProblem({ ...filled, issuedOn: '2022-03-23' })).toBe('印发日期早于成文日期')
  expect(paperProblem({ ...filled, copies: '两' })).toBe('份数应为大于 0 的整数')
})

test('outside the series the 文号 stands as it is on the paper, within it the serial alone counts', () => {
  const place = { paperId: null, rev: null }
  expect(paperInput(filled, place, { scan: 'keep' })).toMatchObject({
    series: 'reminder',
    serial: 3,
    number: '',
    copies: null,
    retention: null,
  })
  expect(paperInput({ ...filled, series: '', number: ' 营商办发〔2022〕2号 ' }, place, { scan: 'keep' })).toMatchObject({
    series: null,
    serial: null,
    number: '营商办发〔2022〕2号',
  })
})
