import { describe, expect, test } from 'vitest'
import { countFacts, materialStanding } from '#electron/scoring/counts.ts'
import { aMaterial, aMeasure, someFacts } from './programme.ts'

describe('measures', () => {
  test('N is the plan less those approved as 不涉及; an unapproved 不涉及 stays planned (二（一）1)', () => {
    const measures = [
      aMeasure('1'),
      aMeasure('2', { verdict: 'notApplicable' }),
      aMeasure('3', { verdict: 'notApplicable', isReviewed: false }),
      aMeasure('4', { verdict: 'notDone' }),
      aMeasure('5', { verdict: null, isReviewed: false }),
    ]
    expect(countFacts(someFacts({ measures }))).toMatchObject({ planned: 4, completed: 1, unreviewed: 2 })
  })

  test('M-105: a refuted line counts only where completion counted it', () => {
    const measures = [
      aMeasure('1', { isRefuted: true }),
      aMeasure('2', { isRefuted: true, verdict: 'notDone' }),
      aMeasure('3', { isRefuted: true, verdict: 'notApplicable' }),
    ]
    expect(countFacts(someFacts({ measures }))).toMatchObject({ completed: 1, refuted: 1 })
  })

  test('two lines with one id are refused', () => {
    expect(() => countFacts(someFacts({ measures: [aMeasure('1'), aMeasure('1')] }))).toThrow(/“1”重复/)
  })
})

describe('materials (A-08, A-14)', () => {
  test.each([
    ['the whole due day is in time', '2022-04-20', null, 'onTime'],
    ['the day after is late', '2022-04-21', null, 'late'],
    ['earlier is in time', '2022-04-02', null, 'onTime'],
    ['months later is late', '2022-07-01', null, 'late'],
    ['nothing received is missing', null, null, 'missing'],
    ['nothing received by the due day itself is open', null, '2022-04-20', 'notYetDue'],
    ['received later than a due day that is not over is open', '2022-04-25', '2022-04-20', 'notYetDue'],
    ['nothing received the day after is missing', null, '2022-04-21', 'missing'],
    ['not yet due is left out', null, '2022-04-19', 'notYetDue'],
    ['received in time on the day itself', '2022-04-20', '2022-04-20', 'onTime'],
  ])('%s', (_, receivedOn, asOf, standing) => {
    expect(materialStanding(aMaterial('1', { receivedOn }), asOf)).toBe(standing)
  })

  test('A-28: a waiver takes a material out, however late', () => {
    const waived = aMaterial('1', { receivedOn: null, isWaived: true, waiverGround: '制度印发当月' })
    expect(countFacts(someFacts({ materials: [waived, aMaterial('2', { receivedOn: null })] })).late).toBe(1)
  })

  test('late and missing count the same, and an obligation counts once whatever was received how often', () => {
    const materials = [
      aMaterial('1', { receivedOn: null }),
      aMaterial('1', { receivedOn: '2022-04-25' }),
      aMaterial('2', { receivedOn: '2022-04-26' }),
      aMaterial('3', { receivedOn: '2022-04-19' }),
      aMaterial('3', { receivedOn: '2022-04-26' }),
    ]
    expect(countFacts(someFacts({ materials })).late).toBe(2)
    expect(countFacts(someFacts({ materials: materials.toReversed() })).late).toBe(2)
  })

  test('one obligation with two due days is refused', () => {
    const materials = [aMaterial('1'), aMaterial('1', { dueOn: '2022-04-23' })]
    expect(() => countFacts(someFacts({ materials }))).toThrow(/两个报送期限/)
  })
})

describe('information and adjustments', () => {
  test('M-103: one item can earn both points', () => {
    const information = [
      { id: '1', title: '甲', isHighQuality: true, isAdopted: true },
      { id: '2', title: '乙', isHighQuality: false, isAdopted: true },
      { id: '3', title: '丙', isHighQuality: false, isAdopted: false },
    ]
    expect(countFacts(someFacts({ information }))).toMatchObject({ highQuality: 1, adopted: 2 })
  })

  test('A-04: an approved adjustment counts in every month in which it is carried out, or once', () => {
    const item = { id: '1', title: '甲', kind: 'added-task', isApproved: true, isCarriedOut: true, wasCountedEarlier: true }
    const adjustments = [
      item,
      { ...item, id: '2', isApproved: false },
      { ...item, id: '3', isCarriedOut: false },
      { ...item, id: '4', wasCountedEarlier: false },
    ]
    expect(countFacts(someFacts({ adjustments })).approvedAdjustments).toBe(2)
    expect(countFacts(someFacts({ adjustments, adjustmentCount: 'once' })).approvedAdjustments).toBe(1)
  })
})

test('A-13: one measure found not done in two earlier months is two findings; the same month twice is refused', () => {
  const found = { id: '1-1', title: '1-1', month: '2022-04', planned: 29 }
  const laterFindings = [found, { ...found, month: '2022-05', planned: 28 }]
  expect(countFacts(someFacts({ laterFindings })).laterFindings).toEqual([
    { planned: 29, refuted: 1 },
    { planned: 28, refuted: 1 },
  ])
  expect(() => countFacts(someFacts({ laterFindings: [found, found] }))).toThrow(/重复/)
})
