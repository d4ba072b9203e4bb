import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeZip, zipBytes, type ZipPiece } from '#electron/archives/zip-writer.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const noise = Uint8Array.from({ length: 90_000 }, (_, at) => (at * 7919 + (at >> 3)) % 251)
const wholes: [string, Uint8Array][] = [
  ['[Content_Types].xml', strToU8('<Types/>'.repeat(500))],
  ['空.xml', new Uint8Array()],
  ['word/document.xml', strToU8('守信践诺'.repeat(30_000))],
]

async function* texts(): AsyncGenerator<string> {
  for (let at = 0; at < 50; at += 1) yield `第${at}段。`.repeat(4_000)
}
async function* mixed(): AsyncGenerator<ZipPiece> {
  yield ['逊克县／照片.jpg', noise, 'stored']
  yield ['逊克县／方案.txt', strToU8('方案'.repeat(50_000))]
  yield ['逊克县／清单.xml', texts()]
  yield ['逊克县／空.txt', new Uint8Array(), 'stored']
}
async function written(parts: Iterable<ZipPiece> | AsyncIterable<ZipPiece>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  await writeZip(parts, (bytes) => void chunks.push(bytes.slice()))
  return Buffer.concat(chunks)
}

test('a zip holds its parts in order and byte for byte, read by another library', async () => {
  const read = unzipSync(await zipBytes(wholes))
  expect(Object.keys(read)).toEqual(wholes.map(([name]) => name))
  for (const [name, data] of wholes) expect(Buffer.compare(Buffer.from(read[name] ?? []), Buffer.from(data)), name).toBe(0)
})

test('its size and checksum are told from its parts, a stored file summed up by whoever gives it among them', async () => {
  const stored = async function* (): AsyncGenerator<Uint8Array> {
    yield noise.subarray(0, 50_000)
    yield noise.subarray(50_000)
  }
  const chunks: Uint8Array[] = []
  const parts = async function* (): AsyncGenerator<ZipPiece> {
    yield* mixed()
    yield ['照片.jpg', { size: noise.length, checksum: crc32(noise), pieces: stored(), isProved: true }]
    yield* wholes
  }
  const sums = await writeZip(parts(), (bytes) => void chunks.push(bytes.slice()))
  const bytes = Buffer.concat(chunks)
  expect(sums).toEqual({ size: bytes.length, checksum: crc32(bytes) })
})

test('sums and sizes are right for a strict reader, stored, packed and streamed, and the time is the first day of 1980', async () => {
  const path = join(folder(), 'a.zip')
  writeFileSync(path, await written(mixed()))
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), {i.date_time for i in z.infolist()}, [i.compress_type for i in z.infolist()], z.namelist())'
  const said = execFileSync('python3', ['-c', script, path], { encoding: 'utf8', env: { PYTHONIOENCODING: 'utf-8' } })
  const names = "['逊克县／照片.jpg', '逊克县／方案.txt', '逊克县／清单.xml', '逊克县／空.txt']"
  expect(said.trim()).toBe(`None {(1980, 1, 1, 0, 0, 0)} [0, 8, 8, 0] ${names}`)
})

test('the same parts give the same bytes; bytes say their sizes before their data, as careful readers like it', async () => {
  const [first, second] = [await written(mixed()), await written(mixed())]
  expect(first.equals(second)).toBe(true)
  const head = await zipBytes(wholes)
  const view = new DataView(head.buffer)
  expect([view.getUint16(6, true) & 8, view.getUint32(22, true)]).toEqual([0, wholes[0]?.[1].length])
})

test('a disk that fails ends the writing with its own error', async () => {
  let taken = 0
  const full = (bytes: Uint8Array): void => {
    taken += bytes.length
    if (taken > 50_000) throw new Error('ENOSPC')
  }
  await expect(writeZip(mixed(), full)).rejects.toThrow('ENOSPC')
  await expect(writeZip([['a', texts()]], () => Promise.reject(new Error('EIO')))).rejects.toThrow('EIO')
})

test('a stored file in pieces gives the bytes of the same file stored whole', async () => {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < noise.length; at += 7000) yield noise.subarray(at, at + 7000)
  }
  const file = { size: noise.length, checksum: crc32(noise), pieces: pieces() }
  const streamed = await written([['照片.jpg', file], ...wholes])
  expect(streamed.equals(await written([['照片.jpg', noise, 'stored'], ...wholes]))).toBe(true)
})

test.each([
  ['a byte less', { size: noise.length + 1 }],
  ['another checksum', { checksum: 42 }],
])('a stored file that is not what was said of it is no zip: %s', async (_, lie) => {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield noise
  }
  const file = { size: noise.length, checksum: crc32(noise), pieces: pieces(), ...lie }
  await expect(written([['照片.jpg', file]])).rejects.toBeInstanceOf(RangeError)
})
