import { type ScryptCost, isSameSecret, openAes256Gcm, passwordCost, randomBytes, scrypt, sealAes256Gcm } from '#electron/crypto/index.ts'

/**
 * A secret as it is kept: what proves it, and the master key that it opens. One run of scrypt gives 64 bytes: the first 32 are the
 * hash of the PHC string, as any other program computes it; the last 32, which nothing of the first tells, wrap the master key.
 */
export interface Sealed {
  /** `$scrypt$ln=17,r=8,p=1$salt$hash`, base64 without padding: the cost may rise and old ones still be read. */
  readonly password: string
  /** AES-256-GCM: nonce of 12 bytes, ciphertext and tag; base64. */
  readonly wrapped_key: string
}

/** The installation's master key: 32 random bytes, made with the first password; exchange.md 3 wraps the private keys with it. */
export function newMasterKey(): Uint8Array {
  return randomBytes(32)
}

const saltLength = 16
const nonceLength = 12
const hashLength = 32

/** Keeps the master key under a secret. `purpose` names the account or code: what is wrapped for one opens for no other. */
export async function seal(secret: string, masterKey: Uint8Array, purpose: string, cost: ScryptCost = passwordCost): Promise<Sealed> {
  const salt = randomBytes(saltLength)
  const { hash, key } = await derived(secret, salt, cost)
  const nonce = randomBytes(nonceLength)
  const wrapped = sealAes256Gcm(key, nonce, masterKey, bound(purpose))
  key.fill(0)
  const parameters = `ln=${Math.log2(cost.cost)},r=${cost.blockSize},p=${cost.parallelization}`
  return {
    password: `$scrypt$${parameters}$${unpadded(salt)}$${unpadded(hash)}`,
    wrapped_key: Buffer.concat([nonce, wrapped]).toString('base64'),
  }
}

/** The master key where the secret is the one that it was kept under; undefined with any other, or where the row was altered. */
export async function unseal(secret: string, sealed: Sealed, purpose: string): Promise<Uint8Array | undefined> {
  const kept = readPhc(sealed.password)
  if (kept === undefined) return undefined
  const { hash, key } = await derived(secret, kept.salt, kept.cost)
  const wrapped = Buffer.from(sealed.wrapped_key, 'base64')
  const isRight = isSameSecret(hash, kept.hash)
  const opened = isRight ? openAes256Gcm(key, wrapped.subarray(0, nonceLength), wrapped.subarray(nonceLength), bound(purpose)) : undefined
  key.fill(0)
  return opened
}

/** Takes the time of a real try, where there is nothing to try: a name that nobody has must not be told by the clock. */
export async function tryInVain(secret: string, cost: ScryptCost = passwordCost): Promise<undefined> {
  await derived(secret, new Uint8Array(saltLength), cost)
  return undefined
}

/** Whether a secret was kept at another cost than today's: it is kept anew when it is next known. */
export function isOutdated({ password }: Sealed, today: ScryptCost = passwordCost): boolean {
  const kept = readPhc(password)?.cost
  return kept?.cost !== today.cost || kept.blockSize !== today.blockSize || kept.parallelization !== today.parallelization
}

/** What an account's password is bound to. */
export function accountPurpose(officerId: string): string {
  return `account ${officerId}`
}

export function codePurpose(ordinal: number): string {
  return `recovery code ${ordinal}`
}

/** A password typed with an input method in full width is the same password (NFKC, as NIST SP 800-63B has it). */
async function derived(secret: string, salt: Uint8Array, cost: ScryptCost) {
  const bytes = await scrypt(secret.normalize('NFKC'), salt, cost, 2 * hashLength)
  return { hash: bytes.slice(0, hashLength), key: bytes.slice(hashLength) }
}

function bound(purpose: string): Uint8Array {
  return new TextEncoder().encode(`shouxin master key 1 ${purpose}`)
}

/** Costs beyond these are no password of ours: a row that was altered may not stop the program. */
const costliest = { ln: 20, r: 16, p: 4 }

function readPhc(text: string): { readonly cost: ScryptCost; readonly salt: Uint8Array; readonly hash: Uint8Array } | undefined {
  const match = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([\w+/]+)\$([\w+/]+)$/.exec(text)
  if (match === null) return undefined
  const [ln, r, p] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (ln < 1 || ln > costliest.ln || r < 1 || r > costliest.r || p < 1 || p > costliest.p) return undefined
  const cost = { cost: 2 ** ln, blockSize: r, parallelization: p }
  return { cost, salt: bytesOf(match[4]), hash: bytesOf(match[5]) }
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

function bytesOf(text = ''): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
