/** Reads what a TrueType or OpenType file (or collection) says about itself: family names and the characters it draws. */

/** Reads `length` bytes at `offset`; shorter at the end of the file. */
export type ReadAt = (offset: number, length: number) => Promise<DataView>

export interface FontFace {
  /** Every name of the family, in every language of the file (`FangSong_GB2312`, 仿宋_GB2312). */
  readonly families: readonly string[]
  /** Whether each character of the text has a glyph of its own. */
  covers(text: string): Promise<boolean>
}

/** The faces of a file; none if it is not a font of this family of formats. */
export async function readFaces(read: ReadAt): Promise<FontFace[]> {
  const offsets = await faceOffsets(read)
  const faces = await Promise.all(offsets.map((offset) => readFace(read, offset)))
  return faces.filter((face) => face.families.length > 0)
}

const collection = 0x74_74_63_66
const flavours = new Set([0x00_01_00_00, 0x4f_54_54_4f, 0x74_72_75_65])

async function faceOffsets(read: ReadAt): Promise<number[]> {
  const head = await read(0, 12)
  if (head.byteLength < 12) return []
  const tag = head.getUint32(0)
  if (flavours.has(tag)) return [0]
  if (tag !== collection) return []
  const count = Math.min(head.getUint32(8), 64)
  const list = await read(12, count * 4)
  return Array.from({ length: Math.floor(list.byteLength / 4) }, (_, at) => list.getUint32(at * 4))
}

interface Table {
  readonly offset: number
  readonly length: number
}

async function readFace(read: ReadAt, offset: number): Promise<FontFace> {
  const tables = await readTables(read, offset)
  const names = tables.get('name')
  const map = tables.get('cmap')
  const families = names ? familyNames(await read(names.offset, names.length)) : []
  return {
    families,
    async covers(text) {
      if (!map) return false
      const view = await read(map.offset, map.length)
      const has = characterTest(view)
      return Array.from(text).every((character) => has(character.codePointAt(0) ?? 0))
    },
  }
}

async function readTables(read: ReadAt, offset: number): Promise<Map<string, Table>> {
  const head = await read(offset, 12)
  const count = head.byteLength < 12 ? 0 : Math.min(head.getUint16(4), 64)
  const list = await read(offset + 12, count * 16)
  const tables = new Map<string, Table>()
  for (let at = 0; at + 16 <= list.byteLength; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((step) => list.getUint8(at + step)))
    tables.set(tag, { offset: list.getUint32(at + 8), length: Math.min(list.getUint32(at + 12), 32 << 20) })
  }
  return tables
}

const mostNames = 4096
const longestName = 512

/** Names 1 (family) and 16 (typographic family) in Unicode. */
function familyNames(view: DataView): string[] {
  if (view.byteLength < 6) return []
  // Real fonts have some hundred names of a few dozen signs; a damaged count must not be walked through.
  const [count, storage] = [Math.min(view.getUint16(2), mostNames), view.getUint16(4)]
  const found = new Set<string>()
  for (let at = 0; at < count && 18 + at * 12 <= view.byteLength; at += 1) {
    const entry = 6 + at * 12
    const [platform, id] = [view.getUint16(entry), view.getUint16(entry + 6)]
    const [length, start] = [view.getUint16(entry + 8), storage + view.getUint16(entry + 10)]
    const isUnicode = platform === 3 || platform === 0
    if (isUnicode && (id === 1 || id === 16) && length <= longestName && start + length <= view.byteLength)
      found.add(textAt(view, start, length))
  }
  return [...found].filter((name) => name !== '')
}

function textAt(view: DataView, start: number, length: number): string {
  let text = ''
  for (let at = 0; at + 1 < length; at += 2) text += String.fromCharCode(view.getUint16(start + at))
  return text
}

/** Whether a code point has a glyph, by the best of the file's character maps. */
function characterTest(view: DataView): (point: number) => boolean {
  const subtables = subtableOffsets(view)
  const full = subtables.find((offset) => view.getUint16(offset) === 12)
  if (full !== undefined) return (point) => inGroups(view, full, point)
  const plain = subtables.find((offset) => view.getUint16(offset) === 4)
  return plain === undefined ? () => false : (point) => inSegments(view, plain, point)
}

function subtableOffsets(view: DataView): number[] {
  if (view.byteLength < 4) return []
  const count = Math.min(view.getUint16(2), Math.floor((view.byteLength - 4) / 8))
  const entries = Array.from({ length: count }, (_, at) => 4 + at * 8)
  const unicode = entries.filter((entry) => view.getUint16(entry) === 0 || (view.getUint16(entry) === 3 && view.getUint16(entry + 2) !== 0))
  return unicode.map((entry) => view.getUint32(entry + 4)).filter((offset) => offset + 16 <= view.byteLength)
}

/** Format 12: sorted groups of 32-bit code points. */
function inGroups(view: DataView, offset: number, point: number): boolean {
  let [low, high] = [0, Math.min(view.getUint32(offset + 12), Math.floor((view.byteLength - offset - 16) / 12)) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = offset + 16 + middle * 12
    if (point < view.getUint32(group)) high = middle - 1
    else if (point > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + point - view.getUint32(group) !== 0
  }
  return false
}

/** Format 4: segments of 16-bit code points. */
function inSegments(view: DataView, offset: number, point: number): boolean {
  const double = view.getUint16(offset + 6)
  if (point > 0xff_ff || offset + 16 + double * 4 > view.byteLength) return false
  for (let at = 0; at < double; at += 2) {
    if (point > view.getUint16(offset + 14 + at)) continue
    const first = view.getUint16(offset + 16 + double + at)
    if (point < first) return false
    const delta = view.getUint16(offset + 16 + double * 2 + at)
    const rangeAt = offset + 16 + double * 3 + at
    const range = view.getUint16(rangeAt)
    if (range === 0) return ((point + delta) & 0xff_ff) !== 0
    const glyphAt = rangeAt + range + (point - first) * 2
    return glyphAt + 2 <= view.byteLength && view.getUint16(glyphAt) !== 0
  }
  return false
}
