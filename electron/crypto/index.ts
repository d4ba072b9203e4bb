/**
 * The one door to cryptography. Only what Electron's BoringSSL has as well as Node's OpenSSL may be taken from `node:crypto`: tests run
 * under Node and would not see the difference. Everything else is plain JavaScript.
 */
export { type AgeKeys, type ByteWriter, ageDecryption, ageEncryption, ageRecipientOf, generateAgeKeys, isAgeRecipient } from './age.ts'
export { AgeFault, type AgeProblem, ageHeadBytes, ageStanzas, isAgeFile } from './age-head.ts'
export { blake2b512 } from './blake2b.ts'
export { openChaCha20Poly1305, sealChaCha20Poly1305 } from './chacha20-poly1305.ts'
export { isSameSecret, randomBytes } from './chance.ts'
export { type Sha256Stream, hmacSha256, sha256, sha256Aside, sha256Of, sha256Stream, sha512 } from './digests.ts'
export { ed25519PublicKey, ed25519Sign, ed25519Verify } from './ed25519.ts'
export { type ScryptCost, hkdfSha256, passwordCost, scrypt } from './key-derivation.ts'
export { openAes256Gcm, sealAes256Gcm } from './sealing.ts'
export { ageFaults, cryptoFaults } from './vectors.ts'
export { x25519PublicKey, x25519SharedSecret } from './x25519.ts'
