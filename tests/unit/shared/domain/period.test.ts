import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayInChina,
  dayOfMonth,
  daysBetween,
  isCalendarDay,
  lastDayOf,
  monthOf,
  weekdayOf,
} from '#shared/domain/period.ts'

const root = join(import.meta.dirname, '../../../..')

describe('days are calendar days in China, reckoned without a time zone', () => {
  test.each([
    ['2022-02-28', true],
    ['2022-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2022-02-30', false],
    ['2022-13-01', false],
    ['2022-4-1', false],
  ])('%s exists: %s', (day, exists) => expect(isCalendarDay(day)).toBe(exists))

  test('a month’s 31st is its last day', () => {
    expect([dayOfMonth('2022-02', 31), lastDayOf('2024-02'), dayOfMonth('2022-04', 20)]).toEqual(['2022-02-28', '2024-02-29', '2022-04-20'])
  })

  test('months and days are counted over the turn of the year', () => {
    expect([addMonths('2022-11', 2), addMonths('2022-01', -1), monthOf('2022-12-31')]).toEqual(['2023-01', '2021-12', '2022-12'])
    expect([addDays('2022-12-31', 1), daysBetween('2022-04-20', '2022-05-01'), weekdayOf('2022-04-23')]).toEqual(['2023-01-01', 11, 6])
  })

  test('an evening in UTC is the next day in China', () => {
    expect(dayInChina('2022-04-20T16:30:00.000Z')).toBe('2022-04-21')
  })
})

/** Files that a file imports for their values; types are gone when the page is built. */
function valueImports(path: string): string[] {
  const code = readFileSync(join(root, path), 'utf8')
  const named = [...code.matchAll(/(?:^|\n)(?:import|export)\s+(?!type\s)([^'";]*?)\s*from\s+'([^']+)'/g)]
    .filter(([, words = '']) => !/^\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\s*\}$/.test(words))
    .map(([, , from = '']) => from)
  const asked = [...code.matchAll(/(?:import\(|(?:^|\n)import\s+)'([^']+)'/g)].map(([, from = '']) => from)
  return [...named, ...asked].map((from) =>
    from.startsWith('#') ? from.slice(1) : from.startsWith('.') ? normalize(join(dirname(path), from)) : from,
  )
}

/** Everything that the page is built from, as `renderer/app/App.tsx`, and the packages it asks for. */
function reachOf(start: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...start]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    if (/\.tsx?$/.test(path) && existsSync(join(root, path))) open.push(...valueImports(path))
  }
  return reached
}

describe('performance.md: a page that reckons with days loads no schema library', () => {
  test('the arithmetic of days imports nothing', () => expect(valueImports('shared/domain/period.ts')).toEqual([]))

  test('no file of the page comes to zod, but 专项台账: its form judges a declared ledger by the very schema, in its own chunk', () => {
    const page = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
      .map((file) => `renderer/${file.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('renderer/pages/ledgers/'))
    const reached = reachOf(page)
    expect(reached.has('shared/domain/period.ts')).toBe(true)
    expect(reached.has('zod')).toBe(false)
  })

  test('control: the contract does come to zod, by way of the schemas of days', () => {
    const reached = reachOf(['shared/api/contract.ts'])
    expect([reached.has('zod'), reached.has('shared/domain/period-schema.ts')]).toEqual([true, true])
  })
})
