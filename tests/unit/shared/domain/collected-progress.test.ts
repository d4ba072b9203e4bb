import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, joinedTexts, missingSentence } from '#shared/domain/collected-progress.ts'

const unit = (name: string, ...texts: string[]) => ({ name, otherNames: [], texts })

describe('office.md «Receiving»: texts are joined in the order of the units, 「爱辉区……；北安市……。」', () => {
  test('each unit is named once, each text closed by one mark', () => {
    expect(joinedTexts([unit('爱辉区', '已印发方案。'), unit('北安市', '完成摸底；'), unit('逊克县', '正在推进')])).toBe(
      '爱辉区已印发方案；北安市完成摸底；逊克县正在推进。',
    )
  })

  test('a text that begins with one of the unit’s names is not given another', () => {
    const beian = { name: '北安市', otherNames: ['北安', '北安市政府'], texts: ['北安市政府印发方案'] }
    const short = { ...beian, texts: ['北安完成摸底'] }
    expect([joinedTexts([beian]), joinedTexts([short])]).toEqual(['北安市政府印发方案。', '北安完成摸底。'])
  })

  test.each([
    ['爱辉区', '我区完成摸底', '爱辉区完成摸底。'],
    ['逊克县', '本县，已印发方案', '逊克县已印发方案。'],
    ['市教育局', '我局召开会议', '市教育局召开会议。'],
    ['黑河自贸片区管委会', '我委召开会议', '黑河自贸片区管委会召开会议。'],
    // The city above it: not the district itself.
    ['爱辉区', '我市统一部署后启动', '爱辉区我市统一部署后启动。'],
  ])('%s: 「%s」 becomes 「%s」', (name, text, joined) => {
    expect(joinedTexts([unit(name, text)])).toBe(joined)
  })

  test('several entries of a unit follow one another under one name; an entry that was sent twice is said once', () => {
    expect(joinedTexts([unit('孙吴县', '一季度完成3件。', '二季度完成2件。', '一季度完成3件')])).toBe(
      '孙吴县一季度完成3件；二季度完成2件。',
    )
  })

  test('a unit that wrote nothing, 「无」 or a dash is left out; nobody’s text is no text', () => {
    expect(joinedTexts([unit('爱辉区', '', ' \n '), unit('北安市', '无。', '——'), unit('逊克县')])).toBe('')
  })

  test('lines that were typed one below the other stand in one sentence', () => {
    expect(cleanText('1.印发方案\n2.开展培训。\n')).toBe('1.印发方案；2.开展培训')
    expect(cleanText('共三项：\n一是摸底，\n二是整改')).toBe('共三项：一是摸底，二是整改')
  })

  test('a text that ends with another mark keeps it', () => {
    expect(joinedTexts([unit('爱辉区', '成效如何？')])).toBe('爱辉区成效如何？')
  })

  const texts = fc.array(fc.stringMatching(/^[一-龥0-9a-z]{1,12}[。；，]?$/), { maxLength: 3 })
  const units = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[甲乙丙丁戊己庚辛]{3}区$/), texts }), {
    maxLength: 6,
    selector: ({ name }) => name,
  })
  test('whatever the units write, every text is there, in their order, and one full stop closes all', () => {
    fc.assert(
      fc.property(units, (written) => {
        const joined = joinedTexts(written.map((each) => ({ ...each, otherNames: [] })))
        let from = 0
        for (const text of written.flatMap((each) => [...new Set(each.texts.map(cleanText))]).filter((each) => each !== '')) {
          const at = joined.indexOf(text.replace(/^[我本]区/, ''), from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at
        }
        expect(joined).not.toMatch(/。.|[；，]。|；；/)
        if (from > 0 || joined !== '') expect(joined.endsWith('。')).toBe(true)
      }),
    )
  })

  test('cleaning a text again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)))
  })
})

describe('未报名单', () => {
  test.each([
    [8, ['孙吴县', '逊克县'], '截至2022年4月21日，孙吴县等2个单位未报送：孙吴县、逊克县。'],
    [8, ['孙吴县'], '截至2022年4月21日，应报送的8个单位中，1个单位未报送：孙吴县。'],
    [8, [], '截至2022年4月21日，应报送的8个单位均已报送。'],
    [0, [], ''],
  ])('of %i units %o are missing', (expected, missing, sentence) => {
    expect(missingSentence('2022年4月21日', expected, missing)).toBe(sentence)
  })
})
