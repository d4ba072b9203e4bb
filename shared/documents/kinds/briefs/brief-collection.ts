import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { datingFacts, words } from '../../facts.ts'
import { type Letterhead, titleBlock } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { plainTable, sumRow } from '../../plain-table.ts'
import { annualBriefCollectionSample, briefCollectionSample } from '../../samples/briefs.ts'
import { type TextField, line, long } from '../../text-fields.ts'
import { dateText, paragraph, plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { briefItem, briefItemFields, itemBlocks, itemTitle, paragraphsOf } from './brief-items.ts'

/** 信息汇编 of a quarter or a year: what was sent and used, by unit and one by one, and the texts that went out in 工作信息. */
export const briefCollectionFacts = z.strictObject({
  ...datingFacts,
  /** 政务守信践诺工作信息 */
  name: words,
  /** 2022年第二季度, 2022年度 */
  period: words,
  /** What the editors say in front; '' where they say nothing. */
  foreword: z.string(),
  units: z.array(
    z.strictObject({
      unit: words,
      received: z.int().min(0),
      highQuality: z.int().min(0),
      adopted: z.int().min(0),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  /** Counties that sent none. */
  silent: z.array(words),
  briefs: z.array(
    z.strictObject({
      receivedOn: calendarDay,
      unit: words,
      title: words,
      isHighQuality: z.boolean(),
      /** 5月6日《工作简报》; '' where it was not 编发. */
      adopted: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  /** Texts that were printed in 工作信息. */
  selection: z.array(briefItem),
})
export type BriefCollectionFacts = z.output<typeof briefCollectionFacts>

function builder(kind: string) {
  return (facts: BriefCollectionFacts, letterhead: Letterhead): DocumentModel => {
    const units = [`${facts.name}汇编`, `（${facts.period}）`]
    return {
      kind,
      title: units.join(''),
      layout: 'formal',
      blocks: [
        titleBlock(units),
        { type: 'subtitle', text: plain(letterhead.printedBy) },
        { type: 'subtitle', text: dateText(facts.datedOn, facts.draftedOn) },
        ...paragraphsOf(facts.foreword).map((text) => paragraph(text)),
        { type: 'heading', level: 1, text: '信息报送和采用情况' },
        paragraph(overview(facts)),
        ...unitTable(facts),
        { type: 'heading', level: 1, text: '信息目录' },
        ...catalogue(facts),
        ...selected(facts),
      ],
    }
  }
}

function overview({ period, units, silent }: BriefCollectionFacts): string {
  const sum = (key: 'received' | 'highQuality' | 'adopted'): number => units.reduce((total, unit) => total + unit[key], 0)
  const none = silent.length === 0 ? '' : `${silent.join('、')}没有报送。`
  if (units.length === 0) return `${period}没有收到工作信息。`
  const counts = `共收到${units.length}个单位报送的工作信息${sum('received')}条，认定高质量信息${sum('highQuality')}条，编发采用${sum('adopted')}条。`
  return `${period}，${counts}${none}`
}

function unitTable({ units }: BriefCollectionFacts): Block[] {
  if (units.length === 0) return []
  const columns = [
    { label: '序号', widthMm: 16 },
    { label: '报送单位', widthMm: 56 },
    { label: '报送条数', widthMm: 28 },
    { label: '高质量信息', widthMm: 28 },
    { label: '编发采用', widthMm: 28 },
  ]
  const figures = (unit: Pick<BriefCollectionFacts['units'][number], 'received' | 'highQuality' | 'adopted'>): string[] => [
    String(unit.received),
    String(unit.highQuality),
    String(unit.adopted),
  ]
  const rows = units.map((unit, at) => ({ texts: [String(at + 1), unit.unit, ...figures(unit)], sourceIds: unit.sourceIds }))
  const total = units.reduce(
    (sums, unit) => ({
      received: sums.received + unit.received,
      highQuality: sums.highQuality + unit.highQuality,
      adopted: sums.adopted + unit.adopted,
    }),
    { received: 0, highQuality: 0, adopted: 0 },
  )
  return [plainTable(columns, rows, [sumRow('合计', figures(total), columns.length)])]
}

function catalogue({ briefs }: BriefCollectionFacts): Block[] {
  if (briefs.length === 0) return [paragraph('无。')]
  const columns = [
    { label: '序号', widthMm: 12 },
    { label: '收到日期', widthMm: 22 },
    { label: '报送单位', widthMm: 28 },
    { label: '标题', widthMm: 66, align: 'left' as const },
    { label: '采用情况', widthMm: 28 },
  ]
  const rows = briefs.map((brief, at) => ({
    texts: [String(at + 1), officialMonthDay(brief.receivedOn), brief.unit, brief.title, useOf(brief)],
    sourceIds: brief.sourceIds,
  }))
  return [plainTable(columns, rows)]
}

function useOf({ isHighQuality, adopted }: BriefCollectionFacts['briefs'][number]): string {
  return [...(isHighQuality ? ['高质量信息'] : []), ...(adopted === '' ? [] : [adopted.replace('《', '\n《')])].join('\n')
}

function selected({ selection }: BriefCollectionFacts): Block[] {
  if (selection.length === 0) return []
  return [
    { type: 'heading', level: 1, text: '信息选编' },
    ...selection.flatMap((item): Block[] => [{ type: 'heading', level: 2, text: itemTitle(item) }, ...itemBlocks(item, 2)]),
  ]
}

function fields(): TextField[] {
  return [line('name', '刊名'), long('foreword', '编者的话', 'optional'), briefItemFields('selection', '信息选编')]
}

const common = {
  group: 'briefs',
  by: 'city',
  sentBy: 'city',
  course: { isSealed: false },
  facts: briefCollectionFacts,
  texts: fields,
} as const

export const briefCollection = define({
  ...common,
  id: 'brief-collection',
  title: '信息汇编（季度）',
  of: 'quarter',
  build: builder('brief-collection'),
  sample: briefCollectionSample,
})

export const annualBriefCollection = define({
  ...common,
  id: 'annual-brief-collection',
  title: '信息汇编（年度）',
  of: 'programme',
  isOfYear: true,
  build: builder('annual-brief-collection'),
  sample: annualBriefCollectionSample,
})
