import { describe, expect, test } from 'vitest'
import { meetingUnits } from '#shared/documents/kinds/meetings/meeting.ts'
import { receiptRows } from '#shared/documents/kinds/meetings/meeting-receipt.ts'
import { meetingNotice } from '#shared/documents/kinds/meetings/meeting-notice.ts'
import { minutes } from '#shared/documents/kinds/meetings/minutes.ts'
import type { BlockType, DocumentModel } from '#shared/documents/model.ts'
import { attendanceSheetSample, meetingNoticeSample, minutesSample, unreturnedReceiptsSample } from '#shared/documents/samples/meetings.ts'
import { emptyPlaces } from '#shared/documents/text-fields.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { built, expectGrid, headsOf, notesOf, rowsOf, sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

const typesOf = ({ blocks }: DocumentModel): BlockType[] => blocks.map((block) => block.type)
const noMeeting = { meeting: '', meetingOn: '', meetingTime: '', place: '' }
const emptyNotice = {
  ...meetingNoticeSample,
  ...noMeeting,
  datedOn: null,
  addressee: '',
  ground: '',
  agenda: [],
  attendees: [],
  requirements: [],
  participants: '',
  receiptDueOn: '',
  contact: '',
  copyTo: [],
}

describe('会议通知 (工作制度 第六条; documents.md 5)', () => {
  const model = built('meeting-notice', meetingNoticeSample)

  test('时间 with its weekday, 地点, 议题, 参加人员, 有关要求, 联系人, in this order', () => {
    const headings = model.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
    expect(headings).toEqual(['会议时间：', '会议地点：', '会议议题', '参加人员', '有关要求', '联系人及电话：'])
    expect(sentencesOf(model)).toContain('会议时间：2022年5月12日（星期四）上午9时')
    expect(sentencesOf(model)[0]).toBe(
      '按照《黑河市政务守信践诺工作专班工作制度》第六条规定，定于5月12日召开黑河市政务守信践诺工作专班5月份工作调度会商会议。现将有关事项通知如下：',
    )
  })

  test('the day of the 回执 is the first requirement; without it there is none', () => {
    expect(sentencesOf(model)).toContain('请各参会单位确定参会人员，于5月10日前将参会回执报送至黑河市政务守信践诺工作专班办公室。')
    expect(sentencesOf(built('meeting-notice', { ...meetingNoticeSample, receiptDueOn: '' })).join('')).not.toContain('回执报送至')
  })

  test('several people a unit: the 回执 is an annex with a line for each, the 版记 behind it', () => {
    const types = typesOf(model)
    expect(types.indexOf('attachmentNote')).toBe(types.indexOf('signOff') - 1)
    expect(types).not.toContain('cutLine')
    expect(types.at(-1)).toBe('colophon')
    expect(rowsOf(tablesOf(model)[0])).toHaveLength(2)
    tablesOf(model).forEach(expectGrid)
  })

  test('one person a unit: the 回执 is torn off, in one row that no page can tear, and no 版记 is torn off with it', () => {
    const strip = built('meeting-notice', { ...meetingNoticeSample, participants: '1人', copyTo: [] })
    expect(typesOf(strip).slice(-3)).toEqual(['signOff', 'cutLine', 'form'])
    const form = strip.blocks.at(-1)
    expect(form?.type === 'form' && form.rows).toHaveLength(1)
    expect(typesOf(strip)).not.toContain('attachmentNote')
    expect(typesOf(built('meeting-notice', { ...meetingNoticeSample, participants: '1' })), 'with 抄送').not.toContain('cutLine')
  })

  test.each([
    ['', 3],
    ['若干', 3],
    ['0', 1],
    ['每单位2人', 2],
    ['500', 30],
  ])('每单位参会人数 “%s” makes %i lines', (participants, rows) => {
    expect(receiptRows(participants)).toBe(rows)
  })

  test('with everything empty it is built with room to write, and 核稿 asks for what a meeting needs', () => {
    const empty = built('meeting-notice', emptyNotice)
    expect(empty.title).toBe('关于召开　　　　会议的通知')
    expect(sentencesOf(empty)[0]).toBe('定于近期召开　　　　会议。现将有关事项通知如下：')
    expect(emptyPlaces(meetingNotice.texts(emptyNotice), emptyNotice)).toEqual([
      '会议名称',
      '会议日期',
      '会议地点',
      '主送',
      '会议议题',
      '参加人员',
    ])
  })

  test('a title keeps the name of the body and of the meeting whole', () => {
    expect(meetingUnits('黑河市政务守信践诺工作专班5月份工作调度会商会议')).toEqual(['黑河市政务守信践诺工作专班', '5月份工作调度会商会议'])
    expect(meetingUnits('诚信建设推进会')).toEqual(['诚信建设推进会'])
  })
})

