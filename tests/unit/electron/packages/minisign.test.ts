import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ed25519PublicKey } from '#electron/crypto/index.ts'
import {
  isSignatureOf,
  parseSignKey,
  parseSignature,
  signKeyFile,
  signKeyText,
  signatureText,
  signerOf,
} from '#electron/packages/minisign.ts'
import { signKeySchema } from '#shared/exchange/package-info.ts'

/** foundations.md 6: signatures in minisign's prehashed form. The stock tool itself is asked in integration/electron/packages. */

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const contents = fc.uint8Array({ maxLength: 200 })
const comments = fc.string({ unit: fc.constantFrom(...'abc 四月:=/'), maxLength: 40 })
const signer = (seed: Uint8Array) => signerOf(seed, ed25519PublicKey(seed))

function verified(content: Uint8Array, text: string, signKey: string): boolean {
  const [signature, key] = [parseSignature(text), parseSignKey(signKey)]
  if (signature === undefined || key === undefined) return false
  return Buffer.from(signature.mark).equals(key.mark) && isSignatureOf(content, signature, key)
}

/** The signature's text without its first line, which nothing covers. */
const signedPart = (text: string): string => text.slice(text.indexOf('\n'))

test('what was signed is verified by the key that signed it', () => {
  fc.assert(
    fc.property(seeds, contents, comments, (seed, content, comment) => {
      const text = signatureText(content, signer(seed), comment)
      expect(verified(content, text, signKeyText(signer(seed).publicKey))).toBe(true)
      expect(parseSignature(text)?.comment).toBe(comment)
      expect(signatureText(content, signer(seed), comment)).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test('no other content, key, comment or sign of the signature is accepted', () => {
  fc.assert(
    fc.property(seeds, seeds, contents, fc.nat(), fc.constantFrom('', 'A', '=', '\n', ' '), (seed, other, content, place, sign) => {
      const signKey = signKeyText(signer(seed).publicKey)
      const text = signatureText(content, signer(seed), 'comment')
      fc.pre(!Buffer.from(seed).equals(other))
      expect(verified(Buffer.concat([content, Buffer.from([0])]), text, signKey)).toBe(false)
      expect(verified(content, text, signKeyText(signer(other).publicKey))).toBe(false)
      const from = text.indexOf('\n')
      const at = from + (place % (text.length - from))
      const changed = text.slice(0, at) + sign + text.slice(at + 1)
      fc.pre(signedPart(changed) !== signedPart(text))
      expect(verified(content, changed, signKey)).toBe(false)
    }),
    { numRuns: 150 },
  )
})

describe('a public key', () => {
  test('is one line of base64 that comes back', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = signKeyText(signer(seed).publicKey)
        expect(signKeySchema.safeParse(text).success).toBe(true)
        expect(parseSignKey(text)?.key).toEqual(signer(seed).publicKey)
        expect(signKeyFile(text).split('\n')[1]).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  test.each(['', 'RWQ', `RW${'Q'.repeat(53)}`, `RX${'Q'.repeat(54)}`, `RW${'Q'.repeat(54)}\n`, ' RWQ'])('%j is none', (text) => {
    expect(parseSignKey(text)).toBeUndefined()
  })
})
