import { expect, test } from 'vitest'
import {
  entryAsInput,
  entryFields,
  entryInput,
  entryProblem,
  entrySigned,
  firstStep,
  openSteps,
} from '#renderer/pages/documents/incoming/handling.ts'
import type { IncomingEntryRow, IncomingRow } from '#renderer/pages/documents/incoming/incoming.ts'
import {
  filteredIncoming,
  incomingFields,
  incomingInput,
  incomingProblem,
  noIncomingFilter,
  standingOf,
} from '#renderer/pages/documents/incoming/incoming.ts'
import { allIncoming } from '#renderer/pages/documents/incoming/use-incoming-documents.ts'

/** 收文登记簿 with 《文件处理单》 (office.md «Books that every office keeps»). */

const row: IncomingRow = {
  incomingId: 'i',
  serial: 3,
  number: '〔2022〕第3号',
  receivedOn: '2022-04-28',
  way: 'fax',
  sender: '市政府办公室',
  senderNumber: '',
  title: '会议通知',
  copies: 1,
  urgency: 'urgent',
  dueOn: '2022-05-03',
  status: 'underway',
  isOverdue: true,
  handler: '政务诚信科',
  result: '',
  retention: '',
  voidedReason: null,
  rev: 4,
}
const entry = (step: IncomingEntryRow['step'], seq = 1): IncomingEntryRow => ({
  seq,
  step,
  unit: '',
  person: '李某',
  on: '2022-04-28',
  words: '拟请办公室办理。',
})
const today = '2022-05-05'

test('a new paper begins with the next number and today; the proposed number is settled when it is saved', () => {
  const fields = { ...incomingFields(null, { nextSerial: 7, today }), sender: '市政府办公室', title: '会议通知' }
  expect(fields).toMatchObject({ serial: '7', receivedOn: today, way: 'paper', copies: '1' })
  const place = { row: null, rev: null, nextSerial: 7 }
  expect(incomingInput(fields, place, { scan: 'keep' }).serial).toBeNull()
  expect(incomingInput({ ...fields, serial: '9' }, place, { scan: 'keep' }).serial).toBe(9)
})

test('来文机关, 标题 and numbers above 0 are asked for; the 办理期限 does not lie before the receipt', () => {
  const fields = incomingFields(row, { nextSerial: 7, today })
  expect(incomingProblem(fields)).toBeUndefined()
  expect(incomingProblem({ ...fields, sender: ' ' })).toBe('请填写来文机关')
  expect(incomingProblem({ ...fields, copies: '0' })).toBe('份数应为大于 0 的整数')
  expect(incomingProblem({ ...fields, dueOn: '2022-04-27' })).toBe('办理期限早于收文日期')
})

test('逾期 stands before where the paper is, and can be asked for', () => {
  expect(standingOf(row)).toEqual({ mark: 'late', word: '逾期办理中' })
  const rows = [row, { ...row, incomingId: 'j', isOverdue: false }]
  expect(filteredIncoming(rows, { ...noIncomingFilter, status: 'overdue' }, () => true)).toEqual([row])
  expect(filteredIncoming(rows, { ...noIncomingFilter, status: 'underway' }, () => true)).toHaveLength(2)
})

test('the form of the 《文件处理单》 begins with what comes next and offers what is open', () => {
  expect(firstStep([])).toBe('propose')
  expect(firstStep([entry('propose')])).toBe('instruct')
  expect(openSteps([entry('propose')])).toEqual(['instruct', 'circulate', 'assign', 'conclude'])
  expect(openSteps([entry('conclude')])).toEqual(['circulate', 'file'])
  expect(openSteps([entry('conclude'), entry('file', 2)])).toEqual([])
})

test('an entry that is taken back says what it said', () => {
  for (const step of ['propose', 'instruct', 'circulate', 'conclude'] as const) {
    const said = entry(step)
    expect(entryAsInput(said)).toEqual(entryInput(step, entryFields(step, said, { officer: '', today })))
  }
  expect(entryAsInput({ ...entry('file'), words: '30年' })).toEqual({ step: 'file', on: '2022-04-28', retention: '30年' })
})

test('传阅 may wait for its day, 承办 needs a unit', () => {
  const fields = entryFields('circulate', null, { officer: '李某', today })
  expect(fields.on).toBe('')
  expect(entryProblem('circulate', { ...fields, person: '赵某' })).toBeUndefined()
  expect(entrySigned({ ...entry('circulate'), on: null })).toBe('李某　待阅')
  expect(entryProblem('assign', entryFields('assign', null, { officer: '', today }))).toBe('请填写承办单位或科室')
  expect(entryProblem('conclude', { ...fields, on: '' })).toBe('请填写办理结果')
})

test('a register is read page by page to its end', async () => {
  const pages = [
    { documents: [row], next: { serial: 3 }, years: [2022], nextSerial: 4 },
    { documents: [{ ...row, incomingId: 'j', serial: 2 }], next: null, years: [2022], nextSerial: 4 },
  ]
  const asked: unknown[] = []
  const call = (_: string, input: unknown) => {
    asked.push(input)
    return Promise.resolve(pages.shift())
  }
  const all = await allIncoming({ call: call as never }, 2022)
  expect(all.documents.map(({ incomingId }) => incomingId)).toEqual(['i', 'j'])
  expect(asked).toEqual([
    { year: 2022, after: null },
    { year: 2022, after: { serial: 3 } },
  ])
})
