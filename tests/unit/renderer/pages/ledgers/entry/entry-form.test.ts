import { expect, test } from 'vitest'
import { citedClauses, firstFault, formFields, formText, formWarning } from '#renderer/pages/ledgers/entry/entry-form.ts'
import { takenFrom } from '#renderer/pages/ledgers/entry/use-taken.ts'
import { context, entryOf, ledger } from '../samples.ts'

const column = (id: string) => {
  const found = ledger.columns.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const read = (texts: Record<string, string>) => formFields(ledger, (id) => texts[id] ?? '', context, {})

test('a form stands in the order in which it is filled in, and says which clause names which of its fields', () => {
  expect(citedClauses(ledger).map(({ source, labels }) => [source.clause, labels])).toEqual([['三（一）1', ['事项', '责任单位']]])
})

test('the first field in the order of the form that is empty or cannot be read is the one to go to', () => {
  const at = (texts: Record<string, string>) => firstFault(ledger, (id) => texts[id] ?? '', context, {})
  expect(at({})).toBe('matter')
  expect(at({ amount: '很多' })).toBe('matter')
  expect(at({ matter: '修路', amount: '很多', due: '某日' })).toBe('amount')
  expect(at({ matter: '修路' })).toBeUndefined()
})

test('a form is read into the cells that are kept; empty fields are absent', () => {
  const texts = { matter: '修路', amount: '35', byUnit: 'u-education', channel: 'letter', due: '8月底', papers: 'f-1 f-2' }
  expect(read(texts)).toEqual({
    problem: undefined,
    fields: {
      matter: '修路',
      amount: 35_000_000,
      byUnit: 'u-education',
      channel: 'letter',
      due: { wording: '8月底', by: '2022-08-31' },
      papers: ['f-1', 'f-2'],
    },
  })
})

test('a kept cell whose words no reader knows stays as it is until somebody rewrites it', () => {
  const due = { wording: '5个工作日', by: '2022-05-20' }
  const reread = (text: string) => formFields(ledger, (id) => ({ matter: '修路', due: text })[id] ?? '', context, { matter: '修路', due })
  expect(reread('5个工作日')).toEqual({ problem: undefined, fields: { matter: '修路', due } })
  expect(reread('6个工作日').problem).toBe('“时限”填写有误')
})

test('a required field that is empty is named; missing evidence never keeps an entry from being saved', () => {
  expect(read({}).problem).toBe('还需填写“事项”')
  expect(read({ matter: '修路' }).problem).toBeUndefined()
  expect(read({ matter: '修路', amount: '很多' }).problem).toBe('“金额”填写有误')
})

test('kept cells come back as the form shows them', () => {
  expect(formText(column('amount'), 35_000_000)).toBe('35')
  expect(formText(column('due'), { wording: '8月底', by: '2022-08-31' })).toBe('8月底')
  expect(formText(column('papers'), ['f-1', 'f-2'])).toBe('f-1 f-2')
  expect(formText(column('channel'), 'letter')).toBe('letter')
})

test('a 统一社会信用代码 that does not check warns as it is typed and does not block (office.md)', () => {
  expect(formWarning(column('code'), '911', null)).toContain('应为18位')
  expect(formWarning(column('code'), '', null)).toBeUndefined()
  expect(read({ matter: '修路', code: '911' }).problem).toBeUndefined()
})

test('a warning of the store stands until its field is changed', () => {
  const row = { ...entryOf('e-1'), warnings: [{ columnId: 'matter', text: '请核对' }] }
  expect(formWarning(column('matter'), '修路', row)).toBe('请核对')
  expect(formWarning(column('matter'), '修桥', row)).toBeUndefined()
})

test('an entry that follows from another takes over what the declaration says, and points back', () => {
  const taken = takenFrom(ledger, 'credit-repair', { entryId: 'e-1', unit: { unitId: 'u-host' }, fields: { matter: '修路' }, names: {} })
  expect(taken).toEqual({ entryId: 'e-1', unitId: 'u-host', fields: { subject: '修路', complaint: 'e-1' }, names: { 'e-1': '修路' } })
})
