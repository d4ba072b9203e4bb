import { createHash, hash as digest, randomBytes as bytesAtRandom } from 'node:crypto'

/**
 * The one door to cryptography. Only what Electron's BoringSSL has as well as Node's OpenSSL may be offered here: tests run
 * under Node and would not see the difference.
 */

/** SHA-256 as 64 hex digits of bytes, or of a text's UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return digest('sha256', content, 'hex')
}

export interface Sha256Stream {
  update(piece: Uint8Array | string): void
  /** The hash of all pieces together as 64 hex digits; once, nothing can be added afterwards. */
  digest(): string
}

/** SHA-256 of content that comes in pieces. */
export function sha256Stream(): Sha256Stream {
  const hash = createHash('sha256')
  return {
    update: (piece) => {
      hash.update(piece)
    },
    digest: () => hash.digest('hex'),
  }
}

/** SHA-256 of everything that comes, without keeping it: `sha256Of(createReadStream(path))`. */
export async function sha256Of(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = sha256Stream()
  for await (const piece of pieces) hash.update(piece)
  return hash.digest()
}

/** Unpredictable bytes, for ids, tokens and keys. */
export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(bytesAtRandom(count))
}
