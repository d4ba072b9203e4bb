import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { datingFacts, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { dateText, paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { monthlyReportSample } from '../../samples/reports.ts'
import { type Facts, type TextField, line, long, recordsAt, sourceOf } from '../../text-fields.ts'

const entry = z.strictObject({
  title: words,
  content: z.string().default(''),
  outcome: z.string().default(''),
  sourceIds: z.array(z.string()).default([]),
})
const point = z.strictObject({ text: words, sourceIds: z.array(z.string()).default([]) })

/** 附件1 月度工作推进情况（自评报告） (工作制度 第七条, D-07): the fixed headings of the programme, due on the 20th. */
export const monthlyReportFacts = z.strictObject({
  month: calendarMonth,
  ...datingFacts,
  /** Signing unit: 孙吴县政务守信践诺工作专班办公室. */
  unit: words,
  /** 代章 line with its parentheses; null where the unit has its own seal. */
  sealedBy: z.string().nullable(),
  /** 领域 in the order of 附件1; a heading without entries prints 本月无此项工作任务。 */
  domains: z.array(z.strictObject({ title: words, entries: z.array(entry) })).min(1),
  problems: z.array(point),
  plans: z.array(point),
})
export type MonthlyReportFacts = z.output<typeof monthlyReportFacts>

/** The report is the unit's own paper: the letterhead of the city's office does not appear on it. */
export function buildMonthlyReport(facts: MonthlyReportFacts, _letterhead: Letterhead): DocumentModel {
  return {
    kind: 'monthly-report',
    title: `${facts.unit}${officialMonth(facts.month)}政务守信践诺专项行动工作推进情况（自评报告）`,
    layout: 'formal',
    blocks: [
      { type: 'title', lines: ['政务守信践诺专项行动', '月度工作推进情况（自评报告）'] },
      { type: 'subtitle', text: plain(officialMonth(facts.month)) },
      { type: 'heading', level: 1, text: '工作完成情况' },
      ...facts.domains.flatMap(domainBlocks),
      { type: 'heading', level: 1, text: '工作存在的问题' },
      ...points(facts.problems, '本月无新增问题。'),
      { type: 'heading', level: 1, text: '下月工作计划' },
      ...points(facts.plans, '下月计划另行报送。'),
      {
        type: 'signOff',
        organ: facts.unit,
        sealedBy: facts.sealedBy,
        date: dateText(facts.datedOn, facts.draftedOn),
        hasSeal: true,
      },
    ],
  }
}

function domainBlocks(domain: MonthlyReportFacts['domains'][number]): Block[] {
  const heading: Block = { type: 'heading', level: 2, text: sentence(domain.title) }
  if (domain.entries.length === 0) return [heading, paragraph('本月无此项工作任务。')]
  return [
    heading,
    ...domain.entries.flatMap((item) => [
      runInHeading(3, sentence(item.title), item.content === '' ? '' : sentence(item.content), item.sourceIds),
      ...(item.outcome === '' ? [] : [paragraph(`工作成果：${sentence(item.outcome)}`, item.sourceIds)]),
    ]),
  ]
}

function points(items: MonthlyReportFacts['problems'], none: string): Block[] {
  if (items.length === 0) return [paragraph(none)]
  return items.map((item) => runInHeading(2, '', sentence(item.text), item.sourceIds))
}

function entryFields(facts: Facts): TextField[] {
  return recordsAt(facts, 'domains').flatMap((domain, place) =>
    recordsAt(domain, 'entries').flatMap((entry, at) => {
      const title = String(entry['title'])
      const name = `entries.${title}.${sourceOf(entry, at)}`
      const path = ['domains', place, 'entries', at]
      return [
        { ...long(`${name}.content`, `${title}：工作内容`, 'optional'), path: [...path, 'content'] },
        { ...long(`${name}.outcome`, `${title}：工作成果`, 'optional'), path: [...path, 'outcome'] },
      ]
    }),
  )
}

export const monthlyReport = define({
  id: 'monthly-report',
  title: '月度工作推进情况（自评报告）',
  group: 'reports',
  facts: monthlyReportFacts,
  build: buildMonthlyReport,
  of: 'unitMonth',
  by: 'either',
  sentBy: 'county',
  texts: (facts) => [
    line('unit', '署名'),
    line('sealedBy', '代章', 'nullable'),
    ...entryFields(facts),
    long('problems', '存在的问题', 'points'),
    long('plans', '下月工作计划', 'points'),
  ],
  sample: monthlyReportSample,
})
