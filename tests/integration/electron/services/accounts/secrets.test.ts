import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordCost, scrypt } from '#electron/crypto/index.ts'
import { accountPurpose, isOutdated, newMasterKey, seal, unseal } from '#electron/services/accounts/secrets.ts'

/** exchange.md 3 and reliability.md 4: the master key under a password, and the password as a PHC string. */

const cheap = { cost: 2 ** 4, blockSize: 8, parallelization: 1 }
const purpose = accountPurpose('officer-1')

describe('a password as it is kept', () => {
  test('is scrypt with N = 2^17, r = 8, p = 1, and anybody who knows scrypt computes the same hash', async () => {
    const { password } = await seal('松花江畔的四季', newMasterKey(), purpose)
    const [, , parameters, salt = '', hash = ''] = password.split('$')
    expect(parameters).toBe('ln=17,r=8,p=1')
    const known = await scrypt('松花江畔的四季', Buffer.from(salt, 'base64'), passwordCost, 32)
    expect(Buffer.from(known).equals(Buffer.from(hash, 'base64'))).toBe(true)
  })

  test('kept at another cost it is still read, and known to be outdated', async () => {
    const masterKey = newMasterKey()
    const old = await seal('江桥头', masterKey, purpose, cheap)
    expect(await unseal('江桥头', old, purpose)).toEqual(masterKey)
    expect([isOutdated(old), isOutdated(await seal('江桥头', masterKey, purpose))]).toEqual([true, false])
  })

  test('typed in full width it is the same password', async () => {
    const kept = await seal('bridge-1950', newMasterKey(), purpose, cheap)
    expect(await unseal('ｂｒｉｄｇｅ－１９５０', kept, purpose)).toBeDefined()
  })

  test.each([
    '',
    'plain',
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    '$scrypt$ln=40,r=8,p=1$c2FsdA$aGFzaA',
    '$scrypt$ln=0,r=8,p=1$c2FsdA$aGFzaA',
  ])('a row that says %j opens for nobody and stops nothing', async (password) => {
    expect(await unseal('x', { password, wrapped_key: '' }, purpose)).toBeUndefined()
  })
})

describe('the master key', () => {
  test('comes out with the right password for the right account, and with nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), async (secret, other) => {
        const masterKey = newMasterKey()
        const kept = await seal(secret, masterKey, purpose, cheap)
        expect(await unseal(secret, kept, purpose)).toEqual(masterKey)
        expect(await unseal(secret, kept, accountPurpose('officer-2'))).toBeUndefined()
        if (secret.normalize('NFKC') !== other.normalize('NFKC')) expect(await unseal(other, kept, purpose)).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  test('a single bit that is altered in what is kept opens for nobody', async () => {
    const kept = await seal('江桥头', newMasterKey(), purpose, cheap)
    const bytes = Buffer.from(kept.wrapped_key, 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Buffer.from(bytes)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await unseal('江桥头', { ...kept, wrapped_key: altered.toString('base64') }, purpose)).toBeUndefined()
    }
  })

  test('is never kept twice alike: every seal has its own salt and nonce', async () => {
    const masterKey = newMasterKey()
    const [one, other] = [await seal('江桥头', masterKey, purpose, cheap), await seal('江桥头', masterKey, purpose, cheap)]
    expect(one.password).not.toBe(other.password)
    expect(one.wrapped_key).not.toBe(other.wrapped_key)
  })
})
