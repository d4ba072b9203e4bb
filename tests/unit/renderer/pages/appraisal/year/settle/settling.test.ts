import { describe, expect, test } from 'vitest'
import {
  correctionDayProblem,
  missingSignature,
  missingToCorrect,
  missingToSettle,
  noSignOff,
  signOffOf,
  supplementLine,
} from '#renderer/pages/appraisal/year/settle/settling.ts'

test('A-09: what the 审定 ends is said before it', () => {
  expect(supplementLine({ month: '2022-12', until: null })).toBe('2022年12月可办理年终补录，审定后不再办理。')
  expect(supplementLine({ month: '2022-12', until: '2023-01-10' })).toBe('2022年12月可办理年终补录至2023年1月10日，审定后不再办理。')
})

const signed = { signer: '王主任', signedOn: '2023-01-11' }

describe('登记签批 (office.md «Documents»: counts as the second person)', () => {
  test('is left out where nothing was entered, and whole where anything was', () => {
    expect(signOffOf(noSignOff)).toBe(null)
    expect(signOffOf({ signer: ' 王主任 ', signedOn: '2023-01-11' })).toEqual(signed)
    expect(missingSignature(noSignOff, '2023-01-12', false)).toBe(undefined)
    expect(missingSignature({ ...signed, signedOn: null }, '2023-01-12', false)).toBe('请填写签批日期')
    expect(missingSignature({ signer: '', signedOn: '2023-01-11' }, '2023-01-12', false)).toBe('请填写签发人')
  })

  test('lies before what it is for', () => {
    expect(missingSignature(signed, '2023-01-10', false)).toBe('签批日期晚于审定、更正日期')
    expect(missingSignature(signed, '2023-01-11', false)).toBe(undefined)
  })

  test('is needed under 等保二级 where the same officer chose the interpretation', () => {
    expect(missingToSettle('2023-01-12', noSignOff, true)).toBe('请登记领导签批，或由其他审核人员办理')
    expect(missingToSettle('2023-01-12', signed, true)).toBe(undefined)
    expect(missingToSettle(null, signed, true)).toBe('请填写审定日期')
  })
})

test('a correction of the year has its day after the 审定 and its reason', () => {
  expect(missingToCorrect(null, '有误', noSignOff)).toBe('请填写更正日期')
  expect(missingToCorrect('2023-01-12', ' ', noSignOff)).toBe('请填写更正理由')
  expect(missingToCorrect('2023-01-12', '月度得分更正', noSignOff)).toBe(undefined)
  expect(correctionDayProblem('2023-01-11', '2023-01-12', '2023-01-20')).toMatch(/早于审定日期/)
  expect(correctionDayProblem('2023-01-21', '2023-01-12', '2023-01-20')).toMatch(/晚于今天/)
  expect(correctionDayProblem('2023-01-12', '2023-01-12', '2023-01-20')).toBe(undefined)
})
