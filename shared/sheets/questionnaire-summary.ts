import { officialDate } from '#shared/text/official-dates.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import type { WorkbookModel, WorkbookSheet } from './workbook.ts'

/** 调查问卷汇总表 in Excel (M-071): the merged answers, and beside them every unit's own. */

export interface SummaryTable {
  readonly title: string
  readonly questions: readonly {
    readonly number: number
    readonly text: string
    readonly units: readonly string[]
    readonly answer: string
    readonly materials: string
    readonly standing: string
  }[]
}

/** One unit's answer to one question, as it was received. */
export interface SummaryAnswer {
  readonly unit: string
  readonly receivedOn: string | null
  readonly standing: string
  readonly table: string
  readonly number: number
  readonly text: string
  readonly answer: string
  readonly materials: string
  readonly note: string
}

export interface SummarySheets {
  readonly title: string
  readonly organ: string
  readonly asOf: string
  readonly asked: number
  readonly received: number
  readonly missing: readonly string[]
  readonly late: readonly string[]
  readonly signedBy: string
  readonly tables: readonly SummaryTable[]
  readonly answers: readonly SummaryAnswer[]
}

export function questionnaireSummaryWorkbook(summary: SummarySheets): WorkbookModel {
  return { sheets: [mergedSheet(summary), answersSheet(summary)] }
}

function mergedSheet(summary: SummarySheets): WorkbookSheet {
  const { title, organ, asOf, asked, received, missing, late, signedBy, tables } = summary
  const rows = tables.flatMap((table) =>
    table.questions.map(({ number, text, units, answer, materials, standing }) => [
      table.title,
      { number, format: 'whole' as const },
      fullWidthPunctuation(text),
      units.join('\n'),
      answer,
      materials,
      standing,
    ]),
  )
  return {
    name: '汇总',
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { widthMm: 34, align: 'center' },
      { widthMm: 14, align: 'center' },
      { widthMm: 96 },
      { widthMm: 40, align: 'center' },
      { widthMm: 70 },
      { widthMm: 66 },
      { widthMm: 50 },
    ],
    titles: [`${title}汇总表`],
    headLine: [`汇总单位（盖章）：${organ}`, `截至：${officialDate(asOf)}`, `应报${asked}个单位，已报${received}个`],
    headRows: [['所属表', '序号', '问题', '责任单位', '汇总答复', '佐证材料', '答复及核定情况']],
    rows,
    bodyMerges: tableMerges(tables),
    notes: [
      ...(missing.length === 0 ? [] : [`注：未报单位（${missing.length}个）：${missing.join('、')}。`]),
      ...(late.length === 0 ? [] : [`注：迟报单位（${late.length}个）：${late.join('、')}。`]),
    ],
    footLine: [`${signedBy}（签字）：`, '审核人：', '填报人：', '填报日期：'],
    frozenColumns: 3,
  }
}

/** The table's title stands once, over its questions. */
function tableMerges(tables: readonly SummaryTable[]): NonNullable<WorkbookSheet['bodyMerges']> {
  let top = 0
  return tables.flatMap(({ questions }) => {
    const merge = { top, left: 0, bottom: top + questions.length - 1, right: 0 }
    top += questions.length
    return questions.length > 1 ? [merge] : []
  })
}

function answersSheet({ title, answers, asOf }: SummarySheets): WorkbookSheet {
  return {
    name: '各单位答复',
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { widthMm: 14, align: 'center' },
      { widthMm: 48 },
      { widthMm: 28, align: 'center', format: 'day' },
      { widthMm: 20, align: 'center' },
      { widthMm: 34, align: 'center' },
      { widthMm: 14, align: 'center' },
      { widthMm: 84 },
      { widthMm: 60 },
      { widthMm: 48 },
      { widthMm: 20 },
    ],
    titles: [`${title}各单位答复`],
    headLine: [`截至：${officialDate(asOf)}`],
    headRows: [['序号', '单位', '实际收件日期', '报送情况', '所属表', '题号', '问题', '答复', '佐证材料', '备注']],
    rows: answers.map((each, at) => [
      { number: at + 1, format: 'whole' as const },
      each.unit,
      each.receivedOn === null ? '' : { day: each.receivedOn },
      each.standing,
      each.table,
      { number: each.number, format: 'whole' as const },
      fullWidthPunctuation(each.text),
      each.answer,
      each.materials,
      each.note,
    ]),
    frozenColumns: 2,
  }
}
