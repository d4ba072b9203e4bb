import { describe, expect, test } from 'vitest'
import { packs } from '#shared/packs/index.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'

function nameOf(text: string): string | readonly string[] | undefined {
  const found = resolveUnit(heihe2022, text)
  if ('unit' in found) return found.unit.name
  return 'ambiguous' in found ? found.ambiguous.map((unit) => unit.name) : undefined
}

describe('resolving a unit by what a document calls it (M-009)', () => {
  test.each([
    ['市营商局', '市营商环境局'],
    ['黑河市营商环境建设监督局', '市营商环境局'],
    ['营商环境建设监督局', '市营商环境局'],
    ['市市场监督管理局', '市市场监管局'],
    ['黑河市教育局', '市教育局'],
    ['黑河市委宣传部', '市委宣传部'],
    ['人行黑河中支', '中国人民银行黑河市中心支行'],
    ['中国人民银行 黑河市中心支行', '中国人民银行黑河市中心支行'],
    ['黑河市逊克县', '逊克县'],
    ['逊克', '逊克县'],
    ['五大连池管委会', '五大连池风景区管委会'],
    ['五大连池市', '五大连池市'],
    ['各县(市、区)党委和政府', '各县（市、区）党委和政府'],
  ])('%s is %s', (text, name) => {
    expect(nameOf(text)).toBe(name)
  })

  test.each(['市督导考评问责专班', '督导考评专班', '督导考核专班', '督导考核问责专班'])(
    'A-27: %s is the one 市督导考评问责工作专班',
    (text) => {
      expect(nameOf(text)).toBe('市督导考评问责工作专班')
    },
  )

  test('五大连池 alone may be the city or the scenic area and is never guessed (office.md «Receiving»)', () => {
    expect(nameOf('五大连池')).toEqual(['五大连池市', '五大连池风景区管委会'])
    expect(nameOf('黑河市五大连池')).toEqual(['五大连池市', '五大连池风景区管委会'])
  })

  test('a name that no unit bears is unknown and handed back', () => {
    expect(resolveUnit(heihe2022, '市林草局')).toEqual({ unknown: '市林草局' })
    expect(resolveUnit(heihe2022, '')).toEqual({ unknown: '' })
  })

  test.each(packs.flatMap((pack) => pack.units.map((unit) => ({ pack, unit }))))(
    '$unit.name answers to its own names',
    ({ pack, unit }) => {
      for (const name of [unit.name, ...unit.aliases]) expect(resolveUnit(pack, name)).toEqual({ unit })
    },
  )
})
