import { expect, test } from 'vitest'
import { checkPack } from '#shared/packs/check.ts'
import { cycleFaults } from '#shared/packs/check-cycles.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { packJson, packWith } from '#tests/fixtures/packs/broken-pack.ts'

const placeOf = (tail: string) => heihe2022.units.findIndex((unit) => unit.id === `heihe:unit:${tail}`)

test('a unit above itself is refused at every step of the ring', () => {
  const ring = ['finance-bureau', 'education-bureau', 'commerce-bureau']
  const pack = packJson()
  const units = pack['units'] as { parentId: string | null }[]
  ring.forEach((tail, at) => {
    const unit = units[placeOf(tail)]
    if (unit !== undefined) unit.parentId = `heihe:unit:${ring[(at + 1) % ring.length] ?? ''}`
  })
  const checked = checkPack(pack)
  expect('faults' in checked && checked.faults.map((fault) => fault.path).toSorted()).toEqual(
    ring.map((tail) => `units[${placeOf(tail)}].parentId`).toSorted(),
  )
  expect('faults' in checked && checked.faults[0]?.problem).toContain('上级单位成环')
})

test('a collective that holds itself is refused, and the walk ends', () => {
  const at = placeOf('all-counties')
  expect(cycleFaults(packWith(['units', at, 'members', 0], 'heihe:unit:all-counties'))).toEqual([
    { path: `units[${at}].members[0]`, problem: '成员单位成环：经“heihe:unit:all-counties”又回到本单位' },
  ])
})

test('a chain of parents without a ring is sound', () => {
  expect(cycleFaults(packWith(['units', placeOf('finance-bureau'), 'parentId'], 'heihe:unit:education-bureau'))).toEqual([])
})
