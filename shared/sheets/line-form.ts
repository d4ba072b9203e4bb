import { evidenceFolder, formTitle, noteParts, reportFields } from '#shared/domain/fill-in-form.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import { type Verdict, verdicts } from '#shared/domain/plan.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import type { WorkbookCell, WorkbookColumn, WorkbookModel, WorkbookSheet } from './workbook.ts'

/** 月报填报表 and 自评填报表: one row for every measure of a unit's month, with hidden ids (office.md «Receiving», M-060 to M-064). */

export type LineFormKind = 'monthlyReport' | 'selfAssessment'

/** A measure of the month's list as a form prints it. */
export interface FormLine {
  readonly lineId: string
  readonly code: string
  readonly shortTitle: string
  readonly measureText: string
  readonly taskTitle: string
  /** 本月目标. */
  readonly goal: string
}

/** What stands in the cells that are filled in, by field. */
export type LineAnswers = Readonly<Record<string, string>>

export interface LineFormFacts {
  readonly kind: LineFormKind
  readonly unitName: string
  readonly month: CalendarMonth
  readonly dueOn: CalendarDay | null
  readonly lines: readonly FormLine[]
  /** By line; a blank form has none. */
  readonly answers: ReadonlyMap<string, LineAnswers>
  readonly identity: Readonly<Record<string, string>>
}

export interface LineFormColumn {
  readonly field: string
  readonly head: string
  readonly widthMm: number
  /** Filled in by the unit; without it the cell says what `printed` gives. */
  readonly isAnswer?: true
  readonly choices?: readonly string[]
  readonly printed?: (line: FormLine, at: number) => string
}

const idColumn: LineFormColumn = { field: 'id', head: '措施标识', widthMm: 60, printed: ({ lineId }) => lineId }
const numberColumn: LineFormColumn = { field: 'number', head: '序号', widthMm: 10, printed: (_, at) => String(at + 1) }
const goalColumn: LineFormColumn = { field: 'goal', head: '本月目标', widthMm: 36, printed: ({ goal }) => goal }

/** Columns of each form from the left; the first is hidden. */
export const lineFormColumns: Readonly<Record<LineFormKind, readonly LineFormColumn[]>> = {
  monthlyReport: [
    idColumn,
    numberColumn,
    { field: 'code', head: '措施编号', widthMm: 16, printed: ({ code }) => code },
    { field: 'measure', head: '工作措施', widthMm: 52, printed: ({ measureText }) => measureText },
    goalColumn,
    { field: 'content', head: reportFields.content, widthMm: 66, isAnswer: true },
    { field: 'outcome', head: reportFields.outcome, widthMm: 48, isAnswer: true },
    { field: 'problem', head: reportFields.problem, widthMm: 38, isAnswer: true },
    { field: 'nextPlan', head: reportFields.nextPlan, widthMm: 42, isAnswer: true },
    { field: 'folder', head: '佐证材料文件夹', widthMm: 34, printed: evidenceFolder },
  ],
  selfAssessment: [
    idColumn,
    numberColumn,
    { field: 'code', head: '措施编号', widthMm: 16, printed: ({ code }) => code },
    { field: 'item', head: '项目', widthMm: 34, printed: ({ taskTitle }) => taskTitle },
    { field: 'measure', head: '台账内容', widthMm: 52, printed: ({ measureText }) => measureText },
    { ...goalColumn, widthMm: 30 },
    { field: 'verdict', head: '自评', widthMm: 20, isAnswer: true, choices: Object.values(verdicts) },
    { field: 'note', head: '说明', widthMm: 42, isAnswer: true },
    { field: 'materials', head: '佐证材料清单', widthMm: 42, isAnswer: true },
  ],
}

/** What a self-assessed line says in the form's cells. */
export function selfAnswers(line: { readonly verdict: Verdict | null; readonly note: string }): LineAnswers {
  const { words, materials } = noteParts(line.note)
  return { verdict: line.verdict === null ? '' : verdicts[line.verdict], note: words, materials }
}

