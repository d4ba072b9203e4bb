import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForbiddenContent } from '#shared/exchange/attachment-content.ts'
import { guardedJson } from '#shared/exchange/json-guard.ts'
import { isOpenKind, packageDirection, packageKindCodes } from '#shared/exchange/kinds.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { bagNames, blobName, entryMeaning, recordsName } from '#shared/exchange/names.ts'
import { packageInfoSchema } from '#shared/exchange/package-info.ts'
import { readRecordLine } from '#shared/exchange/record-line.ts'
import { packageCode, verificationCode } from '#shared/exchange/verification-code.ts'
import { isReadableVersion } from '#shared/exchange/version.ts'
import { planVolumes } from '#shared/exchange/volumes.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))

describe('校验码 (exchange.md 3)', () => {
  const [signKey, recipient] = [`RW${'Q'.repeat(54)}`, `age1${'q'.repeat(58)}`]

  test('30 digits in six groups, made of both keys', () => {
    const code = verificationCode(signKey, recipient, hashOf)
    expect(code).toMatch(/^\d{5}(?: \d{5}){5}$/)
    expect(verificationCode(`${signKey.slice(0, -1)}R`, recipient, hashOf)).not.toBe(code)
    expect(verificationCode(signKey, `${recipient.slice(0, -1)}p`, hashOf)).not.toBe(code)
  })

  test('it is the hash as a number modulo 10^30, with its leading zeros', () => {
    const small = (): string => '0'.repeat(63) + 'f'
    expect(verificationCode(signKey, recipient, small)).toBe('00000 00000 00000 00000 00000 00015')
    expect(verificationCode(signKey, recipient, () => 'f'.repeat(64))).toBe(expected())
  })

  function expected(): string {
    const digits = String((2n ** 256n - 1n) % 10n ** 30n).padStart(30, '0')
    return digits.replaceAll(/(\d{5})(?=\d)/g, '$1 ')
  }

  test('a package is called by ten signs in two groups', () => {
    expect(packageCode('4f2a9c01b7ffff')).toBe('4f2a9 c01b7')
  })
})