describe('签到表', () => {
  test('a line for every unit that was invited and some free ones, with room to sign', () => {
    const [table] = tablesOf(built('attendance-sheet', attendanceSheetSample))
    expect(headsOf(table)).toEqual(['序号', '单位', '姓名', '职务', '联系电话', '签名'])
    const rows = rowsOf(table)
    expect(rows).toHaveLength(attendanceSheetSample.attendees.length + 3)
    expect(rows[0]).toEqual(['1', '爱辉区', '', '', '', ''])
    expect(rows.at(-1)).toEqual([String(rows.length), '', '', '', '', ''])
    tablesOf(built('attendance-sheet', attendanceSheetSample)).forEach(expectGrid)
  })

  test('with nothing known it is one page to write on', () => {
    const model = built('attendance-sheet', { draftedOn: '2022-05-01', ...noMeeting, attendees: [] })
    expect(rowsOf(tablesOf(model)[0])).toHaveLength(16)
    const head = model.blocks.find((block) => block.type === 'formHead')
    expect(head?.type === 'formHead' && head.parts.map(wordsOf)).toEqual(['会议时间：　　　　年　　月　　日', '会议地点：　　　　　　'])
  })

  test('hundreds of long names keep their order and number', () => {
    const attendees = Array.from({ length: 300 }, (_, at) => ({
      unit: `第${at + 1}${'联席会议成员单位'.repeat(6)}`,
      name: '',
      post: '',
      phone: '',
    }))
    const rows = rowsOf(tablesOf(built('attendance-sheet', { ...attendanceSheetSample, attendees }))[0])
    expect(rows).toHaveLength(303)
    expect(rows[299]?.slice(0, 2)).toEqual(['300', attendees[299]?.unit])
  })
})

describe('会前未回执名单 (office.md «Books»)', () => {
  test('whom to call, and what came of it', () => {
    const model = built('unreturned-receipts', unreturnedReceiptsSample)
    expect(rowsOf(tablesOf(model)[0])[0]).toEqual(['1', '孙吴县', '', '', '5月11日上午电话催报', '当日报送'])
    const head = model.blocks.find((block) => block.type === 'formHead')
    expect(head?.type === 'formHead' && head.parts.map(wordsOf)).toEqual([
      '会议日期：2022年5月12日',
      '回执报送期限：2022年5月10日',
      '截至：2022年5月11日　共4个单位',
    ])
    expect(notesOf(model)).toBe('')
  })

  test('when all have answered it says so', () => {
    expect(notesOf(built('unreturned-receipts', { ...unreturnedReceiptsSample, units: [] }))).toBe('注：各参会单位均已报送回执。')
  })
})

describe('会议纪要 (GB/T 9704 10.3: 出席、请假、列席, no seal)', () => {
  const model = built('minutes', minutesSample)

  test('head with 期号, neither 落款 nor 签发, 分送 in the 版记', () => {
    expect(model.blocks[0]).toMatchObject({ type: 'minutesMark', name: '黑河市政务守信践诺工作专班会议纪要', issue: [{ text: '第1期' }] })
    expect(typesOf(model)).not.toContain('signOff')
    expect(typesOf(model)).not.toContain('redLine')
    expect(model.blocks.at(-1)).toMatchObject({ type: 'colophon', copyLabel: '分送' })
    expect(minutes.course).toMatchObject({ isSealed: false, isNumbered: false })
  })

  test('each 议定事项 names who does it and until when; what is not decided is left out', () => {
    expect(sentencesOf(model)).toContain('制定“诚信黑河进企业”工作方案。责任单位：市工商联、市商务局；完成时限：5月20日。')
    const [first] = minutesSample.decisions
    const bare = built('minutes', { ...minutesSample, decisions: [{ ...first, unit: '', due: '' }] })
    expect(sentencesOf(bare).at(-1)).toBe('制定“诚信黑河进校园”工作方案，明确活动内容和进度。')
  })

  test('behind a text with headings the decisions are its last part', () => {
    const headed = built('minutes', { ...minutesSample, summary: '一、关于信息归集\n会议听取了汇报。' })
    const headings = headed.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
    expect(headings).toEqual(['关于信息归集', '议定事项'])
    expect(sentencesOf(model)).toContain('会议议定以下事项：')
  })

  test('出席 has room to write; 请假 and 列席 stand only where somebody was', () => {
    const none = built('minutes', { ...minutesSample, present: [], excused: [], observers: [] })
    const labels = none.blocks.flatMap((block) => (block.type === 'attendance' ? [block.label] : []))
    expect(labels).toEqual(['出席'])
    const all = model.blocks.flatMap((block) => (block.type === 'attendance' ? [block.label] : []))
    expect(all).toEqual(['出席', '请假', '列席'])
  })

  test('with everything empty it is built, and 核稿 names what is missing', () => {
    const empty = {
      ...minutesSample,
      ...noMeeting,
      datedOn: null,
      issue: '',
      host: '',
      summary: '',
      decisions: [],
      present: [],
      copyTo: [],
    }
    expect(built('minutes', empty).title).toBe('　　　　会议纪要')
    expect(emptyPlaces(minutes.texts(empty), empty)).toEqual(['期号', '会议名称', '会议日期', '会议地点', '主持人', '议定事项', '出席'])
  })

  test('a hundred long decisions are all printed', () => {
    const decisions = Array.from({ length: 100 }, (_, at) => ({
      matter: `第${at + 1}项${'工作'.repeat(80)}`,
      unit: '市营商环境局',
      due: '6月底',
    }))
    const printed = sentencesOf(built('minutes', { ...minutesSample, decisions }))
    expect(printed.filter((sentence) => sentence.includes('责任单位：市营商环境局；完成时限：6月底。'))).toHaveLength(100)
  })
})
