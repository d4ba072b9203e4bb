import { expect, test } from 'vitest'
import type { Difference } from '#renderer/pages/system/programme-compare/decisions.ts'
import {
  alike,
  decisionOf,
  decisionsOf,
  isDecided,
  missingBasis,
  openDifferences,
  tally,
} from '#renderer/pages/system/programme-compare/decisions.ts'

const difference = (key: string, part: Partial<Difference> = {}): Difference => ({
  key,
  where: '7-3',
  field: 'leads',
  document: '市法院',
  pack: '团市委',
  row: 5,
  known: null,
  obstacle: null,
  note: null,
  ...part,
})
const open = [difference('a'), difference('b', { obstacle: '不在本工作方案的单位名单内' }), difference('c')]
const said = { 'choice a': 'document', 'reason a': '以修订文件为准' }

test('A-22: what the programme carries with its reading is not asked', () => {
  const known = difference('k', { known: { requirement: 'A-18', reading: '以分解表为准' } })
  expect(openDifferences({ differences: [known, ...open] })).toEqual(open)
})

test('a difference is decided once it has a choice and a reason', () => {
  expect(isDecided(decisionOf(difference('a'), said))).toBe(true)
  expect(isDecided(decisionOf(difference('a'), { 'choice a': 'document' }))).toBe(false)
  expect(isDecided(decisionOf(difference('a'), { 'reason a': '以修订文件为准' }))).toBe(false)
})

test('words that cannot be taken over can only be kept, and the reason is still asked', () => {
  expect(decisionOf(difference('b', { obstacle: '不在名单内' }), { 'choice b': 'document' })).toEqual({ choice: 'programme', reason: '' })
})

test('「其余各处同样办理」 spares what is decided and what cannot be taken over', () => {
  const decision = decisionOf(difference('a'), said)
  expect(alike(decision, open, said)).toEqual({ 'choice c': 'document', 'reason c': '以修订文件为准' })
  expect(alike({ choice: 'programme', reason: '暂按方案' }, open, said)).toMatchObject({ 'reason b': '暂按方案', 'choice c': 'programme' })
  expect(alike({ choice: null, reason: '' }, open, said)).toEqual({})
})

test('the tally and the command agree', () => {
  const texts = { ...said, 'reason b': ' 单位待核实 ', 'choice c': 'programme', 'reason c': '仍按方案' }
  expect(tally(open, said)).toEqual({ taken: 1, kept: 0, left: 2 })
  expect(tally(open, texts)).toEqual({ taken: 1, kept: 2, left: 0 })
  expect(decisionsOf(open, texts)).toEqual([
    { key: 'a', choice: 'document', reason: '以修订文件为准' },
    { key: 'b', choice: 'programme', reason: '单位待核实' },
    { key: 'c', choice: 'programme', reason: '仍按方案' },
  ])
})

test('nothing is settled before every difference and the document’s particulars', () => {
  const basis = { basis: '通知', basisNumber: '', issuedOn: '2022-06-01', from: '2022-06' }
  expect(missingBasis(basis, 2)).toBe('还有2处没有核定，须选择办理并写明理由')
  expect(missingBasis({ ...basis, basis: ' ' }, 0)).toBe('请填写文件名称')
  expect(missingBasis({ ...basis, issuedOn: '' }, 0)).toBe('请填写印发日期')
  expect(missingBasis(basis, 0)).toBeUndefined()
})
