import type * as AgeLibrary from 'age-encryption'
import { ageSample } from './age-sample.ts'
import { AgeFault, ageHeadBytes, ageStanzas } from './age-head.ts'

/**
 * age (age-encryption.org/v1) with X25519 keys, in pieces: memory stays flat. The library is loaded when it is first needed, since it
 * brings much that is not needed here and would cost each start 0.1 s.
 */
let loaded: Promise<typeof AgeLibrary> | undefined

function library(): Promise<typeof AgeLibrary> {
  return (loaded ??= provedLibrary())
}

/** The library after it opened a file of the age tool: it takes X25519 from the platform, which differs between Node and Electron. */
async function provedLibrary(): Promise<typeof AgeLibrary> {
  const age = await import('age-encryption')
  const decrypter = new age.Decrypter()
  decrypter.addIdentity(ageSample.identity)
  const opened = await decrypter.decrypt(ReadableStream.from([Buffer.from(ageSample.file, 'base64')]))
  const content = Buffer.concat(await Array.fromAsync(opened as AsyncIterable<Uint8Array>))
  if (content.toString('latin1') !== ageSample.content) throw new Error('age gives another answer than its sample')
  return age
}

export interface AgeKeys {
  /** `AGE-SECRET-KEY-1…`, the private half. */
  readonly identity: string
  /** `age1…`, what others encrypt to. */
  readonly recipient: string
}

/** A new pair of keys. */
export async function generateAgeKeys(): Promise<AgeKeys> {
  const age = await library()
  const identity = await age.generateX25519Identity()
  return { identity, recipient: await age.identityToRecipient(identity) }
}

/** The public half of an identity; throws for a text that is none. */
export async function ageRecipientOf(identity: string): Promise<string> {
  return (await library()).identityToRecipient(identity)
}

/** Whether a text is a public key that can be encrypted to: its own checksum is right. */
export async function isAgeRecipient(text: string): Promise<boolean> {
  const age = await library()
  try {
    new age.Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** Takes the bytes of a content in their order. */
export interface ByteWriter {
  /** Resolves when the bytes were taken; their buffer may be used again then. */
  write(bytes: Uint8Array): Promise<void>
  /** The content is complete: resolves when the last byte of the result was passed on. */
  close(): Promise<void>
  /** Gives up; nothing more is passed on. */
  abort(reason: unknown): Promise<void>
}

/**
 * Encrypts what is written to every recipient (`age1…`) and passes the result on to `sink`. The result differs each time, for the key
 * of the file is random. Throws for a recipient that is none, or where the sink throws.
 */
export async function ageEncryption(recipients: readonly string[], sink: (bytes: Uint8Array) => void | Promise<void>): Promise<ByteWriter> {
  const age = await library()
  const encrypter = new age.Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const plain = handedOver()
  const sealed = await encrypter.encrypt(plain.readable)
  let failure: { readonly cause: unknown } | undefined
  const passedOn = (async () => {
    for await (const piece of sealed) {
      hastenCollector()
      await sink(piece)
    }
  })().catch((cause: unknown) => {
    failure = { cause }
  })
  const unlessFailed = async (act: Promise<void>): Promise<void> => {
    // Whoever reads the other end may have failed: then the writer would wait for ever, and that failure is the one to tell.
    await Promise.race([act.catch((cause: unknown) => void (failure ??= { cause })), passedOn])
    if (failure !== undefined) throw failure.cause
  }
  return {
    write: (bytes) => unlessFailed(plain.give(bytes)),
    async close() {
      plain.end()
      await passedOn
      if (failure !== undefined) throw failure.cause
    },
    async abort(reason) {
      plain.fail(reason)
      await passedOn
    },
  }
}

/**
 * A content on its way to its reader, piece by piece and without a copy: whoever asks for the next piece has taken in the one before, since
 * nothing waits in the stream and the sealing copies what it takes.
 */
function handedOver() {
  let asked = Promise.withResolvers<void>()
  let reading: ReadableStreamDefaultController<Uint8Array> | undefined
  const readable = new ReadableStream<Uint8Array>(
    {
      start: (own) => void (reading = own),
      pull: () => asked.resolve(),
      // Nothing is asked for any more; whoever reads says why.
      cancel() {
        asked = Promise.withResolvers()
        reading = undefined
      },
    },
    { highWaterMark: 0 },
  )
  return {
    readable,
    /** Resolves when the bytes were taken in. */
    async give(bytes: Uint8Array): Promise<void> {
      await asked.promise
      asked = Promise.withResolvers()
      reading?.enqueue(bytes)
      await asked.promise
    },
    end: () => reading?.close(),
    fail: (reason: unknown) => reading?.error(reason),
  }
}

/**
 * The content of an age file that was encrypted to one of the identities, in pieces of at most 64 KiB: each piece is proved before it
 * comes out, and only the end proves that nothing is missing. Throws `AgeFault`; what the source throws comes out as it is.
 */
export async function* ageDecryption(identities: readonly string[], source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const age = await library()
  let ownFailure: { readonly cause: unknown } | undefined
  const rest = source[Symbol.asyncIterator]()
  try {
    const beginning = await firstBytes(rest)
    refuseForeignHead(ageStanzas(beginning))
    const decrypter = new age.Decrypter()
    for (const identity of identities) decrypter.addIdentity(identity)
    const whole = ReadableStream.from(
      noting(beginning, rest, (cause) => {
        ownFailure = { cause }
      }),
    )
    for await (const piece of await decrypter.decrypt(whole)) {
      hastenCollector()
      yield piece
    }
  } catch (thrown) {
    if (ownFailure !== undefined) throw ownFailure.cause
    throw ageFaultOf(thrown)
  } finally {
    await rest.return?.()
  }
}

/** As much as a chunk, in numbers of eight bytes. */
const ballast = Array.from({ length: 8192 }, () => 0)
let thrownAway: readonly number[] = ballast

/**
 * The library copies each chunk of 64 KiB to sum it up and throws the copy away, outside of the heap that the collector watches: some
 * 70 MB of them gather before it comes. What is thrown away here lies in that heap, so that it comes every few MB.
 */
function hastenCollector(): void {
  for (let time = 0; time < 2 && thrownAway.length > 0; time += 1) thrownAway = ballast.slice()
}

/** A passphrase would make whoever opens the file pay for it with time and memory that the file itself names. */
function refuseForeignHead(kinds: readonly string[]): void {
  if (kinds.includes('scrypt')) throw new AgeFault('unsupported')
}

function ageFaultOf(thrown: unknown): AgeFault {
  if (thrown instanceof AgeFault) return thrown
  const isForeign = thrown instanceof Error && thrown.message.includes('no identity matched')
  return new AgeFault(isForeign ? 'not_for_these_keys' : 'damaged', { cause: thrown })
}

async function firstBytes(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < ageHeadBytes) {
    const next = await pieces.next()
    if (next.done === true) break
    chunks.push(next.value)
    length += next.value.length
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function* noting(beginning: Uint8Array, rest: AsyncIterator<Uint8Array>, note: (cause: unknown) => void): AsyncGenerator<Uint8Array> {
  yield beginning
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } catch (cause) {
    note(cause)
    throw cause
  }
}
