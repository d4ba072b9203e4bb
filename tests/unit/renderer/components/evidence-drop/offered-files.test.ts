import { expect, test } from 'vitest'
import { sortOffered, totalWords } from '#renderer/components/evidence-drop/offered-files.ts'

test('allowed files go on, each other one gets a sentence of its own', () => {
  const offered = [
    { name: '通知.pdf', size: 1024 },
    { name: '安装.exe', size: 1024 },
    { name: '空.docx', size: 0 },
    { name: '录像.mp4', size: 60 * 1024 * 1024 },
  ]
  const { accepted, refusals } = sortOffered(offered)
  expect(accepted.map((file) => file.name)).toEqual(['通知.pdf'])
  expect(refusals).toEqual([
    expect.stringContaining('“安装.exe”的类型不在允许范围内'),
    expect.stringContaining('“空.docx”：文件是空的'),
    expect.stringContaining('“录像.mp4”大小为 60 MB，超过 50 MB'),
  ])
})

test('the total is in view before it must fit a USB stick', () => {
  expect(
    totalWords([
      { name: 'a', size: 1024 * 1024 },
      { name: 'b', size: 1536 * 1024 },
    ]),
  ).toBe('2 个文件，共 2.5 MB')
})

test('where one scan has its place the first allowed file is taken, and each other one is named', () => {
  const offered = [
    { name: '安装.exe', size: 1024 },
    { name: '稿纸1.jpg', size: 1024 },
    { name: '稿纸2.jpg', size: 1024 },
  ]
  const { accepted, refusals } = sortOffered(offered, 1)
  expect(accepted.map((file) => file.name)).toEqual(['稿纸1.jpg'])
  expect(refusals).toEqual([expect.stringContaining('“安装.exe”'), '“稿纸2.jpg”未添加：此处只附 1 个文件。'])
})
