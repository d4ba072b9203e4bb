import { describe, expect, test } from 'vitest'
import { letterSample, noticeSample } from '#shared/documents/samples/letters.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { built, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

const typesOf = (model: ReturnType<typeof built>): string[] => model.blocks.map((block) => block.type)

describe('通知 (office.md «Documents»: no 文号, 代章)', () => {
  const model = built('notice', noticeSample)

  test('head without a number, the 落款 in two lines, what it issues on a page of its own', () => {
    expect(typesOf(model).slice(0, 5)).toEqual(['organMark', 'redLine', 'title', 'addressee', 'paragraph'])
    expect(model.title).toBe('关于印发《黑河市政务守信践诺工作专班实施方案》的通知')
    const signOff = model.blocks.find((block) => block.type === 'signOff')
    expect(signOff).toMatchObject({
      organ: '黑河市政务守信践诺工作专班办公室',
      sealedBy: '（黑河市营商环境建设监督局代章）',
      date: [{ text: '2022年4月18日' }],
    })
    const types = typesOf(model)
    expect(types.slice(types.indexOf('signOff'), types.indexOf('signOff') + 3)).toEqual(['signOff', 'pageBreak', 'title'])
  })

  test('the 附件说明 stands under the text that is issued; the 分解表 is turned and bears its 附件 once', () => {
    const types = typesOf(model)
    expect(types.indexOf('attachmentNote')).toBeGreaterThan(types.indexOf('pageBreak'))
    expect(types.slice(types.indexOf('section'), types.indexOf('section') + 3)).toEqual(['section', 'annexStart', 'title'])
    expect(types.filter((type) => type === 'annexStart')).toHaveLength(1)
    expect(model.blocks.find((block) => block.type === 'section')).toMatchObject({ orientation: 'landscape' })
    expect(tablesOf(model)).toHaveLength(1)
  })

  test('two annexes are numbered; the sheet stays turned for the second', () => {
    const [annex] = noticeSample.annexes
    const other = built('notice', { ...noticeSample, annexes: [annex, annex], attachments: ['联络员名单'] })
    const starts = other.blocks.flatMap((block) => (block.type === 'annexStart' ? [block.position] : []))
    expect(starts).toEqual([1, 2])
    expect(other.blocks.find((block) => block.type === 'attachmentNote')).toMatchObject({
      names: [annex?.title, annex?.title, '联络员名单'],
    })
  })

  test('without issued text and annexes: 版记 at the end, no 附件说明', () => {
    const types = typesOf(built('notice', { ...noticeSample, issuedTitle: '', issuedText: '', annexes: [] }))
    expect(types.at(-1)).toBe('colophon')
    expect(types).not.toContain('attachmentNote')
  })

  test('a kind that is no annex of a 通知 is refused', () => {
    const annex = { kind: 'signing-sheet', title: '发文稿纸', facts: {}, documentId: 'd' }
    expect(() => built('notice', { ...noticeSample, annexes: [annex] })).toThrow()
  })
})

describe('函 in the office’s own words (GB/T 9704 第10.1条)', () => {
  test('信函格式 with its number; headings of the text are recognised', () => {
    const model = built('letter', letterSample)
    expect(typesOf(model).slice(0, 4)).toEqual(['letterMark', 'numberLine', 'title', 'addressee'])
    const number = model.blocks.find((block) => block.type === 'numberLine')
    expect(wordsOf(number?.type === 'numberLine' ? number.text : [])).toContain('〔2022〕')
    expect(model.blocks.filter((block) => block.type === 'heading').map((block) => block.text)).toEqual(['名单内容。', '更新方式。'])
    expect(sentencesOf(model)).toContain('专此致函，请予支持。')
  })

  test('empty places leave room to write', () => {
    const model = built('letter', { ...letterSample, subject: '', addressee: '', body: '' })
    expect(model.title).toBe('关于　　　　的函')
    expect(model.blocks.find((block) => block.type === 'addressee')).toMatchObject({ text: [{ field: 'addressee' }] })
  })
})
