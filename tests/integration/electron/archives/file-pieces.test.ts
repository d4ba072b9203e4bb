import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { filePieces, gathering, pieceBytes, piecesOfFile } from '#electron/archives/file-pieces.ts'
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
