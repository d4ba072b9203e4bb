import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The object identifiers of RFC 8410 that tell a raw key of 32 bytes to `node:crypto`. */
const identifiers = { ed25519: '2b6570', x25519: '2b656e' } as const
type Curve = keyof typeof identifiers
const keyLength = 32

/** A private key from its 32 bytes (RFC 8410, section 7). Throws `RangeError` for any other length. */
export function privateKeyOf(curve: Curve, secret: Uint8Array): KeyObject {
  return createPrivateKey({ key: framed('302e02010030050603', curve, '04220420', secret), format: 'der', type: 'pkcs8' })
}

/** A public key from its 32 bytes (RFC 8410, section 4). Throws `RangeError` for any other length. */
export function publicKeyOf(curve: Curve, key: Uint8Array): KeyObject {
  return createPublicKey({ key: framed('302a30050603', curve, '032100', key), format: 'der', type: 'spki' })
}

/** The 32 bytes of the public key that belongs to a private one. */
export function rawPublicKey(privateKey: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-keyLength))
}

function framed(head: string, curve: Curve, tail: string, key: Uint8Array): Buffer {
  if (key.length !== keyLength) throw new RangeError(`a key of ${key.length} bytes`)
  return Buffer.concat([Buffer.from(head + identifiers[curve] + tail, 'hex'), key])
}
