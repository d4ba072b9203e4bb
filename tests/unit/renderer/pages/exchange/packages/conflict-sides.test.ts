import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, sideOf } from '#renderer/pages/exchange/packages/conflict-sides.ts'

const own = (other: string, text: string): string[] => piecesOf(other, text).flatMap(({ words, isOwn }) => (isOwn ? [words] : []))

test('the differing figures alone are marked (picture 5)', () => {
  const inside = '向市场监管、税务等4个部门转送预警企业17户，已反馈处置12户。'
  const present = '向市场监管、税务等3个部门转送预警企业15户，已反馈处置12户。'
  expect(own(present, inside)).toEqual(['4', '7'])
  expect(own(inside, present)).toEqual(['3', '5'])
})

test('the revision of a side is parted from what it says', () => {
  expect(sideOf('同为第2版，内容不同：向4个部门')).toEqual({ lead: '同为第2版，内容不同', text: '向4个部门' })
  expect(sideOf('第2版，向3个部门')).toEqual({ lead: '第2版', text: '向3个部门' })
  expect(sideOf('向3个部门')).toEqual({ lead: '', text: '向3个部门' })
})

const text = fc.string({ maxLength: 60 })

test('the pieces are the text, and what is not marked stands in the other text in this order', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const pieces = piecesOf(other, one)
      expect(pieces.map(({ words }) => words).join('')).toBe(one)
      let from = 0
      for (const { words, isOwn } of pieces) {
        if (isOwn) continue
        for (const sign of words) {
          const found = other.indexOf(sign, from)
          expect(found).toBeGreaterThanOrEqual(0)
          from = found + sign.length
        }
      }
    }),
  )
})

test('equal texts have nothing marked, long ones are compared by their beginning and end', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(own(one, one)).toEqual([])
    }),
  )
  const long = '进展'.repeat(400)
  expect(own(`${long}甲${long}`, `${long}乙${long}`)).toEqual(['乙'])
})
