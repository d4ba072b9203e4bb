import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { claimFacts, claimPeriod, claimSituation, claimSorts } from './claim-facts.ts'
import { words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { BlockOf, DocumentModel, Text } from '../../model.ts'
import { blank, plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { claimDecisionSample } from '../../samples/claims.ts'

/** 动态调整目标任务认定表, 创新性举措认定表: what the city decided of a claim, or the room to write it (考评细则 二（一）3, 二（二）2). */
export const claimDecisionFacts = claimFacts.extend({
  decision: z.enum(['recognised', 'refused']).nullable(),
  opinion: z.string(),
  decidedOn: calendarDay.nullable(),
  /** Points of one item and at most: 「1」, 「20」. */
  each: words,
  cap: words,
  /** Other claims of the unit by the same 依据文件: a prompt, no refusal. */
  repeated: z.array(words),
})
export type ClaimDecisionFacts = z.output<typeof claimDecisionFacts>

export function buildClaimDecision(facts: ClaimDecisionFacts, letterhead: Letterhead): DocumentModel {
  const name = `${claimSorts[facts.sort]}认定表`
  return {
    kind: 'claim-decision',
    title: `${name}：${facts.title}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [name] },
      { type: 'formHead', parts: [plain(`认定单位（盖章）：${letterhead.signOff}`)] },
      { type: 'form', widthMm: 156, labelMm: 28, fieldsPerRow: 2, rows: rowsOf(facts) },
      {
        type: 'note',
        text: plain(
          `注：依据《${facts.rulesTitle}》${facts.clause}认定，每项${facts.each}分，最多计${facts.cap}分。依据文件和申报表附后。`,
        ),
      },
      { type: 'handSignatures', labels: ['复核人', '审核人', '专班负责人'] },
    ],
  }
}

function rowsOf(facts: ClaimDecisionFacts): BlockOf<'form'>['rows'] {
  return [
    { fields: [{ label: '申报单位', value: [plain(facts.applicant)] }] },
    { fields: [{ label: '申报事项', value: [plain(facts.title, [facts.claimId])] }], minHeightMm: 14 },
    {
      fields: [
        { label: '申报类别', value: [plain(claimSorts[facts.sort])] },
        { label: '考评周期', value: [plain(claimPeriod(facts))] },
      ],
    },
    {
      fields: [
        { label: '申报日期', value: [plain(officialDate(facts.claimedOn))] },
        { label: '计分', value: [pointsOf(facts)] },
      ],
    },
    { fields: [{ label: '申报情形', value: [plain(claimSituation(facts))] }], minHeightMm: 20 },
    { fields: [{ label: '依据文件', value: [plain(facts.basis)] }], minHeightMm: 14 },
    { fields: [{ label: '依据文件\n使用情况', value: repeatedOf(facts) }], minHeightMm: 16 },
    { fields: [{ label: '认定结论', value: [conclusionOf(facts)] }], minHeightMm: 14 },
    { fields: [{ label: '认定意见', value: [plain(facts.opinion)], foot: dayOf(facts) }], minHeightMm: 46 },
  ]
}

function conclusionOf({ decision }: ClaimDecisionFacts): Text {
  if (decision === null) return [blank('decision', '□予以认定　　□不予认定')]
  return plain(decision === 'recognised' ? '予以认定' : '不予认定')
}

function pointsOf({ decision, each, month }: ClaimDecisionFacts): Text {
  if (decision === null) return [blank('points', '')]
  if (decision === 'refused') return plain('不计分')
  return plain(`${each}分，计入${month === null ? '年度考评' : '当月考评'}`)
}

function repeatedOf({ repeated }: ClaimDecisionFacts): Text[] {
  if (repeated.length === 0) return [plain('未用于该单位其他申报事项')]
  return [plain('同一依据文件还用于：'), ...repeated.map((each, at) => plain(`${at + 1}.${each}`))]
}

function dayOf({ decidedOn }: ClaimDecisionFacts): Text {
  return decidedOn === null ? plain('　　　　年　　月　　日') : plain(officialDate(decidedOn))
}

export const claimDecision = define({
  id: 'claim-decision',
  title: '认定表',
  group: 'appraisal',
  facts: claimDecisionFacts,
  build: buildClaimDecision,
  of: 'claim',
  by: 'city',
  sample: claimDecisionSample,
})
