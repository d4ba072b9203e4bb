import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { citedNumber } from '#shared/text/document-number.ts'
import { datingFacts, dayIn, noticeItem, numberFact, standingOf, words } from '../../facts.ts'
import { type Letterhead, colophon, officeSignOff, titleBlock } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { clueReportSample } from '../../samples/clues.ts'
import { type Facts, type TextField, day, itemFields, line, long, recordsAt, required, rows } from '../../text-fields.ts'
import { blank, paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { headed } from '../tables/table-paper.ts'
import { interviewMatter } from './interview-notice.ts'

/**
 * 关于××单位有关问题线索的报告 (工作制度 第十五、十六条; office.md «The ladder»): upward to the 督导考评问责工作专班, which alone decides what follows;
 * it is handed over in person against a signature.
 */
export const clueReportFacts = z.strictObject({
  ...datingFacts,
  addressee: words,
  /** 签发人, by name: known once the paper is signed. */
  signers: z.array(words),
  unit: words,
  rulesTitle: words,
  /** 涉及人员; empty where the unit alone is concerned. */
  persons: z.string(),
  /** What still stands as it should not, after 提示 or 督办. */
  items: z.array(noticeItem),
  /** Facts that no notice is about: the ground of 第十五条. */
  otherFacts: z.string(),
  /** Papers that were sent to the unit, with what proves that they arrived. */
  steps: z.array(
    z.strictObject({
      title: words,
      number: numberFact.nullable(),
      issuedOn: calendarDay,
      deliveredOn: calendarDay.nullable(),
      outcome: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  /** 通报 that name the unit, 约谈, and whatever else was done. */
  otherSteps: z.string(),
  /** 第十六条, or the 第十五条 whose ground is met. */
  article: z.string(),
  /** Which words of the article are met. */
  clause: z.string(),
  answerBy: calendarDay.or(z.literal('')),
  materials: z.array(
    z.strictObject({ name: z.string(), number: z.string(), day: z.string(), pages: z.string(), copies: z.string(), note: z.string() }),
  ),
})
export type ClueReportFacts = z.output<typeof clueReportFacts>

/** The words of the articles that a report may rest on. */
export const clueClauses = {
  15: '对省和市关于优化营商环境政策措施、决策部署执行不力，或者落实主体责任不到位，影响营商环境整体工作进度质效、造成恶劣影响的',
  16: '通报、督办、预警提醒后，仍未按要求时限、质效推进工作的',
} as const

export function buildClueReport(facts: ClueReportFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于', facts.unit, '有关问题线索的', '报告']
  return {
    kind: 'clue-report',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      { type: 'organMark', lines: [...letterhead.headLines] },
      // The programme's own papers carry no 文号; a paper upward names who signed it all the same (GB/T 9704 7.2.6).
      { type: 'numberLine', text: plain(''), signers: facts.signers.length === 0 ? ['　　　'] : [...facts.signers] },
      { type: 'redLine' },
      titleBlock(units),
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts),
      { type: 'attachmentNote', names: ['材料清单'] },
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...materialsAnnex(facts),
      colophon(letterhead, [], facts.datedOn, facts.draftedOn),
    ],
  }
}

function body(facts: ClueReportFacts): Block[] {
  const { unit, rulesTitle, article, clause, persons } = facts
  const cited = `《${rulesTitle}》${article}`
  const year = Number(facts.draftedOn.slice(0, 4))
  const by = facts.answerBy === '' ? '' : `，并于${dayIn(facts.answerBy, year)}前将核实处理情况反馈市专班办公室`
  return [
    paragraph(`在推进政务守信践诺专项行动工作中，发现${unit}有关工作未按要求推进。依据${cited}规定，现将问题线索报告如下：`),
    { type: 'heading', level: 1, text: '涉及单位和人员' },
    paragraph(sentence(persons === '' ? `涉及单位：${unit}` : `涉及单位：${unit}。涉及人员：${persons}`)),
    { type: 'heading', level: 1, text: '问题事实' },
    ...matters(facts, year),
    { type: 'heading', level: 1, text: '已采取的措施' },
    ...steps(facts, year),
    { type: 'heading', level: 1, text: '涉及条款' },
    clause === '' ? room('clause') : paragraph(`上述情形涉及${cited}“${clause}”的规定。`),
    { type: 'heading', level: 1, text: '有关建议' },
    paragraph(`建议对上述问题线索予以核实${by}。有关材料随报告报送。`),
  ]
}

function matters({ items, otherFacts }: ClueReportFacts, year: number): Block[] {
  const named = items.map((item) => [interviewMatter(item), standingOf(item, year), item.sourceIds] as const)
  const besides = linesOf(otherFacts).map((each) => paragraph(sentence(each)))
  const [only] = named
  if (only === undefined) return besides.length === 0 ? [room('otherFacts')] : besides
  if (named.length === 1) return [paragraph(sentence(only[0]) + only[1], only[2]), ...besides]
  return [...named.map(([title, text, sources]) => runInHeading(2, sentence(title), text, sources)), ...besides]
}

function steps({ steps: taken, otherSteps }: ClueReportFacts, year: number): Block[] {
  const named = taken.map((step) => {
    const cited = step.number === null ? '' : `（${citedNumber(step.number)}）`
    const delivered = step.deliveredOn === null ? '' : `，${dayIn(step.deliveredOn, year)}签收`
    const outcome = step.outcome === '' ? '' : `，${step.outcome}`
    // 单 are sent down, everything else is issued (office.md «Documents»).
    const act = step.title.endsWith('单') ? '下发' : '印发'
    return [`${dayIn(step.issuedOn, year)}${act}${step.title}${cited}${delivered}${outcome}`, step.sourceIds] as const
  })
  const all = [...named, ...linesOf(otherSteps).map((each) => [each, []] as const)]
  const [only] = all
  if (only === undefined) return [room('otherSteps')]
  if (all.length === 1) return [paragraph(sentence(only[0]), [...only[1]])]
  return all.map(([text, sources]) => runInHeading(2, '', sentence(text), [...sources]))
}

function room(field: string): Block {
  return { type: 'paragraph', text: [blank(field, '　　　　　　　　')] }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const columns = [
  { key: 'name', label: '材料名称', widthMm: 52, widthEm: 24, align: 'left' },
  { key: 'number', label: '编号', widthMm: 36, widthEm: 12 },
  { key: 'day', label: '日期', widthMm: 21, widthEm: 8 },
  { key: 'pages', label: '页数', widthMm: 12, widthEm: 4 },
  { key: 'copies', label: '份数', widthMm: 12, widthEm: 4 },
  { key: 'note', label: '备注', widthMm: 12, widthEm: 6 },
] as const
const serial: PlainColumn = { label: '序号', widthMm: 11 }
/** Lines for what is added by hand. */
const leastRows = 6

/** 附件: what is handed over with the report, and who took it. */
function materialsAnnex({ materials }: ClueReportFacts): Block[] {
  const count = Math.max(leastRows, materials.length)
  return [
    { type: 'annexStart', position: null },
    { type: 'title', lines: ['材料清单'] },
    {
      ...headed([serial, ...columns]),
      rows: Array.from({ length: count }, (_, at) => ({
        cells: [plainCell(String(at + 1)), ...columns.map(({ key }) => plainCell(materials[at]?.[key] ?? ''))],
        minHeightMm: 10,
      })),
    },
    { type: 'note', text: plain('注：报告和材料由专人当面移交，接收人核对后签收。') },
    { type: 'handSignatures', labels: ['移交人', '接收人', '签收时间'] },
  ]
}

/** Nothing is said of a unit without a fact. */
function texts(facts: Facts): TextField[] {
  const isAlone = recordsAt(facts, 'items').length === 0
  const otherFacts = long('otherFacts', '其他问题事实', 'optional')
  return [
    long('signers', '签发人（姓名，一行一人）', 'lines'),
    line('persons', '涉及人员', 'optional'),
    ...itemFields(facts),
    isAlone ? required(otherFacts) : otherFacts,
    long('otherSteps', '其他措施（通报、约谈等）', 'optional'),
    required(line('article', '涉及条款', 'optional')),
    required(long('clause', '条款规定', 'optional')),
    day('answerBy', '反馈时限'),
    rows(
      'materials',
      '材料清单',
      columns.map(({ key, label, widthEm }) => ({ key, label, widthEm })),
    ),
  ]
}

export const clueReport = define({
  id: 'clue-report',
  title: '问题线索报告',
  group: 'notices',
  of: 'unit',
  by: 'city',
  sentBy: 'city',
  facts: clueReportFacts,
  build: buildClueReport,
  texts,
  retention: '永久',
  disclosure: '不予公开',
  sample: clueReportSample,
})
