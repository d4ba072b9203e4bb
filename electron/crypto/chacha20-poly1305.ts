import { chacha20poly1305 } from '@noble/ciphers/chacha.js'

/** ChaCha20-Poly1305 (RFC 8439) in plain JavaScript, for Electron's library need not have it: ciphertext and tag. Nonce of 12 bytes. */
export function sealChaCha20Poly1305(
  key: Uint8Array,
  nonce: Uint8Array,
  content: Uint8Array,
  also: Uint8Array = new Uint8Array(),
): Uint8Array {
  return chacha20poly1305(key, nonce, also).encrypt(content)
}

/** The content of what was sealed; undefined with another key or nonce, or where a bit was changed. */
export function openChaCha20Poly1305(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  also: Uint8Array = new Uint8Array(),
): Uint8Array | undefined {
  try {
    return chacha20poly1305(key, nonce, also).decrypt(sealed)
  } catch {
    return undefined
  }
}
