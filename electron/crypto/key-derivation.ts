import { hkdfSync, scrypt as derive } from 'node:crypto'

export interface ScryptCost {
  /** N: a power of two; 2^17 for passwords (OWASP ASVS 5.0, appendix C). */
  readonly cost: number
  /** r */
  readonly blockSize: number
  /** p */
  readonly parallelization: number
}

/** What a password of this program costs to try: about 250 ms and 128 MiB. */
export const passwordCost: ScryptCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 }

/** scrypt (RFC 7914) on another thread: `length` bytes. Rejects where a parameter is out of range. */
export function scrypt(password: string | Uint8Array, salt: Uint8Array, { cost, blockSize, parallelization }: ScryptCost, length: number) {
  // Node refuses what would take more than 32 MiB unless it is told how much may be taken.
  const options = { cost, blockSize, parallelization, maxmem: 130 * cost * blockSize + 130 * blockSize * parallelization + 65_536 }
  return new Promise<Uint8Array>((resolve, reject) => {
    derive(password, salt, length, options, (error, key) => (error === null ? resolve(new Uint8Array(key)) : reject(error)))
  })
}

/** HKDF-SHA-256 (RFC 5869): `length` bytes of a key that is already strong; `purpose` keeps keys of different use apart. */
export function hkdfSha256(key: Uint8Array, salt: Uint8Array, purpose: Uint8Array | string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, purpose, length))
}
