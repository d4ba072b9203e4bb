import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFaces, type FontFace, type ReadAt } from '#electron/app/font-file.ts'

/** Whatever a font file says of itself, reading it ends, and a fault is a RangeError, by which the file is left out. */

const readerOf =
  (bytes: Uint8Array): ReadAt =>
  async (offset, length) =>
    new DataView(bytes.slice(offset, offset + length).buffer)

async function harmless<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError)
    return undefined
  }
}

async function readAll(bytes: Uint8Array): Promise<readonly FontFace[]> {
  const faces = (await harmless(() => readFaces(readerOf(bytes)))) ?? []
  for (const face of faces) await harmless(() => face.covers('守信践诺喆䶮𠮷'))
  return faces
}

test('any bytes behind the mark of a font', async () => {
  const start = fc.constantFrom([0, 1, 0, 0], [0x4f, 0x54, 0x54, 0x4f], [0x74, 0x74, 0x63, 0x66])
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (mark, rest) => {
      await readAll(Uint8Array.from([...mark, ...rest]))
    }),
  )
})

test('a sound font of which some bytes were changed', async () => {
  const sound = soundFont()
  expect((await readAll(sound)).map(({ families }) => families)).toEqual([['守信']])
  const change = fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const bytes = sound.slice()
      for (const [at, value] of changes) bytes[at] = value
      await readAll(bytes)
    }),
    { numRuns: 400 },
  )
})

test('a count of names that the file has no room for is not walked through, nor a name as long as the file', async () => {
  const bytes = soundFont(1 << 16)
  const view = new DataView(bytes.buffer)
  view.setUint16(nameAt + 2, 0xff_ff)
  view.setUint16(nameAt + 6 + 8, 0xff_fe)
  expect(await readAll(bytes)).toEqual([])
})

const [mapAt, nameAt] = [44, 84]

/** One name and a character map of one segment (format 4), with room behind them. */
function soundFont(room = 0): Uint8Array {
  const bytes = new Uint8Array(nameAt + 22 + room)
  const view = new DataView(bytes.buffer)
  const words = (at: number, ...values: readonly number[]): void => values.forEach((value, step) => view.setUint16(at + step * 2, value))
  view.setUint32(0, 0x00_01_00_00)
  view.setUint16(4, 2)
  for (const [at, tag, offset, length] of [
    [12, 'cmap', mapAt, nameAt - mapAt],
    [28, 'name', nameAt, 22 + room],
  ] as const) {
    for (const [step, letter] of [...tag].entries()) view.setUint8(at + step, letter.charCodeAt(0))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, length)
  }
  words(mapAt, 0, 1, 3, 1, 0, 12)
  words(mapAt + 12, 4, 24, 0, 2, 0, 0, 0, 0x9f_ff, 0, 0x4e_00, 0, 0)
  words(nameAt, 0, 1, 18, 3, 1, 0x08_04, 1, 4, 0)
  words(nameAt + 18, 0x5b_88, 0x4f_e1)
  return bytes
}
