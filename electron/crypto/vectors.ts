import { ageSample } from './age-sample.ts'
import { ageDecryption, ageRecipientOf } from './age.ts'
import { blake2b512 } from './blake2b.ts'
import { openChaCha20Poly1305, sealChaCha20Poly1305 } from './chacha20-poly1305.ts'
import { hmacSha256, sha256, sha256Aside, sha512 } from './digests.ts'
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from './ed25519.ts'
import { hkdfSha256, scrypt } from './key-derivation.ts'
import { openAes256Gcm, sealAes256Gcm } from './sealing.ts'
import { x25519PublicKey, x25519SharedSecret } from './x25519.ts'

/**
 * Known answers from the standards, asked of the very library that the program runs on: tests run under Node, the program under
 * Electron. Each is one of the standard's own examples; all together take a few milliseconds.
 */

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (content: Uint8Array | undefined): string => Buffer.from(content ?? []).toString('hex')
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

interface KnownAnswer {
  /** The algorithm's name as a technician knows it. */
  readonly name: string
  readonly isRight: () => boolean | Promise<boolean>
}

/** Of the library's two ways to it. */
async function isSha256Right(): Promise<boolean> {
  const said = [sha256('abc'), await sha256Aside(ascii('abc'))]
  return said.every((each) => each === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
}

/** FIPS 180-4 (SHA-2, the message `abc`); RFC 4231 case 2 (HMAC); RFC 5869 case 1 (HKDF); RFC 7914 section 12, first line (scrypt). */
const digestsAndKeys: readonly KnownAnswer[] = [
  { name: 'SHA-256', isRight: isSha256Right },
  {
    name: 'SHA-512',
    isRight: () =>
      sha512('abc') ===
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  },
  {
    name: 'HMAC-SHA-256',
    isRight: () =>
      hex(hmacSha256(ascii('Jefe'), 'what do ya want for nothing?')) === '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    name: 'HKDF-SHA-256',
    isRight: () =>
      hex(hkdfSha256(bytes('0b'.repeat(22)), bytes('000102030405060708090a0b0c'), bytes('f0f1f2f3f4f5f6f7f8f9'), 42)) ===
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'scrypt',
    isRight: async () =>
      hex(await scrypt('', new Uint8Array(), { cost: 16, blockSize: 1, parallelization: 1 }, 64)) ===
      '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
  },
  {
    // RFC 7693, appendix A.
    name: 'BLAKE2b-512',
    isRight: () =>
      hex(blake2b512(ascii('abc'))) ===
      'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  },
]

/** McGrew and Viega, The Galois/Counter Mode of Operation, test case 16. */
function isGcmRight(): boolean {
  const [key, nonce] = [bytes('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'), bytes('cafebabefacedbaddecaf888')]
  const also = bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const content = bytes(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  )
  const sealed = sealAes256Gcm(key, nonce, content, also)
  const expected =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
    '76fc6ece0f4e1768cddf8853bb2d551b'
  return hex(sealed) === expected && hex(openAes256Gcm(key, nonce, sealed, also)) === hex(content)
}

/** RFC 8439, section 2.8.2. */
function isChaChaRight(): boolean {
  const key = bytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
  const [nonce, also] = [bytes('070000004041424344454647'), bytes('50515253c0c1c2c3c4c5c6c7')]
  const content = ascii(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  )
  const sealed = sealChaCha20Poly1305(key, nonce, content, also)
  return (
    hex(sealed.subarray(0, 16)) === 'd31a8d34648e60db7b86afbc53ef7ec2' &&
    hex(sealed.subarray(-16)) === '1ae10b594f09e26a7e902ecbd0600691' &&
    hex(openChaCha20Poly1305(key, nonce, sealed, also)) === hex(content)
  )
}

/** RFC 8032, section 7.1, test 2; and a signature of another message is refused. */
function isEd25519Right(): boolean {
  const seed = bytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
  const key = bytes('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const signature = ed25519Sign(seed, bytes('72'))
  const expected =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
  return (
    hex(ed25519PublicKey(seed)) === hex(key) &&
    hex(signature) === expected &&
    ed25519Verify(key, bytes('72'), signature) &&
    !ed25519Verify(key, bytes('73'), signature)
  )
}

/** RFC 7748, section 6.1: Alice's secret and Bob's public key. */
function isX25519Right(): boolean {
  const secret = bytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
  const shared = x25519SharedSecret(secret, bytes('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'))
  return (
    hex(x25519PublicKey(secret)) === '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a' &&
    hex(shared) === '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
  )
}

const ciphersAndSignatures: readonly KnownAnswer[] = [
  { name: 'AES-256-GCM', isRight: isGcmRight },
  { name: 'ChaCha20-Poly1305', isRight: isChaChaRight },
  { name: 'Ed25519', isRight: isEd25519Right },
  { name: 'X25519', isRight: isX25519Right },
]

/** The algorithms whose known answers do not come out; empty where all do. A few milliseconds. */
export async function cryptoFaults(): Promise<string[]> {
  return wrongAnswers([...digestsAndKeys, ...ciphersAndSignatures])
}

/**
 * The same for age, whose library is loaded for it (about 0.1 s): asked by the self-test, not at each start; the library also proves itself
 * when it is first used. The sample was written by the age tool.
 */
export async function ageFaults(): Promise<string[]> {
  return wrongAnswers([{ name: 'age', isRight: isAgeRight }])
}

async function isAgeRight(): Promise<boolean> {
  const pieces = await Array.fromAsync(ageDecryption([ageSample.identity], inPieces(Buffer.from(ageSample.file, 'base64'))))
  return (
    Buffer.concat(pieces).toString('latin1') === ageSample.content && (await ageRecipientOf(ageSample.identity)) === ageSample.recipient
  )
}

async function* inPieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 50) yield content.subarray(at, at + 50)
}

async function wrongAnswers(answers: readonly KnownAnswer[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { name, isRight } of answers) {
    // A library without the algorithm throws: that is no right answer either.
    if (
      !(await Promise.resolve()
        .then(isRight)
        .catch(() => false))
    )
      wrong.push(name)
  }
  return wrong
}
