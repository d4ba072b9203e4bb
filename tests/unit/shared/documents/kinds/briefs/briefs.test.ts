import { describe, expect, test } from 'vitest'
import { briefIssue } from '#shared/documents/kinds/briefs/brief-issue.ts'
import { issueText } from '#shared/documents/kinds/briefs/issue-number.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { annualBriefCollectionSample, briefCollectionSample, briefIssueSample } from '#shared/documents/samples/briefs.ts'
import { emptyPlaces, withWording } from '#shared/documents/text-fields.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { built, expectGrid, rowsOf, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

const headingsOf = ({ blocks }: DocumentModel): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.text}`] : []))
const titleOf = ({ blocks }: DocumentModel): string => blocks.flatMap((block) => (block.type === 'title' ? block.lines : [])).join('')
const [xunke, aihui] = briefIssueSample.items

describe('工作信息 (工作制度 第八条; documents.md 5)', () => {
  const model = built('brief-issue', briefIssueSample)

  test('red head with 期号 and who drew it up, 编者按, 报送发 and 印数 at its foot, no 落款', () => {
    expect(model.title).toBe('政务守信践诺工作信息第1期')
    expect(model.blocks[0]).toMatchObject({
      type: 'briefHead',
      name: '政务守信践诺工作信息',
      issue: [{ text: '第1期' }],
      preparedBy: '黑河市政务守信践诺工作专班办公室',
      date: [{ text: '2022年4月28日' }],
    })
    expect(sentencesOf(model)[0]).toMatch(/^编者按：/)
    expect(model.blocks.at(-1)).toMatchObject({ type: 'briefFoot', copies: 50, lines: [{ label: '报' }, { label: '送' }, { label: '发' }] })
    expect(model.blocks.some((block) => block.type === 'signOff' || block.type === 'redLine')).toBe(false)
  })

  test('several briefs: each under a heading of its own, its own headings a level lower, its sender at its end', () => {
    expect(titleOf(model)).toBe('4月份各地各单位工作动态')
    expect(headingsOf(model)).toEqual([
      `1 ${xunke?.title}`,
      '2 突出承诺公开。',
      '2 突出分类宣传。',
      '2 突出渠道畅通。',
      `1 ${aihui?.title}`,
    ])
    expect(sentencesOf(model).filter((sentence) => sentence.endsWith('报送）'))).toEqual([
      '突出渠道畅通。公布失信违约行为投诉渠道，明确受理单位和办理时限，接受社会监督。（逊克县报送）',
      `${aihui?.text}（爱辉区报送）`,
    ])
  })

  test('one brief stands under its own title; a headline of the office’s own wins', () => {
    const one = built('brief-issue', { ...briefIssueSample, items: [xunke], editorNote: '' })
    expect(titleOf(one)).toBe(xunke?.title)
    expect(headingsOf(one)).toEqual(['1 突出承诺公开。', '1 突出分类宣传。', '1 突出渠道畅通。'])
    expect(titleOf(built('brief-issue', { ...briefIssueSample, headline: '诚信建设专刊' }))).toBe('诚信建设专刊')
  })

  test('a text that ends with a bare heading keeps its sender on a line of its own', () => {
    const model = built('brief-issue', { ...briefIssueSample, items: [{ unit: '孙吴县', title: '题', text: '一、做法' }] })
    expect(sentencesOf(model).slice(-2)).toEqual(['做法', '（孙吴县报送）'])
  })

  test('with everything empty it is built with room to write', () => {
    const empty = {
      ...briefIssueSample,
      datedOn: null,
      issue: '',
      editorNote: '',
      items: [],
      reportTo: [],
      sendTo: [],
      distributeTo: [],
      copies: '',
    }
    const model = built('brief-issue', empty)
    expect(model.title).toBe('政务守信践诺工作信息')
    expect(model.blocks.at(-1)).toMatchObject({ type: 'briefFoot', copies: null })
    expect(emptyPlaces(briefIssue.texts(empty), empty)).toEqual(['期号', '信息内容'])
  })

  test('编者按 and 编者的话 of several lines are several paragraphs', () => {
    expect(sentencesOf(built('brief-issue', { ...briefIssueSample, editorNote: '其一。\n\n其二。' })).slice(0, 2)).toEqual([
      '编者按：其一。',
      '其二。',
    ])
    expect(sentencesOf(built('brief-collection', { ...briefCollectionSample, foreword: '其一。\n\n其二。' })).slice(0, 3)).toEqual([
      '其一。',
      '其二。',
      '信息报送和采用情况',
    ])
  })

  test('pasted rows become its briefs, a cell with line breaks its paragraphs', () => {
    const facts = briefIssue.facts.parse(briefIssueSample) as Record<string, unknown>
    const worded = withWording(briefIssue.texts(facts), facts, { items: '孙吴县\t孙吴县公开承诺\t"第一段。\n第二段。"' })
    expect(sentencesOf(built('brief-issue', { ...worded, editorNote: '' }))).toEqual(['第一段。', '第二段。（孙吴县报送）'])
  })

  test('fifty long briefs are all printed', () => {
    const items = Array.from({ length: 50 }, (_, at) => ({ unit: '逊克县', title: `第${at + 1}条`, text: '工作进展情况。'.repeat(200) }))
    const model = built('brief-issue', { ...briefIssueSample, items })
    expect(headingsOf(model)).toHaveLength(50)
  })
})

test.each([
  ['', '第　　期'],
  ['3', '第3期'],
  ['第3期（总第15期）', '第3期（总第15期）'],
])('期号 “%s” is printed “%s”', (issue, printed) => {
  expect(wordsOf(issueText(issue))).toBe(printed)
})

describe('信息汇编', () => {
  const model = built('brief-collection', briefCollectionSample)

  test('counts by unit with their sum, who sent none, every brief, and the texts that were printed', () => {
    expect(model.title).toBe('政务守信践诺工作信息汇编（2022年第二季度）')
    expect(sentencesOf(model)).toContain(
      '2022年第二季度，共收到3个单位报送的工作信息5条，认定高质量信息2条，编发采用2条。北安市、嫩江市、五大连池市、孙吴县没有报送。',
    )
    const [units, briefs] = tablesOf(model)
    expect(rowsOf(units).at(-1)).toEqual(['合计', '5', '2', '2'])
    expect(rowsOf(briefs)[0]).toEqual(['1', '4月18日', '逊克县', '逊克县开展诚信宣传月活动', '高质量信息|5月6日|《工作简报》'])
    expect(headingsOf(model).filter((heading) => heading.startsWith('2'))).toEqual([`2 ${xunke?.title}`, `2 ${aihui?.title}`])
    tablesOf(model).forEach(expectGrid)
  })

  test('of a year the same under the year’s name', () => {
    expect(built('annual-brief-collection', annualBriefCollectionSample).title).toBe('政务守信践诺工作信息汇编（2022年度）')
  })

  test('of a quarter without briefs it says so and has no empty table', () => {
    const none = built('brief-collection', { ...briefCollectionSample, units: [], briefs: [], selection: [] })
    expect(sentencesOf(none)).toContain('2022年第二季度没有收到工作信息。')
    expect(tablesOf(none)).toEqual([])
    expect(headingsOf(none)).toEqual(['1 信息报送和采用情况', '1 信息目录'])
  })

  test('hundreds of long rows are all there', () => {
    const briefs = Array.from({ length: 400 }, (_, at) => ({
      receivedOn: '2022-04-20',
      unit: '五大连池风景区管委会',
      title: `第${at + 1}条${'诚信宣传'.repeat(30)}`,
      isHighQuality: false,
      adopted: '',
    }))
    expect(rowsOf(tablesOf(built('brief-collection', { ...briefCollectionSample, briefs }))[1])).toHaveLength(400)
  })
})
