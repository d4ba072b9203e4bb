import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AgeFault, ageDecryption, ageEncryption, ageRecipientOf, ageStanzas, generateAgeKeys, isAgeFile } from '#electron/crypto/index.ts'
import { ageSample } from '#electron/crypto/age-sample.ts'

/** exchange.md 1 and 2: age in pieces, with a guard before the library sees the head. */

async function* cut(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

async function encrypted(recipients: readonly string[], content: Uint8Array, size = 10_000): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const writer = await ageEncryption(recipients, (bytes) => void chunks.push(bytes))
  const buffer = new Uint8Array(size)
  for await (const piece of cut(content, size)) {
    buffer.set(piece)
    await writer.write(buffer.subarray(0, piece.length))
    // The buffer is the caller's again.
    buffer.fill(0)
  }
  await writer.close()
  return Buffer.concat(chunks)
}

async function decrypted(identities: readonly string[], file: Uint8Array, size = 7000): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(ageDecryption(identities, cut(file, size))))
}

async function problemOf(identities: readonly string[], file: Uint8Array): Promise<string> {
  const outcome = await decrypted(identities, file).catch((thrown: unknown) => thrown)
  if (outcome instanceof AgeFault) return outcome.problem
  throw outcome
}

test('what was written in any pieces comes out whole, for every recipient', async () => {
  const [one, other] = [await generateAgeKeys(), await generateAgeKeys()]
  const sizes = fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_001)
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 400, max: 90_000 }), async (size, piece) => {
      const content = Buffer.alloc(size, 'abcdefg')
      const file = await encrypted([one.recipient, other.recipient], content, piece)
      expect(isAgeFile(file)).toBe(true)
      expect((await decrypted([one.identity], file, piece)).equals(content)).toBe(true)
      expect((await decrypted([other.identity], file)).equals(content)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('the public half belongs to the identity', async () => {
  expect(await ageRecipientOf(ageSample.identity)).toBe(ageSample.recipient)
})

test('a file that is encrypted twice differs', async () => {
  const content = Buffer.from('月报')
  expect(await encrypted([ageSample.recipient], content)).not.toEqual(await encrypted([ageSample.recipient], content))
})

describe('a file is refused', () => {
  const content = Buffer.alloc(140_000, 5)

  test('by whoever it was not encrypted to', async () => {
    const stranger = await generateAgeKeys()
    expect(await problemOf([stranger.identity], await encrypted([ageSample.recipient], content))).toBe('not_for_these_keys')
  })

  test('when it was cut off anywhere or one bit is another', async () => {
    const file = await encrypted([ageSample.recipient], content)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = Buffer.from(file)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(await problemOf([ageSample.identity], changed)).toMatch(/^(?:damaged|not_for_these_keys)$/)
        expect(await problemOf([ageSample.identity], file.subarray(0, at))).toBe('damaged')
      }),
      { numRuns: 60 },
    )
  })

  test('when a passphrase would have to be tried', async () => {
    const head = 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n'
    expect(await problemOf([ageSample.identity], Buffer.from(head))).toBe('unsupported')
  })

  test('when its head has no end, before the rest of the file is taken into memory', async () => {
    let taken = 0
    const endless = (async function* () {
      yield Buffer.from('age-encryption.org/v1\n-> X25519 ')
      for (;;) {
        taken += 65_536
        yield Buffer.alloc(65_536, 'A')
      }
    })()
    await expect(Array.fromAsync(ageDecryption([ageSample.identity], endless))).rejects.toBeInstanceOf(AgeFault)
    expect(taken).toBeLessThanOrEqual(131_072)
  })
})

test('an error of whoever reads or writes the file comes out as it is', async () => {
  const gone = new Error('the stick is gone')
  const half = await encrypted([ageSample.recipient], Buffer.alloc(200_000))
  const source = (async function* () {
    yield half.subarray(0, 100_000)
    throw gone
  })()
  await expect(Array.fromAsync(ageDecryption([ageSample.identity], source))).rejects.toBe(gone)
  const full = new Error('the disk is full')
  const writer = await ageEncryption([ageSample.recipient], () => {
    throw full
  })
  await expect(
    (async () => {
      for (let at = 0; at < 20; at += 1) await writer.write(new Uint8Array(65_536))
      await writer.close()
    })(),
  ).rejects.toBe(full)
})

test('no more than 1 MiB waits on the way in either direction, however slow the other end is', async () => {
  const [piece, count] = [new Uint8Array(65_536), 96]
  let [taken, passed, waiting] = [0, 0, 0]
  const note = () => (waiting = Math.max(waiting, taken - passed))
  const chunks: Uint8Array[] = []
  const writer = await ageEncryption([ageSample.recipient], async (bytes) => {
    await new Promise(setImmediate)
    passed += bytes.length
    chunks.push(bytes)
  })
  for (let at = 0; at < count; at += 1) {
    await writer.write(piece)
    taken += piece.length
    note()
  }
  await writer.close()
  ;[taken, passed] = [0, 0]
  const source = (async function* () {
    for (const chunk of chunks) {
      taken += chunk.length
      yield chunk
    }
  })()
  for await (const bytes of ageDecryption([ageSample.identity], source)) {
    await new Promise(setImmediate)
    passed += bytes.length
    note()
  }
  expect(passed).toBe(count * piece.length)
  expect(waiting).toBeLessThan(1024 * 1024)
})

test('the head names its recipients', async () => {
  expect(ageStanzas(await encrypted([ageSample.recipient, ageSample.recipient], Buffer.from('x')))).toEqual(['X25519', 'X25519'])
})
