import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PackageFileName, fileNamePart, packageFileName, parsePackageFileName } from '#shared/exchange/file-name.ts'
import { packageKindCodes, packageKinds } from '#shared/exchange/kinds.ts'

/** exchange.md 4: names of at most 80 characters, in Chinese and as an ASCII twin. */

const report: PackageFileName = {
  city: '某市',
  unit: '某县',
  kind: 'month-report',
  period: '2026-11',
  version: 3,
  code: '4f2a9c',
  volume: { i: 1, n: 1 },
  ending: 'sxb',
  script: 'chinese',
}

const ascii = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/)
const chinese = (longest: number) =>
  fc
    .string({ unit: fc.constantFrom(...'某市县区林甸五大连池风景管委会专班办公室（）ABC1 _/:.'), minLength: 1, maxLength: longest + 4 })
    .map((text) => fileNamePart(text, longest))
const code = fc.stringMatching(/^[0-9a-f]{6}$/)
const kinds = fc.constantFrom(...packageKindCodes)
const parts = { ascii: [ascii, ascii], chinese: [chinese(12), chinese(24)] } as const
const volume = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([one, other]) => ({ i: Math.min(one, other), n: Math.max(one, other) }))
const names = fc.constantFrom('chinese' as const, 'ascii' as const).chain((script) =>
  fc.record({
    city: parts[script][0],
    unit: parts[script][1],
    kind: kinds,
    period: fc.constantFrom(null, '2026', '2026-11', '2026-02-28'),
    version: fc.integer({ min: 1, max: 9999 }),
    code,
    volume,
    ending: fc.constantFrom('sxb' as const, 'zip' as const),
    script: fc.constant(script),
  }),
)

describe('writing and reading are inverse', () => {
  test('what was written is read back, and fits into 80 characters that any disk takes', () => {
    fc.assert(
      fc.property(names, (parts) => {
        const name = packageFileName(parts)
        expect(parsePackageFileName(name)).toEqual(parts)
        expect(name.length).toBeLessThanOrEqual(80)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[ .]|[ .]$/u)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
        if (parts.script === 'ascii') expect(name).toMatch(/^[\u0021-\u007e]+$/)
      }),
      { numRuns: 500 },
    )
  })

  test('what is read is written again as it was', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom('', '_', '0', ' ', '某', '-', '.sxb'), (parts, place, sign) => {
        const name = packageFileName(parts)
        const at = place % name.length
        const changed = name.slice(0, at) + sign + name.slice(at + 1)
        const read = parsePackageFileName(changed)
        if (read !== undefined) expect(packageFileName(read)).toBe(changed)
      }),
      { numRuns: 500 },
    )
  })
})

test('a report, its second volume, its ASCII twin', () => {
  expect(packageFileName(report)).toBe('某市_某县_月报_2026-11_v03_4f2a9c.sxb')
  expect(packageFileName({ ...report, volume: { i: 2, n: 3 } })).toBe('某市_某县_月报_2026-11_v03_4f2a9c-2of3.sxb')
  const twin = packageFileName({ ...report, city: 'city', unit: 'county', script: 'ascii', ending: 'zip' })
  expect(twin).toBe('city_county_month-report_2026-11_v03_4f2a9c.zip')
})

test.each([
  '某市_某县_月报_2026-13_v03_4f2a9c.sxb',
  '某市_某县_周报_2026-11_v03_4f2a9c.sxb',
  '某市_某县_月报_2026-11_v00_4f2a9c.sxb',
  '某市_某县_月报_2026-11_v3_4f2a9c.sxb',
  '某市_某县_月报_2026-11_v03_4F2A9C.sxb',
  '某市_某县_月报_2026-11_v03_4f2a9c-1of1.sxb',
  '某市_某县_月报_2026-11_v03_4f2a9c-3of2.sxb',
  '某市_某县_month-report_2026-11_v03_4f2a9c.sxb',
  'city_county_month-report_2026-11_v03_4f2a9c.exe',
  '某市_某县_月报_2026-11_v03_4f2a9c.sxb.part',
])('%s is none of ours', (name) => {
  expect(parsePackageFileName(name)).toBeUndefined()
})

test('parts that no file name may have are refused, not mended silently', () => {
  expect(() => packageFileName({ ...report, unit: '某/县' })).toThrow(RangeError)
  expect(() => packageFileName({ ...report, code: '4f2a9' })).toThrow(RangeError)
})

test('kinds have names that tell them apart', () => {
  const labels = packageKindCodes.map((kind) => packageKinds[kind].name)
  expect(new Set(labels).size).toBe(labels.length)
  for (const label of labels) expect(label).not.toMatch(/[_\s]/)
})
