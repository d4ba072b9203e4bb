import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FormIdentity,
  evidenceFolder,
  formFileTitle,
  formIdentityOf,
  formIdentityRecord,
  formTitle,
  noteOf,
  noteParts,
  readVerdict,
} from '#shared/domain/fill-in-form.ts'

const identity: FormIdentity = {
  kind: 'monthlyReport',
  formId: 'f-1',
  programmeId: 'heihe-2022',
  packVersion: 3,
  officeId: 'heihe:unit:business-environment-bureau',
  unitId: 'heihe:unit:sunwu-county',
  unitName: '孙吴县',
  month: '2022-04',
  ledgerId: null,
  title: '2022年4月份月报填报表',
  issuedAt: '2022-04-18T01:00:00.000Z',
}

describe('office.md «Receiving»: a form is known again by what it says about itself', () => {
  test.each([identity, { ...identity, kind: 'ledger' as const, month: null, ledgerId: 'performance-complaint' }])('$kind', (each) => {
    expect(formIdentityOf(formIdentityRecord(each))).toEqual(each)
  })

  test('a file without such words, and one of another form, is none', () => {
    expect([formIdentityOf(null), formIdentityOf({}), formIdentityOf({ kind: 'questionnaireForm' })]).toEqual([null, null, null])
  })

  test('one of a newer program, and one whose words were changed, are said', () => {
    const record = formIdentityRecord(identity)
    expect(formIdentityOf({ ...record, formVersion: '2' })).toEqual({
      refusal: '该表由更高版本的程序制作，本程序不能读取，请升级程序后再收件',
    })
    const tampered = [{ unitId: '' }, { month: '' }, { formVersion: 'x' }, { packVersion: 'x' }, { formId: '' }]
    for (const change of tampered)
      expect(formIdentityOf({ ...record, ...change })).toEqual({ refusal: '该表的标识被改动，请重新制发后填报' })
  })
})

test('titles, file names and evidence folders as offices write them', () => {
  expect(formTitle('monthlyReport', '2022-04', '')).toBe('2022年4月份月报填报表')
  expect(formTitle('ledger', null, '履约投诉受理台账')).toBe('履约投诉受理台账填报表')
  expect(formFileTitle('孙吴县', 'monthlyReport', '2022-04', '')).toBe('孙吴县_2022年4月_月报填报表')
  expect(formFileTitle('孙吴县', 'ledger', null, '履约投诉受理台账')).toBe('孙吴县_履约投诉受理台账_填报表')
  expect(evidenceFolder({ code: '7-3', shortTitle: '进校园方案' })).toBe('7-3 进校园方案')
})

test.each([
  ['本月完成', 'done'],
  [' 已 完成', 'done'],
  ['未完成', 'notDone'],
  ['不涉及', 'notApplicable'],
  ['', null],
  ['基本完成', undefined],
  ['√', undefined],
  ['constructor', undefined],
])('自评 「%s」 is read as %s', (text, verdict) => {
  expect(readVerdict(text)).toBe(verdict)
})

test('说明 and 佐证材料清单 become one note and two cells again', () => {
  expect(noteOf('方案已印发', '《通知》（文件）\n《简报》（简报）')).toBe('方案已印发\n佐证材料：《通知》（文件）\n《简报》（简报）')
  expect([noteOf('', '《通知》'), noteOf('说明', ''), noteOf('', '')]).toEqual(['佐证材料：《通知》', '说明', ''])
  const cell = fc.stringMatching(/^[一-龥《》（）]{0,10}$/)
  fc.assert(
    fc.property(cell, cell, (words, materials) => {
      expect(noteParts(noteOf(words, materials))).toEqual({ words, materials })
    }),
  )
})
