import { z } from 'zod'
import { type ScryptCost, openAes256Gcm, passwordCost, randomBytes, scrypt, sealAes256Gcm } from '#electron/crypto/index.ts'
import { ageRecipientSchema, signKeySchema } from '#shared/exchange/package-info.ts'

/**
 * The form of a 密钥恢复文件: a line of JSON that says what it is and what a try costs, and the keys sealed under the words by scrypt and
 * AES-256-GCM. Its head is bound in: who changes it opens nothing.
 */

const [saltLength, nonceLength, keyLength] = [16, 12, 32]

const base64 = z.string().regex(/^[\w+/]+={0,2}$/)
const headSchema = z.strictObject({
  format: z.literal('shouxin-recovery'),
  version: z.literal(1),
  /** For people: whose keys these are, and since when. */
  office: z.string(),
  madeAt: z.string(),
  /** A try may cost no more than 1 GiB and some seconds: a file that was altered may not stop the program. */
  scrypt: z.strictObject({ ln: z.int().min(1).max(20), r: z.int().min(1).max(8), p: z.int().min(1).max(4), salt: base64 }),
})
const fileSchema = headSchema.extend({ sealed: base64 })

const keySchema = z.strictObject({
  seed: base64,
  identity: z.string().startsWith('AGE-SECRET-KEY-1'),
  signKey: signKeySchema,
  ageRecipient: ageRecipientSchema,
  status: z.enum(['active', 'retired']),
  madeAt: z.string(),
  retiredAt: z.string().nullable(),
})

const contentSchema = z.strictObject({
  unitId: z.string(),
  /** The office whose keys a county trusts. */
  city: z.string().nullable(),
  keys: z.array(keySchema).min(1),
  /** Every revision of the roster's records: without them each office would have to be enrolled anew. */
  roster: z.array(z.string()),
})

/** What a recovery file holds. */
export type RecoveryContent = z.infer<typeof contentSchema>

export interface RecoveryLabel {
  readonly office: string
  readonly madeAt: string
}

/** The file's text, sealed under the words. */
export async function sealRecovery(
  content: RecoveryContent,
  { office, madeAt }: RecoveryLabel,
  words: readonly string[],
  cost: ScryptCost = passwordCost,
): Promise<string> {
  const [salt, nonce] = [randomBytes(saltLength), randomBytes(nonceLength)]
  const parameters = { ln: Math.log2(cost.cost), r: cost.blockSize, p: cost.parallelization, salt: Buffer.from(salt).toString('base64') }
  const head = { format: 'shouxin-recovery', version: 1, office, madeAt, scrypt: parameters } as const
  const key = await keyOf(words, head.scrypt)
  const plain = Buffer.from(JSON.stringify(content))
  const sealed = Buffer.concat([nonce, sealAes256Gcm(key, nonce, plain, bound(head))]).toString('base64')
  key.fill(0)
  plain.fill(0)
  return `${JSON.stringify({ ...head, sealed })}\n`
}

/** What the file holds; `form`: it is none of ours; `words`: the words are others, or the file was altered. */
export async function openRecovery(text: string, words: readonly string[]): Promise<RecoveryContent | 'form' | 'words'> {
  const read = fileSchema.safeParse(parsed(text))
  if (!read.success) return 'form'
  const { sealed, ...head } = read.data
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  const key = await keyOf(words, head.scrypt)
  const plain = openAes256Gcm(key, bytes.subarray(0, nonceLength), bytes.subarray(nonceLength), bound(head))
  key.fill(0)
  if (plain === undefined) return 'words'
  const content = contentSchema.safeParse(parsed(Buffer.from(plain).toString()))
  plain.fill(0)
  return content.success ? content.data : 'form'
}

function keyOf(words: readonly string[], { ln, r, p, salt }: z.infer<typeof headSchema>['scrypt']): Promise<Uint8Array> {
  const cost = { cost: 2 ** ln, blockSize: r, parallelization: p }
  return scrypt(words.join(''), new Uint8Array(Buffer.from(salt, 'base64')), cost, keyLength)
}

function bound({ format, version, office, madeAt, scrypt: { ln, r, p, salt } }: z.infer<typeof headSchema>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([format, version, office, madeAt, ln, r, p, salt]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
