import { describe, expect, test } from 'vitest'
import { readFaces, type ReadAt } from '#electron/app/font-file.ts'

/** A font of two tables: a name in Unicode and a character map. */
function fontBytes(families: readonly string[], map: Uint8Array): Uint8Array {
  const name = nameTable(families)
  const bytes = new Uint8Array(12 + 32 + name.length + map.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x00_01_00_00)
  view.setUint16(4, 2)
  tableEntry(view, 12, 'cmap', 44, map.length)
  tableEntry(view, 28, 'name', 44 + map.length, name.length)
  bytes.set(map, 44)
  bytes.set(name, 44 + map.length)
  return bytes
}

function tableEntry(view: DataView, at: number, tag: string, offset: number, length: number): void {
  for (const [step, letter] of [...tag].entries()) view.setUint8(at + step, letter.charCodeAt(0))
  view.setUint32(at + 8, offset)
  view.setUint32(at + 12, length)
}

function nameTable(families: readonly string[]): Uint8Array {
  const storage = 6 + families.length * 12
  const bytes = new Uint8Array(storage + families.join('').length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(2, families.length)
  view.setUint16(4, storage)
  let used = 0
  for (const [at, family] of families.entries()) {
    const entry = 6 + at * 12
    const words = [3, 1, 0x0804, 1, family.length * 2, used]
    for (const [step, word] of words.entries()) view.setUint16(entry + step * 2, word)
    for (const [step, letter] of [...family].entries()) view.setUint16(storage + used + step * 2, letter.charCodeAt(0))
    used += family.length * 2
  }
  return bytes
}

function mapOf(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(words.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [at, word] of words.entries()) view.setUint16(at * 2, word & 0xff_ff)
  return bytes
}

/** Format 4: 守 (U+5B88) by delta, 信 (U+4FE1) by glyph list, then the closing segment. */
const plain = mapOf([
  0,
  1,
  3,
  1,
  0,
  12,
  4,
  46,
  0,
  6,
  0,
  0,
  0,
  0x4fe1,
  0x5b88,
  0xffff,
  0,
  0x4fe1,
  0x5b88,
  0xffff,
  0,
  1 - 0x5b88,
  1,
  6,
  0,
  0,
  7,
])
/** Format 12: U+20000 alone. */
const wide = mapOf([0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1, 2, 0, 2, 0, 0, 9])

function reader(bytes: Uint8Array): ReadAt {
  return async (offset, length) => new DataView(bytes.slice(offset, offset + length).buffer)
}

describe('a font file', () => {
  test('tells all names of its family', async () => {
    const [face] = await readFaces(reader(fontBytes(['FangSong_GB2312', '仿宋_GB2312'], plain)))
    expect(face?.families).toEqual(['FangSong_GB2312', '仿宋_GB2312'])
  })
  test.each([
    ['守', true],
    ['信', true],
    ['守信', true],
    ['守诺', false],
    ['', true],
    ['\u{20000}', false],
  ])('of 16-bit characters: %j is covered: %s', async (text, expected) => {
    const [face] = await readFaces(reader(fontBytes(['a'], plain)))
    expect(await face?.covers(text)).toBe(expected)
  })
  test.each([
    ['\u{20000}', true],
    ['\u{20001}', false],
    ['守', false],
  ])('of rare characters: %j is covered: %s', async (text, expected) => {
    const [face] = await readFaces(reader(fontBytes(['a'], wide)))
    expect(await face?.covers(text)).toBe(expected)
  })
  test('what is no font has no face', async () => {
    expect(await readFaces(reader(new TextEncoder().encode('<html>not a font</html>')))).toEqual([])
    expect(await readFaces(reader(new Uint8Array(3)))).toEqual([])
  })
})
