import { blake2b } from '@noble/hashes/blake2.js'

/** BLAKE2b-512 (RFC 7693): 64 bytes; what minisign signs of a file. */
export function blake2b512(content: Uint8Array): Uint8Array {
  return blake2b(content)
}
