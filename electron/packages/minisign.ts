import { blake2b512, ed25519Sign, ed25519Verify, sha256 } from '#electron/crypto/index.ts'

/**
 * Keys and signatures in the form of minisign (prehashed: what is signed is the BLAKE2b-512 of the content), so that the stock tool
 * verifies ours and we verify the stock tool's.
 */

/** A public key: minisign gives each a mark of eight bytes that stands in its signatures. */
export interface SignKey {
  readonly mark: Uint8Array
  readonly key: Uint8Array
}

const [keyAlgorithm, prehashed] = ['Ed', 'ED']
const form = /^untrusted comment: [^\r\n]{0,1024}\n([A-Za-z0-9+/]{99}=)\ntrusted comment: ([^\r\n]{0,8192})\n([A-Za-z0-9+/]{86}==)\n$/

/** A public key as one line of base64, `RW…`; its mark is the beginning of its hash. */
export function signKeyText(publicKey: Uint8Array): string {
  const mark = Buffer.from(sha256(publicKey), 'hex').subarray(0, 8)
  return Buffer.concat([Buffer.from(keyAlgorithm), mark, publicKey]).toString('base64')
}

/** The key that such a line holds; undefined where it holds none. */
export function parseSignKey(text: string): SignKey | undefined {
  const bytes = strictBase64(text)
  if (bytes?.length !== 42 || bytes.toString('latin1', 0, 2) !== keyAlgorithm) return undefined
  return { mark: new Uint8Array(bytes.subarray(2, 10)), key: new Uint8Array(bytes.subarray(10)) }
}

/** The file that `minisign -V -p` reads. */
export function signKeyFile(text: string): string {
  return `untrusted comment: shouxin public key\n${text}\n`
}

/** Signs with the private half of a key: always the same for the same content and comment. */
export interface Signer {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/** The signer of an Ed25519 seed. */
export function signerOf(seed: Uint8Array, publicKey: Uint8Array): Signer {
  return { publicKey, sign: (message) => ed25519Sign(seed, message) }
}

/** The text of a `.minisig` file over the content; the comment, one line, is signed with it. */
export function signatureText(content: Uint8Array, signer: Signer, comment: string): string {
  const signature = signer.sign(blake2b512(content))
  const global = signer.sign(Buffer.concat([signature, Buffer.from(comment)]))
  const mark = Buffer.from(signKeyText(signer.publicKey), 'base64').subarray(2, 10)
  const first = Buffer.concat([Buffer.from(prehashed), mark, signature]).toString('base64')
  return `untrusted comment: signature of a shouxin package\n${first}\ntrusted comment: ${comment}\n${Buffer.from(global).toString('base64')}\n`
}

export interface Signature {
  readonly mark: Uint8Array
  readonly signature: Uint8Array
  readonly comment: string
  readonly global: Uint8Array
}

/** What a `.minisig` file says; undefined where it is none, or of the older form that signs the content itself. */
export function parseSignature(text: string): Signature | undefined {
  const match = form.exec(text)
  const [first, global] = [strictBase64(match?.[1] ?? ''), strictBase64(match?.[3] ?? '')]
  if (first?.length !== 74 || global?.length !== 64 || first.toString('latin1', 0, 2) !== prehashed) return undefined
  return {
    mark: new Uint8Array(first.subarray(2, 10)),
    signature: new Uint8Array(first.subarray(10)),
    comment: match?.[2] ?? '',
    global: new Uint8Array(global),
  }
}

/** Whether the signature, its comment included, is the key's over the content. */
export function isSignatureOf(content: Uint8Array, { signature, comment, global }: Signature, { key }: SignKey): boolean {
  return ed25519Verify(key, blake2b512(content), signature) && ed25519Verify(key, Buffer.concat([signature, Buffer.from(comment)]), global)
}

/** Bytes of base64 in its one spelling: a second spelling of the same bytes would be a change that nothing notices. */
function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
