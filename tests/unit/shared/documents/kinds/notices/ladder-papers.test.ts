import { describe, expect, test } from 'vitest'
import { clueReportSample, listedNoticesSample } from '#shared/documents/samples/clues.ts'
import { interviewNoticeSample, interviewRecordSample } from '#shared/documents/samples/interviews.ts'
import { documentKind } from '#shared/documents/kinds/index.ts'
import { emptyPlaces } from '#shared/documents/text-fields.ts'
import { built, fieldsOf, notesOf, rowsOf, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

/** Labels of the places without which the paper is not checked. */
function asked(id: string, facts: Record<string, unknown>): string[] {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(id)
  return emptyPlaces(kind.texts(facts), facts)
}

describe('约谈通知书 (第十四条)', () => {
  test('names each matter with its place in the plan and every earlier paper with its number', () => {
    const sentences = sentencesOf(built('interview-notice', interviewNoticeSample))
    expect(sentences).toContain(
      '“诚信黑河进校园”工作方案（措施7-3）。应于4月30日前制定，截至5月16日未完成，逾期16日。4月21日已下发工作提示单（编号：〔2022〕第3号），逾期未回复。5月6日已下发督办单（编号：〔2022〕第2号），逾期未回复。',
    )
    expect(sentences[0]).toContain('经督办后仍未达到时序进度要求或者完成质效')
    expect(sentences).toContain('时间：2022年5月20日上午9时。')
  })

  test('one matter is a paragraph, several are numbered', () => {
    const levels = (items: unknown[]) =>
      built('interview-notice', { ...interviewNoticeSample, items, materials: ['书面说明'] }).blocks.filter(
        (block) => block.type === 'heading' && block.level === 2,
      ).length
    expect([levels(interviewNoticeSample.items.slice(0, 1)), levels(interviewNoticeSample.items)]).toEqual([0, 2])
  })

  test('without a 督办单 before it, the ground is 工作推进组织不力 and has to be said', () => {
    const facts = { ...interviewNoticeSample, items: [] }
    expect(sentencesOf(built('interview-notice', facts))[0]).toContain('你单位工作推进组织不力。')
    expect(asked('interview-notice', facts)).toEqual(['其他约谈事由'])
    expect(asked('interview-notice', { ...facts, reason: '至今没有明确责任领导' })).toEqual([])
  })

  test('with nothing settled it is printed with room to write, and says what is missing', () => {
    const open = { person: '', post: '', interviewOn: '', interviewTime: '', place: '', chair: '', participants: [], absence: '' }
    const facts = { ...interviewNoticeSample, ...open, number: { year: 2022, serial: null }, datedOn: null, materials: [], copyTo: [] }
    expect(sentencesOf(built('interview-notice', facts)).join('')).toContain('时间：　　　　年　　月　　日')
    expect(asked('interview-notice', facts)).toEqual(['被约谈人职务', '约谈日期', '约谈地点', '需准备的材料'])
  })
})

describe('约谈记录', () => {
  test('repeats what the 约谈通知书 settled and has room for both signatures and for a refusal', () => {
    const fields = fieldsOf(built('interview-record', interviewRecordSample))
    expect(fields).toMatchObject({
      约谈时间: '2022年5月20日上午9时',
      约谈通知书: '5月16日印发（编号：〔2022〕第1号）',
      整改时限: '2022年5月27日',
    })
    expect(fields['约谈事由']).toContain('2.4月份工作完成情况。应于4月20日前报送，漏报。')
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['被约谈人签字', '主谈人签字', '拒签说明']))
  })

  test('printed before it is held, every cell is room to write', () => {
    const open = { person: '', post: '', interviewOn: '', interviewTime: '', place: '', chair: '', participants: [], items: [] }
    const told = {
      notice: null,
      recorder: '',
      attendees: [],
      problems: '',
      statement: '',
      demands: '',
      dueOn: '',
      pledge: '',
      attachments: [],
    }
    const fields = fieldsOf(built('interview-record', { ...interviewRecordSample, ...open, ...told }))
    expect(fields).toMatchObject({ 约谈时间: '　　　　年　　月　　日', 指出的问题: '', 约谈通知书: '', 约谈事由: '', 附件: '' })
  })
})

describe('问题线索报告 (第十五、十六条)', () => {
  test('goes upward: 签发人 stand where the number would, and no number is printed', () => {
    const number = built('clue-report', clueReportSample).blocks.find((block) => block.type === 'numberLine')
    expect(number).toEqual({ type: 'numberLine', text: [{ text: '' }], signers: ['×××'] })
  })

  test('each paper is named with its number, its 签收 and what became of it', () => {
    const sentences = sentencesOf(built('clue-report', clueReportSample))
    expect(sentences).toContain('5月6日下发督办单（编号：〔2022〕第2号），5月7日签收，退回续办。')
    expect(sentences.join('')).toContain(
      '涉及《黑河市政务守信践诺工作专班工作制度》第十六条“通报、督办、预警提醒后，仍未按要求时限、质效推进工作的”的规定。',
    )
    expect(sentences.at(-1)).toBe('建议对上述问题线索予以核实，并于6月30日前将核实处理情况反馈市专班办公室。有关材料随报告报送。')
  })

  test('it asks to verify and decides nothing (office.md «The ladder»)', () => {
    expect(sentencesOf(built('clue-report', clueReportSample)).join('')).not.toMatch(/移送|给予处分|予以问责/)
  })

  test('the list of materials has lines for what is added by hand; a longer one grows', () => {
    const rows = (count: number) => {
      const material = { name: '督办单', number: '〔2022〕第2号', day: '5月6日', pages: '1', copies: '1', note: '' }
      const materials = Array.from({ length: count }, () => material)
      return rowsOf(tablesOf(built('clue-report', { ...clueReportSample, materials }))[0]).length
    }
    expect([rows(0), rows(4), rows(40)]).toEqual([6, 6, 40])
  })

  test('nothing is said of a unit without a fact', () => {
    const facts = { ...clueReportSample, items: [], steps: [], signers: [], article: '第十五条', answerBy: '' }
    expect(asked('clue-report', facts)).toEqual(['其他问题事实'])
    expect(sentencesOf(built('clue-report', facts)).at(-1)).toBe('建议对上述问题线索予以核实。有关材料随报告报送。')
  })
})

describe('挂牌督办事项一览表', () => {
  test('counts what is on the board and what was taken down', () => {
    const model = built('listed-notices', listedNoticesSample)
    expect(JSON.stringify(model.blocks)).toContain('挂牌2件，已摘牌1件')
    expect(rowsOf(tablesOf(model)[0]).map((row) => [row[1], row[8], row[9]])).toEqual([
      ['〔2022〕第1号', '已销号', '5月12日'],
      ['〔2022〕第2号', '已反馈|退回续办|逾期32天', ''],
    ])
  })

  test('an empty board is said', () => {
    expect(notesOf(built('listed-notices', { ...listedNoticesSample, notices: [] }))).toBe('注：没有挂牌督办事项。')
  })
})
