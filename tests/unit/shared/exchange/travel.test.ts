import { describe, expect, test } from 'vitest'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { packageDirection, packageKindCodes } from '#shared/exchange/kinds.ts'
import { mayCome, travelling, travellingOf } from '#shared/exchange/travel.ts'

const types = Object.entries(travelling).map(([type]) => ({ type, own: travellingOf(type) ?? { author: 'office', kinds: [] } }))

describe('exchange.md 6: every record has one author, and it is said where it travels', () => {
  test('every type of record that is kept is named, and none that is not', () => {
    expect(Object.keys(travelling).toSorted()).toEqual(projectionsOfRecords.map(({ type }) => type).toSorted())
  })

  test.each(types)('$type goes in packages that its author sends', ({ own }) => {
    const directions = own.kinds.map(packageDirection)
    if (own.author === 'city') expect(directions).not.toContain('upward')
    expect(own.author === 'office').toBe(directions.length === 0)
    expect(own.kinds).not.toContain('full-handover')
  })

  test.each(types)('$type comes from its author alone', ({ type, own }) => {
    for (const kind of packageKindCodes) {
      const from = (sender: 'city' | 'county', isOwner: boolean) => mayCome(type, { kind, sender, isOwner })
      const isCarried = own.kinds.includes(kind)
      expect(from('county', false), kind).toBe(false)
      expect(from('county', true), kind).toBe(isCarried && own.author === 'owner' && packageDirection(kind) !== 'downward')
      expect(from('city', false), kind).toBe(isCarried && own.author === 'city')
    }
  })

  test('what a county reports and what the city decides of it are never one record', () => {
    const authors = (...names: (keyof typeof travelling)[]) => names.map((name) => travelling[name].author)
    expect(authors('selfVerdict', 'assignmentReport', 'workBrief', 'adjustmentClaim')).toEqual(['owner', 'owner', 'owner', 'owner'])
    expect(authors('planLine', 'lineReview', 'assignmentDecision', 'briefJudgement', 'claimDecision')).toEqual(Array(5).fill('city'))
  })

  test('a type of a newer version is let in from its owner and kept unread; an inherited name is no type', () => {
    expect(mayCome('weather', { kind: 'month-report', sender: 'county', isOwner: true })).toBe(true)
    expect(mayCome('weather', { kind: 'month-report', sender: 'county', isOwner: false })).toBe(false)
    expect(travellingOf('toString')).toBeUndefined()
  })
})
