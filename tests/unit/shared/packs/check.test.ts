import { describe, expect, test } from 'vitest'
import { checkPack } from '#shared/packs/check.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { packJson, packWith } from '#tests/fixtures/packs/broken-pack.ts'

function faultsOf(value: unknown) {
  const checked = checkPack(value)
  return 'faults' in checked ? checked.faults : []
}

describe('checking an imported .pack.json', () => {
  test('a whole pack is handed back as it is', () => {
    expect(checkPack(packJson())).toEqual({ pack: heihe2022 })
  })

  test('a fault of shape hides no fault of content: both are told at once', () => {
    const pack = packWith(['tasks', 0, 'measures', 0, 'deadlines', 0, 'by'], '2022-02-30')
    pack['readings'] = heihe2022.readings.map((reading, at) => (at === 0 ? { ...reading, chosen: 'neither' } : reading))
    expect(faultsOf(pack).map((fault) => fault.path)).toEqual(['tasks[0].measures[0].deadlines[0].by', 'readings[0].chosen'])
  })

  test.each([[null], ['heihe-2022'], [[]], [42], [{}]])('%j is no pack, and says so instead of failing', (value) => {
    expect(faultsOf(value).length).toBeGreaterThan(0)
  })
})
