import { expect, test } from 'vitest'
import { findLedger } from '#shared/ledgers/index.ts'
import { findPack, packs } from '#shared/packs/index.ts'

test('a built-in programme is found by its id, another is not', () => {
  expect(findPack('heihe-2022')?.title).toBe('黑河市2022年政务守信践诺专项行动')
  expect(findPack('hegang-2022')?.city).toBe('鹤岗市')
  expect(findPack('heihe-2021')).toBeUndefined()
})

test('no two built-in programmes share an id', () => {
  expect(new Set(packs.map((pack) => pack.id)).size).toBe(packs.length)
})

test('the first built-in programme is the one that a new office is offered first', () => {
  expect(packs[0]?.id).toBe('heihe-2022')
})

test.each(packs.map((pack) => [pack.id, pack] as const))(
  '%s: its ledgers are declared, with every figure that an indicator counts (M-053)',
  (_, pack) => {
    expect(pack.ledgers.filter((id) => findLedger(id) === undefined)).toEqual([])
    const refs = pack.indicators.flatMap(({ figures }) =>
      figures === null ? [] : [figures.numerator, figures.denominator ?? figures.numerator],
    )
    const isDeclared = (ref: string) => {
      const [ledger = '', figure] = ref.split(':')
      return findLedger(ledger)?.figures.some((each) => each.id === figure) === true
    }
    expect(refs.filter((ref) => !isDeclared(ref))).toEqual([])
  },
)
