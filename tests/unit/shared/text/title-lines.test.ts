import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleLines } from '#shared/text/title-lines.ts'

test('GB/T 9704 7.3.1: titles are broken by sense and even', () => {
  expect(titleLines(['关于', '“诚信黑河进校园”工作方案', '等2项', '工作的', '督办单'])).toEqual([
    '关于“诚信黑河进校园”工作方案',
    '等2项工作的督办单',
  ])
  expect(titleLines(['关于', '2022年5月份', '政务守信践诺工作', '考评情况的', '通报'])).toEqual([
    '关于2022年5月份',
    '政务守信践诺工作考评情况的通报',
  ])
  expect(titleLines(['关于', '开展检查的', '通知'])).toEqual(['关于开展检查的通知'])
})

test('a long piece is cut where a line may end', () => {
  const lines = titleLines(['关于', '进一步完善《黑河市公共信用信息目录》并同步提升公共信用信息归集质效', '的督办单'])
  expect(lines.every((line) => line.length <= 20)).toBe(true)
  for (const line of lines) expect(line).not.toMatch(/^[，。》）”的]|[《（“]$/)
})

test.each([
  ['关于调整黑河市优化营商环境专项行动政务守信践诺工作专班组成人员及责任分工的通知', /工作专班|营商环境|专项行动|守信践诺/],
  ['关于进一步加强涉企政策兑现和拖欠中小企业账款化解工作的实施方案', /政策|兑现|企业|账款|实施方案/],
  ['关于印发《黑河市政务守信践诺工作专班工作制度》的通知', /《黑河市|工作制度》|工作专班/],
])('a title of one piece is not torn inside a word: %s', (title, words) => {
  const lines = titleLines([title])
  for (const word of title.match(new RegExp(words, 'g')) ?? [])
    expect(
      lines.some((line) => line.includes(word)),
      word,
    ).toBe(true)
})

const piece = fc
  .array(fc.constantFrom('关', '于', '信', '用', '工', '作', '《', '》', '，', '2', '%'), { minLength: 1, maxLength: 50 })
  .map((signs) => signs.join(''))

test('nothing is lost and no line is too long, whatever the pieces are', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const lines = titleLines(pieces)
      expect(lines.join('')).toBe(pieces.join(''))
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20)
    }),
  )
})

test('a name in 《》 that would fill a line of its own is broken behind its office: two lines and not three', () => {
  const issuing = (name: string) => titleLines(['关于', `印发《${name}》`, '的通知'])
  expect(issuing('黑河市政务守信践诺工作专班实施方案')).toEqual(['关于印发《黑河市政务守信践诺工作专班', '实施方案》的通知'])
  expect(issuing('黑河市政务守信践诺工作专班工作制度')).toEqual(['关于印发《黑河市政务守信践诺工作专班', '工作制度》的通知'])
  expect(issuing('2022年社会信用体系建设工作要点').join('|')).not.toMatch(/社会\||社\|会|信\|用|体\|系|建\|设/)
})
