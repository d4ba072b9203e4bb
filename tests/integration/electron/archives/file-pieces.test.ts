import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { dropBytes, fileInto, filePieces, gathering, pieceBytes, piecesOfFile } from '#electron/archives/file-pieces.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** Pieces lie in buffers that are used again: whoever copies each before the next one has the file, byte for byte. */

const folder = useFolder()

test.each([0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 3 * pieceBytes + 17])(
  'a file of %d bytes comes whole and in order',
  async (size) => {
    const [path, bytes] = [join(folder(), 'file'), randomBytes(size)]
    await writeFile(path, bytes)
    expect(await copied(piecesOfFile(path))).toEqual(bytes)
    const handle = await open(path)
    const [from, to] = [Math.floor(size / 3), Math.floor((2 * size) / 3)]
    expect(await copied(filePieces(handle, from, to))).toEqual(bytes.subarray(from, to))
    await handle.close()
  },
)

test('a file that is gone is told as the system says it', async () => {
  await expect(copied(piecesOfFile(join(folder(), 'gone')))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file fills a buffer from its beginning, as far as either goes', async () => {
  const [path, bytes] = [join(folder(), 'short'), randomBytes(1000)]
  await writeFile(path, bytes)
  const buffer = Buffer.alloc(1001, 1)
  expect(await fileInto(path, buffer)).toBe(1000)
  expect(buffer).toEqual(Buffer.concat([bytes, Buffer.from([1])]))
  expect(await fileInto(path, buffer.subarray(0, 10))).toBe(10)
  await expect(fileInto(join(folder(), 'gone'), buffer)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('memory that nobody reads any more is given back, but not that of a part, whose neighbours are read', () => {
  const [alone, shared] = [new Uint8Array(pieceBytes), new Uint8Array(2 * pieceBytes)]
  dropBytes(alone)
  dropBytes(shared.subarray(pieceBytes))
  expect([alone.length, shared.length]).toEqual([0, 2 * pieceBytes])
})

test('small pieces come out gathered and large ones as they are, in their order; after a fault nothing more comes', async () => {
  const pieces = [3, pieceBytes, 5, pieceBytes - 4, 7, 0, 2 * pieceBytes, 11].map((size) => randomBytes(size))
  const taken: Buffer[] = []
  await gathering(
    (bytes) => void taken.push(Buffer.from(bytes)),
    async (write) => {
      for (const piece of pieces) await write(piece)
    },
  )
  expect(Buffer.concat(taken)).toEqual(Buffer.concat(pieces))
  expect(taken.length).toBeLessThan(pieces.length)
  const none: Uint8Array[] = []
  const failing = gathering(
    (bytes) => void none.push(bytes),
    async (write) => {
      await write(Buffer.alloc(9))
      throw new Error('given up')
    },
  )
  await expect(failing).rejects.toThrow('given up')
  expect(none).toEqual([])
})

async function copied(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}
