import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomBytes, sha256, sha256Of, sha256Stream } from '#electron/crypto/index.ts'

// FIPS 180-4 and the empty message.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
])('SHA-256 of “%s”', (text, expected) => {
  expect(sha256(text)).toBe(expected)
})

test('a text is hashed as its UTF-8 bytes', () => {
  expect(sha256('政务守信践诺')).toBe(sha256(new TextEncoder().encode('政务守信践诺')))
})

test('in whatever pieces content comes, its hash is that of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), async (pieces) => {
      const whole = sha256(new Uint8Array(pieces.flatMap((piece) => [...piece])))
      const stream = sha256Stream()
      for (const piece of pieces) stream.update(piece)
      expect(stream.digest()).toBe(whole)
      expect(await sha256Of(pieces)).toBe(whole)
    }),
  )
})

test('a file is hashed as it streams, and a finished hash takes nothing more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crypto-'))
  const bytes = new Uint8Array(300_000).fill(7)
  writeFileSync(join(folder, 'file'), bytes)
  expect(await sha256Of(createReadStream(join(folder, 'file')))).toBe(sha256(bytes))
  rmSync(folder, { recursive: true })
  const stream = sha256Stream()
  stream.digest()
  expect(() => stream.update('more')).toThrow()
})

test('random bytes are as many as asked for, and others each time', () => {
  expect(randomBytes(0)).toHaveLength(0)
  expect(randomBytes(10)).toHaveLength(10)
  const seen = new Set(Array.from({ length: 100 }, () => Buffer.from(randomBytes(16)).toString('hex')))
  expect(seen.size).toBe(100)
})
