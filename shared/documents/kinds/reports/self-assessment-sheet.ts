import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { dayIn, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { Cell, DocumentModel, Row } from '../../model.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { selfAssessmentSample } from '../../samples/reports.ts'

const verdicts = ['本月完成', '未完成', '不涉及'] as const
const points = z.string().regex(/^\d+\.\d{2}$/, { error: '得分应为两位小数' })

/** 附件3 自查评分表 (考评细则 三（一）, D-08), due on the 23rd. It prints the self-score only: 减分 and 折算 are the city's (A-03). */
export const selfAssessmentSheetFacts = z.strictObject({
  county: words,
  month: calendarMonth,
  assessedOn: calendarDay.nullable(),
  total: points,
  measures: z.array(
    z.strictObject({
      title: words,
      verdict: z.enum(verdicts),
      done: z.string(),
      evidence: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  completionPoints: points,
  /** 相关材料报送: what was handed in and when. */
  materials: z.array(z.strictObject({ title: words, dueOn: calendarDay, receivedOn: calendarDay.nullable() })),
  timelinessPoints: points,
  briefs: z.array(z.strictObject({ title: words, submittedOn: calendarDay, adoptedBy: z.string().default('') })),
  informationPoints: points,
  adjustments: z.array(z.strictObject({ title: words, kind: words, evidence: z.string() })),
  adjustmentPoints: points,
  /** Full points printed beside both rows of 材料报送: the 细则 says 5 and 5, the source's form printed 2.5 (scoring.md). */
  submissionLabel: z.enum(['5', '2.5']).default('5'),
  dueDay: z.int().min(1).max(31),
})
export type SelfAssessmentSheetFacts = z.output<typeof selfAssessmentSheetFacts>

export function buildSelfAssessmentSheet(facts: SelfAssessmentSheetFacts, _letterhead: Letterhead): DocumentModel {
  const month = Number(facts.month.slice(5))
  return {
    kind: 'self-assessment-sheet',
    title: `${facts.county}政务守信践诺专班${month}月自查评分表`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [`${facts.county}政务守信践诺专班`, `${month}月自查评分表`] },
      {
        type: 'formHead',
        parts: [
          plain(`自评日期：${facts.assessedOn === null ? '　　年　月　日' : officialDate(facts.assessedOn)}`),
          plain(`自评总分：${facts.total}分`),
        ],
      },
      {
        type: 'table',
        columns: [
          { widthMm: 10, align: 'center' },
          { widthMm: 20, align: 'center' },
          { widthMm: 26, align: 'left' },
          { widthMm: 46, align: 'left' },
          { widthMm: 40, align: 'left' },
          { widthMm: 14, align: 'center' },
        ],
        headRows: [{ cells: ['序号', '项目', '内容', '台账内容', '佐证材料清单', '自评分'].map(head) }],
        rows: [...completionRows(facts), ...submissionRows(facts), ...adjustmentRows(facts)],
      },
      { type: 'note', text: plain(filling(facts)) },
      { type: 'handSignatures', labels: ['单位负责人', '审核人', '填报人'] },
    ],
  }
}

function filling(facts: SelfAssessmentSheetFacts): string {
  return `填报说明：1.各县（市、区）工作专班根据《考评细则（试行）》每月进行自查自评打分，于当月${facts.dueDay}日前报送；2.佐证材料按照条目填写，详细写明佐证内容，并根据填写内容提供佐证资料；3.材料报送两项按《考评细则（试行）》二（一）2计分，各为5分。`
}

function head(text: string): Cell {
  return { lines: [plain(text)], isHead: true }
}

function cell(text: string, rowSpan = 1, sourceIds?: string[]): Cell {
  const lines = text.split('\n').map((line) => plain(line, sourceIds))
  return rowSpan > 1 ? { lines, rowSpan } : { lines }
}

/** One row a measure, so that a long month breaks between rows; the cells of the part are merged down. */
function completionRows(facts: SelfAssessmentSheetFacts): Row[] {
  const first = [cell('一', facts.measures.length), cell('工作完成情况（40分）', facts.measures.length)]
  const content = cell('各地月度工作完成情况（对照月度工作台账清单，逐一说明完成情况）', facts.measures.length)
  if (facts.measures.length === 0) return [{ cells: [...first, content, cell('本月无计划措施'), cell(''), cell(facts.completionPoints)] }]
  return facts.measures.map((measure, index) => {
    const own = [
      cell(`${index + 1}.${measure.title}：${measure.verdict}${measure.done === '' ? '' : `。${measure.done}`}`, 1, measure.sourceIds),
      cell(measure.evidence === '' ? '' : `项目${index + 1}，佐证：${measure.evidence}`),
    ]
    if (index > 0) return { cells: own }
    return { cells: [...first, content, ...own, cell(facts.completionPoints, facts.measures.length)] }
  })
}

function submissionRows(facts: SelfAssessmentSheetFacts): Row[] {
  const year = Number(facts.month.slice(0, 4))
  const materials = facts.materials.map((item, index) => {
    const received = item.receivedOn === null ? '未报送' : `${dayIn(item.receivedOn, year)}报送`
    return `${index + 1}.${item.title}，${received}（应于${dayIn(item.dueOn, year)}前）`
  })
  const briefs = facts.briefs.map((item, index) => `${index + 1}.${item.title}，${dayIn(item.submittedOn, year)}报送`)
  const adopted = facts.briefs.filter((item) => item.adoptedBy !== '').map((item) => `采用：${item.title}，${item.adoptedBy}`)
  return [
    {
      cells: [
        cell('二', 2),
        cell('材料报送情况（10分）', 2),
        cell(`相关材料报送情况（${facts.submissionLabel}分）`),
        cell('按时报送相关文件材料的得5分，迟报、漏报每出现1次，扣1分，扣完为止。'),
        cell(materials.length === 0 ? '本月无应报材料' : materials.join('\n')),
        cell(facts.timelinessPoints),
      ],
    },
    {
      cells: [
        cell(`工作信息报送情况（${facts.submissionLabel}分）`),
        cell('每月报送高质量信息，每条得1分，最多得3分；经市专班推荐，被编发采用或报送省级专班的，每条得1分，最多得2分。'),
        cell([...briefs, ...adopted].length === 0 ? '本月未报送工作信息' : [...briefs, ...adopted].join('\n')),
        cell(facts.informationPoints),
      ],
    },
  ]
}

function adjustmentRows(facts: SelfAssessmentSheetFacts): Row[] {
  const items = facts.adjustments.map((item, index) => `${index + 1}.${item.title}（${item.kind}）`)
  const evidence = facts.adjustments.map((item, index) => `项目${index + 1}，佐证：${item.evidence}`)
  return [
    {
      cells: [
        cell('三'),
        cell('动态调整目标任务等情况（总分20分）'),
        cell('新增工作任务、调高工作指标、地方首创举措，每项加1分'),
        cell(items.length === 0 ? '本月无申报事项' : items.join('\n')),
        cell(evidence.join('\n')),
        cell(facts.adjustmentPoints),
      ],
    },
  ]
}

export const selfAssessmentSheet = define({
  id: 'self-assessment-sheet',
  title: '自查评分表',
  group: 'reports',
  facts: selfAssessmentSheetFacts,
  build: buildSelfAssessmentSheet,
  of: 'unitMonth',
  by: 'either',
  sentBy: 'county',
  sample: selfAssessmentSample,
})
