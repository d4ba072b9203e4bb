import { ed25519PublicKey, generateAgeKeys, openAes256Gcm, randomBytes, sealAes256Gcm } from '#electron/crypto/index.ts'
import { signKeyText } from '#electron/packages/index.ts'

/** A pair of keys as it is worked with; only its public half ever leaves this room in the clear. */
export interface KeyPair {
  /** Ed25519: 32 random bytes, all there is to the private key. */
  readonly seed: Uint8Array
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
  /** `RW…`, the public half of the seed. */
  readonly signKey: string
  /** `age1…`, the public half of the identity. */
  readonly ageRecipient: string
}

const nonceLength = 12

export async function newKeyPair(): Promise<KeyPair> {
  const seed = randomBytes(32)
  const { identity, recipient } = await generateAgeKeys()
  return { seed, identity, signKey: signKeyText(ed25519PublicKey(seed)), ageRecipient: recipient }
}

/** Both private keys under a key of 32 bytes, bound to their public halves: nonce, ciphertext and tag; base64. */
export function sealPair(pair: KeyPair, key: Uint8Array): string {
  const nonce = randomBytes(nonceLength)
  const plain = Buffer.from(JSON.stringify({ seed: Buffer.from(pair.seed).toString('base64'), identity: pair.identity }))
  const sealed = Buffer.concat([nonce, sealAes256Gcm(key, nonce, plain, purposeOf(pair))])
  plain.fill(0)
  return sealed.toString('base64')
}

/** The pair that was sealed for these public keys; undefined with another key, or where a bit was changed. */
export function openPair(
  sealed: string,
  { sign_key: signKey, age_recipient: ageRecipient }: { readonly sign_key: string; readonly age_recipient: string },
  key: Uint8Array,
): KeyPair | undefined {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  const plain = openAes256Gcm(key, bytes.subarray(0, nonceLength), bytes.subarray(nonceLength), purposeOf({ signKey, ageRecipient }))
  if (plain === undefined) return undefined
  const { seed, identity } = JSON.parse(Buffer.from(plain).toString()) as { seed: string; identity: string }
  plain.fill(0)
  return { seed: new Uint8Array(Buffer.from(seed, 'base64')), identity, signKey, ageRecipient }
}

/** What is sealed for one pair opens as no other. */
function purposeOf({ signKey, ageRecipient }: Pick<KeyPair, 'signKey' | 'ageRecipient'>): Uint8Array {
  return new TextEncoder().encode(`shouxin installation key 1 ${signKey} ${ageRecipient}`)
}
