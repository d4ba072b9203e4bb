import { z } from 'zod'
import { missingSentence } from '#shared/domain/collected-progress.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { words } from '../../facts.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { unreportedListSample } from '../../samples/work-tables.ts'
import { define } from '../kind.ts'
import { headLine, headed, ownFoot, runsOf, spanned, tablePaper, wideA4 } from '../tables/table-paper.ts'

/** 未报名单 of a month (office.md «Receiving»): what has not come, from whom, since when, and whom to call. */
export const unreportedListFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  unit: words,
  /** Units that owe something of the month. */
  expected: z.int().min(0),
  materials: z.array(
    z.strictObject({
      name: words,
      material: words,
      dueOn: words,
      /** 未报, 逾期3天, 漏报, 已退回. */
      standing: words,
      liaison: z.string(),
      phone: z.string(),
      /** The last time that it was asked for. */
      urged: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type UnreportedListFacts = z.output<typeof unreportedListFacts>

const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 13 },
  { label: '单位', widthMm: 44 },
  { label: '未报材料', widthMm: 50, align: 'left' },
  { label: '报送时限', widthMm: 22 },
  { label: '报送情况', widthMm: 22 },
  { label: '联络员', widthMm: 22 },
  { label: '联系电话', widthMm: 28 },
  { label: '催报情况', widthMm: 46 },
]

export function buildUnreportedList({ draftedOn, month, unit, expected, materials }: UnreportedListFacts): DocumentModel {
  const missing = [...new Set(materials.map(({ name }) => name))]
  return tablePaper({
    kind: 'unreported-list',
    title: [`${officialMonth(month)}材料未报名单`],
    sheet: wideA4,
    head: headLine(`统计单位：${unit}`, draftedOn, `${missing.length}个单位、${materials.length}件材料未报`),
    table: { ...headed(columns), rows: rowsOf(materials) },
    notes: [standingNote(expected, missing.length, draftedOn)],
    foot: ownFoot,
  })
}

/** The table names the units: the sentence counts them. */
function standingNote(expected: number, missing: number, draftedOn: CalendarDay): string {
  if (expected === 0) return '本月没有应报送的材料。'
  if (missing === 0) return missingSentence(officialDate(draftedOn), expected, [])
  return `本月应报送材料的单位共${expected}个，其中${expected - missing}个已报全。`
}

function rowsOf(materials: UnreportedListFacts['materials']): Row[] {
  const units = runsOf(materials.map(({ name }) => name))
  let serial = 0
  return materials.map((each, at) => {
    const span = units[at] ?? 1
    if (span > 0) serial += 1
    return {
      cells: [
        ...spanned(String(serial), span),
        ...spanned(each.name, span),
        ...[each.material, each.dueOn, each.standing].map((text) => plainCell(text, each.sourceIds)),
        ...spanned(each.liaison, span),
        ...spanned(each.phone, span),
        plainCell(each.urged, each.sourceIds),
      ],
    }
  })
}

export const unreportedList = define({
  id: 'unreported-list',
  title: '材料未报名单',
  group: 'reports',
  of: 'month',
  by: 'city',
  course: { isSealed: false },
  facts: unreportedListFacts,
  build: buildUnreportedList,
  sample: unreportedListSample,
})
