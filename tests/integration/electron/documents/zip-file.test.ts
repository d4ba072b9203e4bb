import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipFile } from '#electron/documents/zip-file.ts'

const parts: [string, Uint8Array][] = [
  ['[Content_Types].xml', strToU8('<Types/>'.repeat(500))],
  ['空.xml', new Uint8Array()],
  ['word/document.xml', strToU8('守信践诺'.repeat(3000))],
]

test('a zip holds its parts in order and byte for byte, read by another library', () => {
  const read = unzipSync(zipFile(parts))
  expect(Object.keys(read)).toEqual(parts.map(([name]) => name))
  for (const [name, data] of parts) expect(Buffer.compare(Buffer.from(read[name] ?? []), Buffer.from(data)), name).toBe(0)
})

test('sums and sizes are right for a strict reader, and the time is the first day of 1980', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  writeFileSync(join(folder, 'a.zip'), zipFile(parts))
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), {i.date_time for i in z.infolist()}, len(z.infolist()))'
  const said = execFileSync('python3', ['-c', script, join(folder, 'a.zip')], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(said.trim()).toBe('None {(1980, 1, 1, 0, 0, 0)} 3')
})
