import { describe, expect, test } from 'vitest'
import type { FindingRecord } from '#db/repositories/spot-checks.ts'
import { newestFindings, standingRefutations } from '#electron/services/appraisal/findings.ts'

/** Findings on line 7-3, oldest first: `+` confirmed, `-` refuted. */
function findings(signs: string): FindingRecord[] {
  return [...signs].map((sign, at) => ({
    spotCheckId: `check-${at + 1}`,
    unitId: 'xunke',
    lineId: '7-3',
    lineMonth: '2022-04',
    countsIn: '2022-04',
    finding: sign === '+' ? 'confirmed' : 'refuted',
    reason: '',
    checkedOn: `2022-04-2${at + 1}`,
  }))
}

describe('考评细则 二（一）4: several spot checks of one line', () => {
  test.each([
    ['', undefined, undefined],
    ['+', undefined, 'check-1'],
    ['-', 'check-1', 'check-1'],
    ['--', 'check-1', 'check-2'],
    ['-+', undefined, 'check-2'],
    ['-+-', 'check-3', 'check-3'],
    ['+--', 'check-2', 'check-3'],
  ])('%s: the refutation that holds is %s, the newest word is %s', (signs, standing, newest) => {
    expect(standingRefutations(findings(signs)).get('7-3')?.spotCheckId).toBe(standing)
    expect(newestFindings(findings(signs)).get('7-3')?.spotCheckId).toBe(newest)
  })
})
