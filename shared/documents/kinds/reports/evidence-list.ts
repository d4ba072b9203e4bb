import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { dayIn, words } from '../../facts.ts'
import type { Block, DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { evidenceListSample } from '../../samples/work-tables.ts'
import { line, long } from '../../text-fields.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { headed, noteBlocks, runsOf, spanned } from '../tables/table-paper.ts'

/** 佐证材料封面和清单 of a unit's month (D-22, M-064): the cover of the bundle, then each piece by the measure that it proves. */
export const evidenceListFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  unit: words,
  /** The office that the bundle goes to. */
  addressee: words,
  pieces: z.array(
    z.strictObject({
      /** Code and short title; one piece may stand under several. */
      measure: words,
      title: words,
      kind: words,
      issuer: z.string(),
      number: z.string(),
      formedOn: calendarDay,
      files: z.int().min(0),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  /** Counted once each, however many measures they prove. */
  total: z.strictObject({ measures: z.int().min(0), pieces: z.int().min(0), files: z.int().min(0) }),
  /** Measures of the month's list that nothing proves. */
  without: z.array(words),
  contact: z.string(),
  remark: z.string(),
})
export type EvidenceListFacts = z.output<typeof evidenceListFacts>

const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 11 },
  { label: '对应措施', widthMm: 28, align: 'left' },
  { label: '材料名称', widthMm: 46, align: 'left' },
  { label: '类型', widthMm: 13 },
  { label: '制发单位\n及文号', widthMm: 27 },
  { label: '形成日期', widthMm: 20 },
  { label: '文件\n个数', widthMm: 11 },
]

export function buildEvidenceList(facts: EvidenceListFacts): DocumentModel {
  const { unit, month, draftedOn, pieces } = facts
  const title = `${officialMonth(month)}佐证材料清单`
  return {
    kind: 'evidence-list',
    title: `${unit}${title}`,
    layout: 'form',
    blocks: [
      ...cover(facts),
      { type: 'pageBreak' },
      { type: 'title', lines: [unit, title] },
      { type: 'formHead', parts: [plain(`填报单位（盖章）：${unit}`), plain(`截至：${officialDate(draftedOn)}`)] },
      { ...headed(columns), rows: rowsOf(pieces, Number(month.slice(0, 4))) },
      ...noteBlocks(notesOf(facts)),
      { type: 'handSignatures', labels: ['单位负责人', '填报人', '填报日期'] },
    ],
  }
}

function cover({ unit, month, addressee, total, contact, remark, draftedOn }: EvidenceListFacts): Block[] {
  const field = (label: string, value: string) => ({ fields: [{ label, value: [plain(value)] }], minHeightMm: 16 })
  return [
    { type: 'title', lines: [unit, `${officialMonth(month)}工作佐证材料`] },
    {
      type: 'form',
      widthMm: 156,
      labelMm: 40,
      fieldsPerRow: 1,
      rows: [
        field('报送单位（盖章）', unit),
        field('接收单位', addressee),
        field('所属月份', officialMonth(month)),
        field('对应措施', `${total.measures}项`),
        field('佐证材料', `${total.pieces}件，${total.files}个文件`),
        field('联系人及电话', contact),
        field('整理日期', officialDate(draftedOn)),
        { ...field('备注', remark), minHeightMm: 30 },
      ],
    },
  ]
}

function rowsOf(pieces: EvidenceListFacts['pieces'], year: number): Row[] {
  const measures = runsOf(pieces.map(({ measure }) => measure))
  return pieces.map((piece, at) => ({
    cells: [
      plainCell(String(at + 1)),
      ...spanned(piece.measure, measures[at] ?? 1),
      plainCell(piece.title, piece.sourceIds),
      plainCell(piece.kind),
      plainCell([piece.issuer, piece.number].filter((text) => text !== '').join('\n')),
      plainCell(dayIn(piece.formedOn, year)),
      plainCell(String(piece.files)),
    ],
  }))
}

function notesOf({ pieces, without }: EvidenceListFacts): string[] {
  const bare = without.length === 0 ? [] : [`未附佐证材料的措施（${without.length}项）：${without.join('、')}。`]
  return pieces.length === 0 && without.length === 0 ? ['本月没有佐证材料。'] : bare
}

export const evidenceList = define({
  id: 'evidence-list',
  title: '佐证材料封面及清单',
  group: 'reports',
  of: 'unitMonth',
  by: 'either',
  facts: evidenceListFacts,
  build: buildEvidenceList,
  texts: () => [line('contact', '联系人及电话', 'optional'), long('remark', '备注', 'optional')],
  sample: evidenceListSample,
})
