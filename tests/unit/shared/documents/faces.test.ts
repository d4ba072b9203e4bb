import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faceSentences, foundFaces, officialFaceList } from '#shared/documents/faces.ts'
import { paperCss } from '#shared/documents/paper-css.ts'

/** documents.md 3: the five faces, in whatever language a font names itself. */

const every = officialFaceList.flatMap(({ name, sameAs, instead }) => [name, ...sameAs, ...instead.flatMap(({ families }) => families)])

test('a machine with all of them lacks nothing', () => {
  const faces = foundFaces(['FZXiaoBiaoSong-B05S', '仿宋_GB2312', 'kaiti_gb2312', 'SimHei', '宋体'])
  expect(faces.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'installed'))
  expect(faces[2]?.family).toBe('kaiti_gb2312')
  expect(faceSentences(faces)).toEqual([])
})

test('Windows without the office’s own fonts: what stands in is said, in the order of the standard’s table', () => {
  const faces = foundFaces(['SimSun', 'SimHei', 'FangSong', 'KaiTi', 'STZhongsong'])
  expect(faceSentences(faces)).toEqual([
    '缺少方正小标宋简体，将以华文中宋代替',
    '缺少仿宋_GB2312，将以仿宋代替',
    '缺少楷体_GB2312，将以楷体代替',
  ])
})

test('a machine without Chinese fonts has nothing to put in their place', () => {
  expect(faceSentences(foundFaces(['DejaVu Sans']))).toHaveLength(5)
  expect(faceSentences(foundFaces([]))[4]).toBe('缺少宋体，没有可以代替的字体')
})

test('whatever is installed, the face that is said comes first among those that are there', () => {
  fc.assert(
    fc.property(fc.subarray(every), (families) => {
      for (const { name, state, family } of foundFaces(families)) {
        const official = officialFaceList.find((each) => each.name === name)
        const order = [name, ...(official?.sameAs ?? []), ...(official?.instead ?? []).flatMap((each) => each.families)]
        const first = order.find((each) => families.includes(each))
        expect(family).toBe(first ?? null)
        expect(state === 'missing').toBe(first === undefined)
      }
    }),
  )
})

test('the page prints with the faces that are said, in the same order', () => {
  const stack = '"仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong"'
  expect(paperCss).toContain(stack)
})
