import { createHash, createHmac, hash as digest, subtle } from 'node:crypto'

/** SHA-256 as 64 hex digits of bytes, or of a text's UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return digest('sha256', content, 'hex')
}

/** SHA-256 of bytes that are held whole, taken on another thread while this one goes on; they may not change until then. */
export async function sha256Aside(content: Uint8Array): Promise<string> {
  return Buffer.from(await subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>)).toString('hex')
}

/** SHA-512 as 128 hex digits of bytes, or of a text's UTF-8 bytes. */
export function sha512(content: Uint8Array | string): string {
  return digest('sha512', content, 'hex')
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

/** HMAC-SHA-256 (RFC 2104): 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array | string): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(message).digest())
}
