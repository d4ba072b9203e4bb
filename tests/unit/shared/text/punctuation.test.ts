import { expect, test } from 'vitest'
import { heihe2019 } from '#shared/packs/heihe-2019/pack.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'

test.each([
  ['当地政府是否建立制度?', '当地政府是否建立制度？'],
  ['各省(区、市)有关供应商,在一定期限内', '各省（区、市）有关供应商，在一定期限内'],
  ['《办法》(黑政发〔2019〕7号)是否执行!', '《办法》（黑政发〔2019〕7号）是否执行！'],
  ['比例为3:1,共1,200条', '比例为3:1,共1,200条'],
  ['时间:9:30', '时间:9:30'],
  ['（已是全角），不变。', '（已是全角），不变。'],
  ['', ''],
])('「%s」 is printed 「%s」', (text, printed) => {
  expect(fullWidthPunctuation(text)).toBe(printed)
})

test('GB/T 15834: no question of 2019 is printed with half-width marks between Chinese signs', () => {
  const texts = heihe2019.questionnaires.flatMap((each) => each.tables.flatMap((table) => table.questions.map((question) => question.text)))
  expect(texts.filter((text) => /\p{Script=Han}[,;:?!()]/u.test(fullWidthPunctuation(text)))).toEqual([])
})
