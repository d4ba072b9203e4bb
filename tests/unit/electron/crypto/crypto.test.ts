import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageFaults,
  blake2b512,
  cryptoFaults,
  ed25519PublicKey,
  ed25519Sign,
  ed25519Verify,
  isSameSecret,
  openAes256Gcm,
  openChaCha20Poly1305,
  randomBytes,
  scrypt,
  sealAes256Gcm,
  sealChaCha20Poly1305,
  sha256,
  sha256Of,
  sha512,
  x25519PublicKey,
  x25519SharedSecret,
} from '#electron/crypto/index.ts'

/** foundations.md 6, reliability.md «Facts»: one door to cryptography, with the standards' known answers. */

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const nonce = fc.uint8Array({ minLength: 12, maxLength: 12 })
const content = fc.uint8Array({ maxLength: 300 })

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const changed = bytes.slice()
  const at = Math.floor(bit / 8) % changed.length
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8))
  return changed
}

test('every algorithm of the façade gives the known answers of its standard', async () => {
  expect(await cryptoFaults()).toEqual([])
  expect(await ageFaults()).toEqual([])
})

test('SHA-512 and scrypt give a second known answer (FIPS 180-4 of 112 signs, RFC 7914 section 12)', async () => {
  const message = 'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu'
  expect(sha512(message)).toBe(
    '8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909',
  )
  const derived = await scrypt('password', new TextEncoder().encode('NaCl'), { cost: 1024, blockSize: 8, parallelization: 16 }, 64)
  expect(Buffer.from(derived).toString('hex')).toBe(
    'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
  )
})

describe.each([
  ['AES-256-GCM', sealAes256Gcm, openAes256Gcm],
  ['ChaCha20-Poly1305', sealChaCha20Poly1305, openChaCha20Poly1305],
] as const)('%s', (_, seal, open) => {
  test('opens what it sealed', () => {
    fc.assert(
      fc.property(key, nonce, content, content, (k, n, text, also) => {
        expect(open(k, n, seal(k, n, text, also), also)).toEqual(text)
      }),
    )
  })

  test('opens nothing in which one bit is another: of the ciphertext, the key, the nonce, or what goes with it', () => {
    fc.assert(
      fc.property(key, nonce, content, fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (k, n, text, also, bit) => {
        const sealed = seal(k, n, text, also)
        expect(open(k, n, flipped(sealed, bit), also)).toBeUndefined()
        expect(open(flipped(k, bit), n, sealed, also)).toBeUndefined()
        expect(open(k, flipped(n, bit), sealed, also)).toBeUndefined()
        expect(open(k, n, sealed, flipped(also, bit))).toBeUndefined()
        expect(open(k, n, sealed.subarray(0, bit % sealed.length), also)).toBeUndefined()
      }),
    )
  })
})

test('an Ed25519 signature holds for its key and message alone, and is the same each time', () => {
  fc.assert(
    fc.property(key, content, fc.nat(), (seed, message, bit) => {
      const [publicKey, signature] = [ed25519PublicKey(seed), ed25519Sign(seed, message)]
      expect(ed25519Sign(seed, message)).toEqual(signature)
      expect(ed25519Verify(publicKey, message, signature)).toBe(true)
      expect(ed25519Verify(publicKey, message, flipped(signature, bit))).toBe(false)
      expect(ed25519Verify(publicKey, Buffer.concat([message, Buffer.from('.')]), signature)).toBe(false)
      expect(ed25519Verify(flipped(publicKey, bit), message, signature)).toBe(false)
    }),
    { numRuns: 50 },
  )
  expect(ed25519Verify(new Uint8Array(31), new Uint8Array(), new Uint8Array(64))).toBe(false)
  expect(() => ed25519PublicKey(new Uint8Array(31))).toThrow(RangeError)
})

test('two parties find the same X25519 secret; a public key of zeros is refused', () => {
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(x25519SharedSecret(one, x25519PublicKey(other))).toEqual(x25519SharedSecret(other, x25519PublicKey(one)))
    }),
    { numRuns: 30 },
  )
  expect(() => x25519SharedSecret(randomBytes(32), new Uint8Array(32))).toThrow()
})

test('a hash does not depend on the pieces in which content comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(content, { maxLength: 5 }), async (pieces) => {
      expect(await sha256Of(pieces)).toBe(sha256(Buffer.concat(pieces)))
    }),
    { numRuns: 30 },
  )
  expect(blake2b512(new Uint8Array()).length).toBe(64)
})

test('secrets are the same only where every byte and their lengths are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (secret, bit) => {
      expect(isSameSecret(secret, secret.slice())).toBe(true)
      expect(isSameSecret(secret, flipped(secret, bit))).toBe(false)
      expect(isSameSecret(secret, secret.subarray(1))).toBe(false)
    }),
  )
})
