import type { z } from 'zod'
import type { claimDecisionFacts } from '../kinds/appraisal/claim-decision.ts'
import type { claimFormFacts } from '../kinds/appraisal/claim-form.ts'

/** Invented claims for `document samples`: no fact of them is real. */

const claim = {
  claimId: 'claim-1',
  sort: 'innovation',
  rulesTitle: '黑河市政务守信践诺工作专班考评细则（试行）',
  applicant: '孙吴县政务守信践诺工作专班办公室',
  month: null,
  year: 2022,
  situation: '社会信用体系建设工作被国家或国家部委、省或省厅局复制推广，受到国家或国家部委、省或省厅局表扬的',
  clause: '二（二）2（2）',
  title: '“信用＋乡村振兴”整村授信做法获全省推广',
  content:
    '以行政村为单位归集农户信用信息，建立整村授信名单，与3家金融机构对接，累计评定信用村21个、信用户2860户，发放信用贷款4320万元。\n省营商环境建设监督局于2022年9月印发通知，将该做法在全省复制推广。',
  basis: '《关于推广“信用＋乡村振兴”典型经验的通知》（黑营商发〔2022〕35号）',
  claimedOn: '2022-10-12',
  isOnBehalf: false,
} as const

export const claimFormSample: z.input<typeof claimFormFacts> = claim

export const claimDecisionSample: z.input<typeof claimDecisionFacts> = {
  ...claim,
  decision: 'recognised',
  opinion: '经核对通知原件，该做法已由省厅局发文在全省复制推广，符合申报情形，同意认定。',
  decidedOn: '2022-10-20',
  each: '5',
  cap: '30',
  repeated: ['2022年9月动态调整目标任务“整村授信”（地方首创的创新性举措）'],
}