describe('the closed grammar of names (exchange.md 1)', () => {
  test('names that are made are understood', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), hex(64), (number, sha256) => {
        expect(entryMeaning(recordsName(number))).toEqual({ is: 'records', number })
        expect(entryMeaning(blobName(sha256))).toEqual({ is: 'blob', sha256 })
      }),
    )
    for (const name of Object.values(bagNames)) expect(entryMeaning(name)).toMatchObject({ is: 'bagFile' })
  })

  test('any name with one sign changed is another name or none', () => {
    const name = fc.oneof(
      fc.constantFrom(...Object.values(bagNames)),
      hex(64).map(blobName),
      fc.integer({ min: 1, max: 9999 }).map(recordsName),
    )
    fc.assert(
      fc.property(name, fc.nat(), fc.string({ maxLength: 2 }), (original, place, sign) => {
        const at = place % original.length
        const changed = original.slice(0, at) + sign + original.slice(at + 1)
        fc.pre(changed !== original)
        const meaning = entryMeaning(changed)
        if (meaning?.is === 'blob') expect(blobName(meaning.sha256)).toBe(changed)
        else if (meaning?.is === 'records') expect(recordsName(meaning.number)).toBe(changed)
        else expect(meaning).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('JSON of strangers (exchange.md, hazards)', () => {
  test('whatever JSON can say within the depth is read as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(!text.includes('"__proto__"'))
        expect(guardedJson(text, 32)).toEqual({ isSound: true, value: JSON.parse(text) })
      }),
      { numRuns: 500 },
    )
  })

  test('whatever text comes, it agrees with the parser on what is JSON', () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ a1u'), maxLength: 14 })
    fc.assert(
      fc.property(text, (candidate) => {
        const read = guardedJson(candidate, 32)
        if (read.isSound) expect(JSON.parse(candidate)).toEqual(read.value)
        else if (read.problem === 'syntax') expect(() => JSON.parse(candidate)).toThrow()
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['{"a":1,"a":2}', 'duplicate_key'],
    [String.raw`{"a":1,"\u0061":2}`, 'duplicate_key'],
    ['[{"a":1,"b":{},"a":3}]', 'duplicate_key'],
    ['{"__proto__":{}}', 'forbidden_key'],
    [String.raw`[{"__pr\u006fto__":1}]`, 'forbidden_key'],
    ['[[[[1]]]]', 'depth'],
    ['{"a":', 'syntax'],
    ['"a', 'syntax'],
    ['', 'syntax'],
  ])('%s: %s', (text, problem) => {
    expect(guardedJson(text, 3)).toEqual({ isSound: false, problem })
  })

  test('a key may be what a value is, and two objects may have the same key', () => {
    for (const text of ['{"a":"a"}', '[{"a":1},{"a":2}]', '{"a":{"a":"__proto__"}}', String.raw`{"a\"":1,"a":2}`]) {
      expect(guardedJson(text, 3).isSound, text).toBe(true)
    }
  })
})

describe('records', () => {
  const record = {
    type: 'planLine',
    id: 'city-2022:line:7-3',
    rev: 2,
    ownerUnit: 'city:unit:a',
    origin: 'own',
    at: '2022-04-19T08:00:00.000Z',
    body: null,
  }

  test('a line is a record with its head, whatever else a newer version put beside it', () => {
    const line = JSON.stringify({ ...record, later: { field: 1 } })
    expect(readRecordLine(line, packageLimits)).toEqual({ ...record, line })
  })

  test.each(['type', 'id', 'rev', 'ownerUnit', 'origin', 'at', 'body'])('without %s it is none', (field) => {
    const { [field]: _, ...rest } = record as Record<string, unknown>
    expect(readRecordLine(JSON.stringify(rest), packageLimits)).toBe('form')
  })
})

describe('versions (exchange.md 6)', () => {
  test.each([
    ['1.0', '1.0', true],
    ['1.7', '1.0', true],
    ['1.7', '1.1', false],
    ['2.0', '1.0', false],
    ['2.0', '2.0', false],
  ])('format %s for readers from %s on: %s', (version, oldest, readable) => {
    expect(isReadableVersion(version, oldest)).toBe(readable)
  })
})

describe('volumes (exchange.md 2)', () => {
  const blob = fc.record({ sha256: hex(64), size: fc.integer({ min: 0, max: 3_000_000 }) })
  const limits = { volumeBytes: 4_000_000, blobsInVolume: 7, volumes: 99 }

  test('each attachment travels once, no volume is too full, and the order in which they are given does not matter', () => {
    fc.assert(
      fc.property(fc.array(blob, { maxLength: 40 }), fc.constantFrom('together' as const, 'recordsFirst' as const), (blobs, layout) => {
        const distinct = new Map(blobs.map((each) => [each.sha256, each]))
        const plan = planVolumes([...distinct.values()], layout, limits)
        expect(plan?.flatMap((volume) => volume.blobs.map(({ sha256 }) => sha256))).toEqual([...distinct.keys()].toSorted())
        for (const volume of plan ?? []) {
          expect(volume.blobs.length).toBeLessThanOrEqual(limits.blobsInVolume)
          expect(volume.blobs.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(limits.volumeBytes)
        }
        expect(plan?.map(({ i }) => i)).toEqual(plan?.map((_, at) => at + 1))
        if (layout === 'recordsFirst') expect(plan?.[0]?.blobs).toEqual([])
        expect(planVolumes([...distinct.values()].toReversed(), layout, limits)).toEqual(plan)
      }),
    )
  })

  test('no plan where an attachment fits into no volume, or where there would be too many volumes', () => {
    expect(planVolumes([{ sha256: 'a', size: 5_000_000 }], 'together', limits)).toBeUndefined()
    const many = Array.from({ length: 20 }, (_, at) => ({ sha256: String(at), size: 3_000_000 }))
    expect(planVolumes(many, 'together', { ...limits, volumes: 19 })).toBeUndefined()
    expect(planVolumes(many, 'together', { ...limits, volumes: 20 })).toHaveLength(20)
  })
})

test('limits hold together: attachments fit into a volume, a volume onto FAT32, records into the mail', () => {
  const { attachmentBytes, volumeBytes, volumeHardBytes, recordsVolumeBytes, blobsInVolume, entries } = packageLimits
  expect(attachmentBytes).toBeLessThan(volumeBytes)
  expect(volumeBytes).toBeLessThan(volumeHardBytes)
  expect(volumeHardBytes).toBeLessThan(2 ** 32 - 1)
  expect(recordsVolumeBytes).toBeLessThanOrEqual(20_000_000)
  expect(blobsInVolume + 10).toBeLessThanOrEqual(entries)
})

test('kinds: enrolment is open to all, everything else is encrypted; a county issues no tasks', () => {
  expect(packageKindCodes.filter(isOpenKind)).toEqual(['enroll-request', 'roster'])
  expect(packageDirection('task-issue')).toBe('downward')
  expect(packageDirection('month-report')).toBe('upward')
})

test('package.json keeps fields that it does not know', () => {
  const parsed = packageInfoSchema.safeParse({ kind: 'receipt', later: 1 })
  expect(parsed.success).toBe(false)
  expect(parsed.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(false)
})

test.each([
  ['a PDF', Buffer.from('%PDF-1.4'), false],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff]), false],
  ['a Word document', Buffer.from('PK\u0003\u0004', 'latin1'), false],
  ['a text', Buffer.from('进校园方案'), false],
  ['an empty file', Buffer.alloc(0), false],
  ['a program', Buffer.from('MZ\u0090'), true],
  ['a link', Buffer.from('4c0000000114020000000000c0', 'hex'), true],
  ['a page', Buffer.from('<html>'), true],
  ['a drawing', Buffer.from('<?xml version="1.0"?>\n<svg>'), true],
])('%s', (_, bytes, forbidden) => {
  expect(isForbiddenContent(bytes)).toBe(forbidden)
})
