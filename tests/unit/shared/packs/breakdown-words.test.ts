import { describe, expect, test } from 'vitest'
import { isSameWording, numberedParts, printed, serialNumber, similarity } from '#shared/packs/breakdown-words.ts'

describe('M-011: several numbered measures in one cell', () => {
  test.each([
    ['1. 制定标准。\n2. 制定模板。', 1, ['制定标准。', '制定模板。']],
    ['1. 提升时效性。2. 通过微信、座谈等方式宣传。3. 推动落地。', 1, ['提升时效性。', '通过微信、座谈等方式宣传。', '推动落地。']],
    ['（1）总结经验；（2）形成制度。', 1, ['总结经验；', '形成制度。']],
    ['(1) 总结经验 (2) 形成制度', 1, ['总结经验', '形成制度']],
    ['①建立台账；②逐项销号', 1, ['建立台账；', '逐项销号']],
    ['１．建立台账；２．逐项销号', 1, ['建立台账；', '逐项销号']],
    ['1、建立台账；2、逐项销号', 1, ['建立台账；', '逐项销号']],
    ['一是建立台账；二是逐项销号。', 1, ['建立台账；', '逐项销号。']],
    ['一、建立台账。\n二、逐项销号。', 1, ['建立台账。', '逐项销号。']],
    ['2. 持续推动应用。', 2, ['持续推动应用。']],
  ])('%j', (text, first, parts) => {
    expect(numberedParts(text)).toEqual({ first, parts })
  })

  test.each(['授信额突破5.5亿元。2.5亿元为去年数。', '各级政府要作出承诺。', '完成第1. 2项任务'])('%j is one measure', (text) => {
    expect(numberedParts(text)).toEqual({ first: null, parts: [text] })
  })

  test('a list without end is cut so often and no more', () => {
    const text = Array.from({ length: 500 }, (_, at) => `${at + 1}. 措施。`).join('\n')
    expect(numberedParts(text).parts).toHaveLength(60)
  })

  test('a number out of order cuts nothing', () => {
    expect(numberedParts('1. 建立台账。3. 逐项销号。').parts).toEqual(['建立台账。3. 逐项销号。'])
  })
})

test.each([
  ['1', 1],
  ['１２、', 12],
  ['（三）', 3],
  ['十二', 12],
  ['序号7', 7],
  ['合计', undefined],
  ['', undefined],
])('序号 %j is %s', (text, number) => {
  expect(serialNumber(text)).toBe(number)
})

test('spaces of the layout, width and a stop at the end make no difference; a word does', () => {
  expect(isSameWording('突破 5.5 亿元。 (由各单位负责)', '突破5.5亿元。（由各单位负责）')).toBe(true)
  expect(isSameWording('推动 AEO 认证工作, 优化“管理”。', '推动AEO认证工作，优化"管理"')).toBe(true)
  expect(isSameWording('失信违约行为', '失信违诺行为')).toBe(false)
})

test('printed text loses the spaces around digits and between signs, not those between Latin words', () => {
  expect(printed(' 推动 AEO 认证，\n累计 5.5 亿元，by end of May ')).toBe('推动AEO认证，累计5.5亿元，by end of May')
})

test('A-21: likeness tells a changed name from another task', () => {
  expect(similarity('加强合同履约跟踪管理制度', '加强合同履行跟踪管理')).toBeGreaterThan(0.6)
  expect(similarity('加强合同履约跟踪管理制度', '开展诚信“七进”宣传教育活动')).toBeLessThan(0.2)
  expect(similarity('', '')).toBe(1)
})
