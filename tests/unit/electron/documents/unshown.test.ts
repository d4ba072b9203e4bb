import { expect, test } from 'vitest'
import { unshownCharacters, wordsOfDocument } from '#electron/documents/unshown.ts'
import type { Block, DocumentModel } from '#shared/documents/model.ts'

/** documents.md 3: rare names fall out of the faces of GB2312 and are found before anything is printed. */

const paper = (...blocks: readonly Block[]): DocumentModel => ({ kind: 'paper', title: '试', layout: 'formal', blocks: [...blocks] })
const text = (words: string) => [{ text: words }]

test('each rare character is named once with the face that has not got it and the one that has', () => {
  const found = unshownCharacters(paper({ type: 'paragraph', text: text('王堃、李喆和王堃') }))
  expect(found).toEqual([
    { character: '堃', role: 'fangsong', face: '仿宋_GB2312', instead: '仿宋' },
    { character: '喆', role: 'fangsong', face: '仿宋_GB2312', instead: '仿宋' },
  ])
})

test('the face is that of the place: title, headings, cells, a name set in 楷体', () => {
  const found = unshownCharacters(
    paper(
      { type: 'title', lines: ['关于表扬王堃的通报'] },
      { type: 'heading', level: 1, text: '李喆' },
      { type: 'heading', level: 2, text: '工作', runIn: text('由赵䶮负责。') },
      { type: 'paragraph', text: [{ text: '陈喆', face: 'kai' }] },
    ),
  )
  expect(found.map(({ character, face, instead }) => [character, face, instead])).toEqual([
    ['堃', '方正小标宋简体', null],
    ['喆', '黑体', '黑体'],
    ['喆', '楷体_GB2312', '楷体'],
    ['䶮', '仿宋_GB2312', '仿宋'],
  ])
})

test('common characters, 〇, Latin and signs are nothing to speak of', () => {
  expect(unshownCharacters(paper({ type: 'paragraph', text: text('二〇二二年鹤岗、黑河 GB/T 9704—2012 ①') }))).toEqual([])
})

test('every word of the page is read', () => {
  const table: Block = {
    type: 'table',
    columns: [{ widthMm: 100, align: 'left' }],
    headRows: [{ cells: [{ lines: [text('表头')], isHead: true }] }],
    rows: [{ cells: [{ lines: [text('格内')] }] }],
  }
  const words = wordsOfDocument(paper({ type: 'title', lines: ['标题'] }, table))
  for (const each of ['标题', '表头', '格内']) expect(words).toContain(each)
})
