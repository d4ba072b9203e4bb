import { randomBytes as bytesAtRandom, timingSafeEqual } from 'node:crypto'

/** Unpredictable bytes, for ids, tokens and keys. */
export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(bytesAtRandom(count))
}

/** Whether two secrets are the same, in a time that does not tell where they differ. Their lengths are no secret. */
export function isSameSecret(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
