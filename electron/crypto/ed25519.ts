import { sign, verify } from 'node:crypto'
import { privateKeyOf, publicKeyOf, rawPublicKey } from './raw-keys.ts'

/** Ed25519 (RFC 8032). A seed is 32 random bytes and all there is to a private key; a public key has 32 bytes, a signature 64. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return rawPublicKey(privateKeyOf('ed25519', seed))
}

/** The signature of a message: always the same for the same seed and message. */
export function ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKeyOf('ed25519', seed)))
}

/** Whether the signature is the key's; false also where key or signature are no such things. */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    return verify(null, message, publicKeyOf('ed25519', publicKey), signature)
  } catch {
    return false
  }
}
