import { createCipheriv, createDecipheriv } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const tagLength = 16

/** AES-256-GCM (NIST SP 800-38D): the ciphertext with its tag of 16 bytes behind it. A nonce of 12 bytes serves one message of a key. */
export function sealAes256Gcm(key: Uint8Array, nonce: Uint8Array, content: Uint8Array, also: Uint8Array = new Uint8Array()): Uint8Array {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  cipher.setAAD(also)
  return new Uint8Array(Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]))
}

/** The content of what `sealAes256Gcm` made; undefined with another key or nonce, or where a bit was changed. */
export function openAes256Gcm(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  also: Uint8Array = new Uint8Array(),
): Uint8Array | undefined {
  if (sealed.length < tagLength) return undefined
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  decipher.setAAD(also)
  decipher.setAuthTag(sealed.subarray(-tagLength))
  const content = decipher.update(sealed.subarray(0, -tagLength))
  try {
    return new Uint8Array(Buffer.concat([content, decipher.final()]))
  } catch {
    return undefined
  }
}
