import { describe, expect, test } from 'vitest'
import { appraisalOf } from '#electron/services/appraisal/appraisal-rules.ts'
import { publishingInterpretation, scoreReadings } from '#electron/services/programmes/readings.ts'
import { findPack } from '#shared/packs/index.ts'

const pack = findPack('heihe-2022')
if (pack === undefined) throw new Error('the pack is not there')

describe('M-114: readings of open points', () => {
  test('the pack of 2022 counts an adjustment monthly, ranks by the published score and shares a rank, deducts in the month of the finding', () => {
    expect(scoreReadings(pack)).toEqual({ adjustmentCount: 'monthly', rankOn: 'published', deductsWhenFound: true, ranks: true })
  })

  test('another choice of the office is followed; a pack that raises no question is read by the defaults', () => {
    const others: Record<string, string> = { 'adjustment-count': 'once', 'rank-on': 'exact', 'found-later': 'own-month', ranking: 'none' }
    const readings = pack.readings.map((each) => ({ ...each, chosen: others[each.id] ?? each.chosen }))
    expect(scoreReadings({ ...pack, readings })).toEqual({
      adjustmentCount: 'once',
      rankOn: 'exact',
      deductsWhenFound: false,
      ranks: false,
    })
    expect(scoreReadings({ ...pack, readings: [] })).toEqual(scoreReadings(pack))
  })

  test('A-01: months are published by 逐级折算; a pack that names no known interpretation is refused', () => {
    expect(publishingInterpretation(pack).name).toBe('逐级折算（字面）')
    const appraisal = appraisalOf({ pack })
    const broken = { ...pack, appraisal: { ...appraisal, publishBy: 'unknown' } }
    expect(() => publishingInterpretation(broken)).toThrow(/not_found/)
  })
})
