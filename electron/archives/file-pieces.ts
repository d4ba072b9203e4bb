import { type FileHandle, open } from 'node:fs/promises'
import { bytesInto } from './zip-tail.ts'

/** Bytes of a large file in pieces that are worth their calls, in a few buffers that are used again and again. */

/** Bytes of a piece. */
export const pieceBytes = 1 << 19
/** A file of so many bytes, a photograph as telephones make them, may be held whole: it is read once, and hashed on another thread. */
export const wholeBytes = 1 << 22

/** What is not worth the call to be given back. */
const smallBytes = 1 << 12

const idle: Buffer[] = []
/** More than are ever used at once; what is beyond goes to the collector. */
const mostIdle = 6

/** A buffer of `pieceBytes` with whatever was in it; to be given back when nobody reads it any more. */
export function takeBuffer(): Buffer {
  return idle.pop() ?? Buffer.allocUnsafeSlow(pieceBytes)
}

export function giveBackBuffer(buffer: Buffer): void {
  if (idle.length < mostIdle) idle.push(buffer)
}

/**
 * Gives the memory of bytes back that nobody reads any more. Left to the collector, some 70 MB of them gather before it comes: it counts
 * what lies in its own heap.
 */
export function dropBytes({ buffer, length }: Uint8Array): void {
  // A part of a larger buffer is not alone in it; small ones are soon collected.
  if (length === buffer.byteLength && length > smallBytes && buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/**
 * The bytes of a file from `from` up to `to`, fewer where it ends before; the next piece is read while one is used. A piece holds until
 * the next one is asked for: whoever keeps it copies it.
 */
export async function* filePieces(handle: FileHandle, from: number, to: number): AsyncGenerator<Uint8Array> {
  const [one, other] = [takeBuffer(), takeBuffer()]
  let at = from
  const read = async (buffer: Buffer): Promise<Uint8Array> => {
    const length = Math.min(buffer.length, to - at)
    const { bytesRead } = length > 0 ? await handle.read(buffer, 0, length, at) : { bytesRead: 0 }
    at += bytesRead
    return buffer.subarray(0, bytesRead)
  }
  let coming = read(one)
  try {
    for (let turn = 0; ; turn += 1) {
      const piece = await coming
      if (piece.length === 0) return
      coming = read(turn % 2 === 0 ? other : one)
      // What goes wrong ahead is told when that piece is asked for.
      coming.catch(() => undefined)
      yield piece
    }
  } finally {
    await coming.catch(() => undefined)
    for (const buffer of [one, other]) giveBackBuffer(buffer)
  }
}

/** The same of a whole file; what its disk says of it comes out as the system says it. */
export async function* piecesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    yield* filePieces(handle, 0, Number.POSITIVE_INFINITY)
  } finally {
    await handle.close()
  }
}

/** As many bytes of a file's beginning as the buffer holds, in it; how many there are. */
export async function fileInto(path: string, buffer: Uint8Array): Promise<number> {
  const handle = await open(path, 'r')
  try {
    return (await bytesInto(handle, 0, Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length))).length
  } finally {
    await handle.close()
  }
}

/** Takes bytes in their order; they hold until what it returns is done. */
type Sink = (bytes: Uint8Array) => void | Promise<void>

/**
 * Gathers small pieces until they are worth a call of `sink`, and passes large ones on as they are; `work` writes them. Where it throws,
 * what was gathered is dropped.
 */
export async function gathering<Result>(
  sink: Sink,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const buffer = takeBuffer()
  let used = 0
  const pass = async (): Promise<void> => {
    const length = used
    used = 0
    if (length > 0) await sink(buffer.subarray(0, length))
  }
  try {
    const result = await work(async (bytes) => {
      if (used + bytes.length > buffer.length) await pass()
      if (bytes.length > buffer.length / 2 && used === 0) return sink(bytes)
      buffer.set(bytes, used)
      used += bytes.length
    })
    await pass()
    return result
  } finally {
    giveBackBuffer(buffer)
  }
}
