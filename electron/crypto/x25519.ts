import { diffieHellman } from 'node:crypto'
import { privateKeyOf, publicKeyOf, rawPublicKey } from './raw-keys.ts'

/** X25519 (RFC 7748): the public key of 32 bytes for a secret of 32 random bytes. */
export function x25519PublicKey(secret: Uint8Array): Uint8Array {
  return rawPublicKey(privateKeyOf('x25519', secret))
}

/** What two parties have in common: 32 bytes. Throws for a public key that would make it all zeros. */
export function x25519SharedSecret(secret: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const shared = diffieHellman({ privateKey: privateKeyOf('x25519', secret), publicKey: publicKeyOf('x25519', publicKey) })
  return new Uint8Array(shared)
}