/** The workbook of one unit's form: everything but the answers is protected, 自评 is chosen and not typed. */
export function lineFormWorkbook(facts: LineFormFacts): WorkbookModel {
  const columns = lineFormColumns[facts.kind]
  const sheet: WorkbookSheet = {
    ...lineFormShell(facts),
    rows: facts.lines.map((line, at) => columns.map((column) => cellOf(column, line, at, facts.answers.get(line.lineId)))),
  }
  return { sheets: [sheet, instructions(facts)], identity: facts.identity }
}

/** The form without its rows: a returned one is made on it too. */
export function lineFormShell({ kind, unitName, month, dueOn }: Omit<LineFormFacts, 'lines' | 'answers' | 'identity'>): WorkbookSheet {
  const columns = lineFormColumns[kind]
  return {
    name: kind === 'monthlyReport' ? '月报' : '自评',
    paper: kind === 'monthlyReport' ? 'A3' : 'A4',
    orientation: 'landscape',
    columns: columns.map(columnOf),
    titles: [formTitle(kind, month, '')],
    headLine: [
      `填报单位（盖章）：${unitName}`,
      `月份：${officialMonth(month)}`,
      ...(dueOn === null ? [] : [`报送期限：${officialDate(dueOn)}前`]),
    ],
    headRows: [columns.map(({ head }) => head)],
    rows: [],
    footLine: ['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'],
    frozenColumns: 3,
    isProtected: true,
  }
}

function columnOf({ field, widthMm, isAnswer, choices }: LineFormColumn): WorkbookColumn {
  return {
    widthMm,
    ...(field === 'id' ? { isHidden: true } : {}),
    ...(['number', 'code', 'verdict'].includes(field) ? { align: 'center' as const } : {}),
    ...(isAnswer === true ? { isUnlocked: true } : {}),
    ...(choices === undefined ? {} : { choices, choiceMessage: `请从列表中选择${choices.map((each) => `“${each}”`).join('')}` }),
  }
}

function cellOf({ field, printed }: LineFormColumn, line: FormLine, at: number, answers: LineAnswers | undefined): WorkbookCell {
  if (field === 'number') return { number: at + 1 }
  return printed === undefined ? (answers?.[field] ?? '') : printed(line, at)
}

function instructions({ kind, month, dueOn, unitName }: LineFormFacts): WorkbookSheet {
  const due = dueOn === null ? '按要求的时间' : `于${officialDate(dueOn)}前`
  const lines = [
    ...(kind === 'monthlyReport'
      ? [
          '只填写“工作进展”“工作成效”“存在问题”“下月计划”四栏，其他各栏已锁定；本月没有新进展的措施可以留空。',
          '各栏写具体内容，不写“同上”“见附件”；单元格内换行按 Alt+Enter。',
        ]
      : [
          '逐条填写“自评”，从列表中选择“本月完成”“未完成”或“不涉及”，不留空；“未完成”“不涉及”的在“说明”栏写明情况。',
          '“佐证材料清单”逐件填写名称和类别，如“《××通知》（文件）”。',
        ]),
    '不增加或删除行、列，不改动表头和工作表；需要增加事项的，请与市专班办公室联系。',
    '佐证材料按“措施编号 措施简称”分文件夹存放，与本表一并报送。',
    `填好后保存为 .xlsx 格式，${due}报送。本表只用于${unitName}${officialMonth(month)}填报，不能转作其他单位或月份使用。`,
  ]
  return {
    name: '填写说明',
    paper: 'A4',
    orientation: 'portrait',
    columns: [{ widthMm: 12, align: 'center' }, { widthMm: 140 }],
    titles: ['填写说明'],
    headRows: [['序号', '内容']],
    rows: lines.map((line, at) => [{ number: at + 1 }, line]),
    isProtected: true,
  }
}
