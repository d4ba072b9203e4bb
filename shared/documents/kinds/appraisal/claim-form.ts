import { officialDate } from '#shared/text/official-dates.ts'
import { claimFacts, claimPeriod, claimSituation, claimSorts, type ClaimFacts } from './claim-facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { DocumentModel } from '../../model.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { claimFormSample } from '../../samples/claims.ts'
import { long } from '../../text-fields.ts'

/** 动态调整目标任务申报表, 创新性举措申报表: what a county claims, on what ground (考评细则 二（一）3, 二（二）2). */
export const claimFormFacts = claimFacts

export function buildClaimForm(facts: ClaimFacts, _letterhead: Letterhead): DocumentModel {
  const name = `${claimSorts[facts.sort]}申报表`
  return {
    kind: 'claim-form',
    title: `${name}：${facts.title}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [name] },
      { type: 'formHead', parts: [plain(`申报单位（盖章）：${facts.applicant}`)] },
      {
        type: 'form',
        widthMm: 156,
        labelMm: 28,
        fieldsPerRow: 2,
        rows: [
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
              { label: '填报方式', value: [plain(facts.isOnBehalf ? '市专班办公室代录' : '申报单位填报')] },
            ],
          },
          { fields: [{ label: '申报情形', value: [plain(claimSituation(facts))] }], minHeightMm: 20 },
          { fields: [{ label: '主要内容\n及成效', value: linesOf(facts.content) }], minHeightMm: 62 },
          { fields: [{ label: '依据文件', value: [plain(facts.basis)] }], minHeightMm: 16 },
          {
            fields: [{ label: '申报单位\n意见', value: [plain('')], foot: plain('（盖章）　　　　年　　月　　日') }],
            minHeightMm: 36,
          },
        ],
      },
      { type: 'note', text: plain(noteOf(facts)) },
      { type: 'handSignatures', labels: ['单位负责人', '审核人', '填报人'] },
    ],
  }
}

function linesOf(text: string) {
  return text.split('\n').map((line) => plain(line.trim()))
}

function noteOf({ rulesTitle, isOnBehalf }: ClaimFacts): string {
  const own = isOnBehalf ? '本表由市专班办公室代录，请申报单位核对后盖章。' : ''
  return `填报说明：1.依据《${rulesTitle}》申报，经市专班审核认定后计分；2.一项一表，依据文件复印件附后。${own}`
}

export const claimForm = define({
  id: 'claim-form',
  title: '申报表',
  group: 'appraisal',
  facts: claimFormFacts,
  build: buildClaimForm,
  of: 'claim',
  by: 'either',
  texts: () => [long('content', '主要内容及成效', 'optional')],
  sample: claimFormSample,
})
