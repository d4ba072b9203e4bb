import { expect, test } from 'vitest'
import type { PickedFile } from '#renderer/pages/exchange/evidence/receive/picked-files.ts'
import { filesOfEntries, pickedOf } from '#renderer/pages/exchange/evidence/receive/picked-files.ts'

const picked = (path: string): PickedFile => ({ file: new File(['x'], path.split('/').at(-1) ?? ''), path })

function fileEntry(fullPath: string): FileSystemEntry {
  const file = (done: (file: File) => void): void => done(new File(['x'], fullPath))
  return { isDirectory: false, isFile: true, fullPath, file } as unknown as FileSystemEntry
}

/** A folder as Chromium gives it: a hundred entries at most with each call. */
function folderEntry(fullPath: string, children: readonly FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    let at = 0
    return {
      readEntries: (done: (batch: readonly FileSystemEntry[]) => void): void => {
        done(children.slice(at, at + 100))
        at += 100
      },
    }
  }
  return { isDirectory: true, isFile: false, fullPath, createReader } as unknown as FileSystemEntry
}

test('one zip alone is a pack; a zip within a folder is a file of it', () => {
  expect(pickedOf([picked('佐证.ZIP')]).kind).toBe('zip')
  expect(pickedOf([picked('逊克县/7-3/照片.zip')])).toMatchObject({ kind: 'files', name: '逊克县' })
})

test('several zips, an empty folder and too many files are each refused in a sentence', () => {
  const tooMany = Array.from({ length: 10_001 }, (_, at) => ({ ...picked('a/b.pdf'), path: `a/${at}.pdf` }))
  for (const [files, words] of [
    [[picked('一.zip'), picked('二.zip')], '一次收取一个压缩包'],
    [[], '没有文件'],
    [tooMany, '10000'],
  ] as const) {
    const result = pickedOf(files)
    expect(result.kind === 'refused' ? result.message : '').toContain(words)
  }
})

test('a folder is read to its end, however many entries it has, with each path from where it was dropped', async () => {
  const many = Array.from({ length: 250 }, (_, at) => fileEntry(`/材料/7-3/照片${at}.jpg`))
  const files = await filesOfEntries([folderEntry('/材料', [folderEntry('/材料/7-3', many), fileEntry('/材料/清单.xlsx')])])
  expect(files).toHaveLength(251)
  expect([files[0]?.path, files.at(-1)?.path]).toEqual(['材料/7-3/照片0.jpg', '材料/清单.xlsx'])
})
