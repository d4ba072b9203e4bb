import { expect, test } from 'vitest'
import { unitsFor } from '#renderer/pages/documents/list/drawn-kinds.ts'

const county = { name: '孙吴县', reports: true, scored: true }
const committee = { name: '黑河自贸片区管委会', reports: true, scored: false }
const collective = { name: '各县（市、区）', reports: false, scored: false }

test('附件1 is drawn up for every unit that reports, scores only for scored counties', () => {
  const units = [county, committee, collective]
  expect(unitsFor('monthly-report', units)).toEqual([county, committee])
  expect(unitsFor('self-assessment-sheet', units)).toEqual([county])
  expect(unitsFor('score-detail', units)).toEqual([county])
})
