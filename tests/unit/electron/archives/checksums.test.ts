import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinedCrc32 } from '#electron/archives/checksums.ts'

/** exchange.md 4: a file's checksum is told from those of its parts, so that no part is summed up twice. */

const bytes = fc.uint8Array({ maxLength: 600 })

test('two runs of bytes have the checksum of both together', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(joinedCrc32(crc32(one), crc32(other), other.length)).toBe(crc32(Buffer.concat([one, other])))
    }),
  )
})

test('in whatever parts a file comes', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 8 }), (parts) => {
      const joined = parts.reduce((sum, part) => joinedCrc32(sum, crc32(part), part.length), 0)
      expect(joined).toBe(crc32(Buffer.concat(parts)))
    }),
  )
})

test('of parts of many megabytes too', () => {
  const [one, other] = [Buffer.alloc(5_000_001, 'evidence'), Buffer.alloc(33_554_433, 7)]
  expect(joinedCrc32(crc32(one), crc32(other), other.length)).toBe(crc32(Buffer.concat([one, other])))
})
