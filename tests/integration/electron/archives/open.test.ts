import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archivePieces, openArchive } from '#electron/archives/open.ts'
import { archiveSentences } from '#electron/archives/sentences.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { hostileArchives, unicodePath } from '#tests/fixtures/archives/hostile-archives.ts'
import { type Entry, zipOf } from '#tests/fixtures/archives/zip-writer.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
async function opened(bytes: Buffer) {
  const path = join(folder(), 'a.zip')
  writeFileSync(path, bytes)
  return openArchive({ path, name: '佐证.zip' })
}
/** Opens a zip and reads all of it. */
async function readWhole(bytes: Buffer): Promise<[string, string][]> {
  const archive = await opened(bytes)
  const read: [string, string][] = []
  for (const part of archive.parts) read.push([part.name, Buffer.concat(await Array.fromAsync(archivePieces(archive, part))).toString()])
  return read
}
const namesOf = async (...entries: Entry[]): Promise<string[]> => (await opened(zipOf(entries))).parts.map(({ name }) => name)

describe('each hostile or broken zip of evidence has its sentence', () => {
  test.each(hostileArchives.map((each) => [each.title, each] as const))('%s', async (_, { says, bytes }) => {
    const error = await refusal(readWhole(bytes()))
    expect(errorSentence(error.code, error.details)).toMatch(/^压缩包“佐证\.zip”.+，未读入任何内容。.+。$/)
    expect([error.code, error.details['problem']]).toEqual(['archive_refused', says])
  })

  test('every sentence has a zip that shows it, but for the size of the file itself and the backslash, which people may write', () => {
    const shown = new Set(hostileArchives.map(({ says }) => says.replaceAll(/\d+(?: MB)?(?=[个倍]|$|，疑似)/g, '{limit}')))
    const silent = Object.entries(archiveSentences).filter(([, [problem]]) => !shown.has(problem))
    expect(silent.map(([fault]) => fault)).toEqual(['file_too_large', 'backslash_name'])
  })

  test('a zip of more than 2 GB is refused before it is read', async () => {
    const path = join(folder(), 'large.zip')
    writeFileSync(path, 'PK')
    truncateSync(path, 2049 * 1024 * 1024)
    expect((await refusal(openArchive({ path, name: '大.zip' }))).details['problem']).toBe('大小超过2048 MB')
  })
})

describe('names as people’s programs write them (exchange.md «Input-format hazards»)', () => {
  const gbk = Buffer.from([0xd1, 0xb7, 0xbf, 0xcb, 0xcf, 0xd8, 0x2f, 0xb7, 0xbd, 0xb0, 0xb8, 0x2e, 0x70, 0x64, 0x66])

  test('GBK without a word about it, as WinRAR, 360压缩 and Windows in China write it', async () => {
    expect(await namesOf({ name: gbk, data: 'x' })).toEqual(['逊克县/方案.pdf'])
  })

  test('UTF-8 with its flag, and as Macs write it without', async () => {
    expect(await namesOf({ name: '逊克县/甲.pdf', data: 'x', said: { flags: 0x800 } }, { name: '逊克县/乙·丙.pdf', data: 'x' })).toEqual([
      '逊克县/甲.pdf',
      '逊克县/乙·丙.pdf',
    ])
  })

  test('GBK whose bytes happen to be right UTF-8 stays Chinese', async () => {
    expect(await namesOf({ name: Buffer.from([0xc2, 0xb7, 0x2e, 0x70, 0x64, 0x66]), data: 'x' })).toEqual(['路.pdf'])
    expect(await namesOf({ name: Buffer.from([0xd0, 0xa1, 0xd1, 0xa7, 0x2e, 0x70, 0x64, 0x66]), data: 'x' })).toEqual(['小学.pdf'])
  })

  test('Info-ZIP’s Unicode path stands for the name that it was made for', async () => {
    expect(await namesOf({ name: gbk, data: 'x', extra: unicodePath(gbk, '逊克县/方案（终稿）.pdf') })).toEqual(['逊克县/方案（终稿）.pdf'])
  })

  test('backslashes between folders part them', async () => {
    expect(await namesOf({ name: '逊克县\\4月\\a.pdf', data: 'x' })).toEqual(['逊克县/4月/a.pdf'])
  })

  test('folders themselves, streams with sizes behind their data, and plain modes of Unix are no fault', async () => {
    const entries: Entry[] = [
      { name: '逊克县/' },
      { name: '逊克县/a.txt', data: '内容', hasDescriptor: true },
      { name: 'b.txt', data: '乙', mode: 0o100644, method: 0 },
    ]
    expect(await readWhole(zipOf(entries))).toEqual([
      ['逊克县/a.txt', '内容'],
      ['b.txt', '乙'],
    ])
  })
})

test('a zip that is gone is said as a file that cannot be read', async () => {
  expect((await refusal(openArchive({ path: join(folder(), 'none.zip'), name: 'a.zip' }))).details['problem']).toBe('文件已不在原处')
})
