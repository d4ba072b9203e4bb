import type { z } from 'zod'
import type { inquiryLetterFacts } from '../kinds/letters/inquiry-letter.ts'
import type { internalReminderFacts } from '../kinds/notices/internal-reminder.ts'
import type { reminderSlipFacts } from '../kinds/notices/reminder-slip.ts'
import type { signingSheetFacts } from '../kinds/filing/signing-sheet.ts'
import type { supervisionNoticeFacts } from '../kinds/notices/supervision-facts.ts'
import { sampleRulesTitle } from './letterhead.ts'

/** Invented facts for the notices of `document samples`: no figure and no person of them is real. */

export const reminderSlipSample: z.input<typeof reminderSlipFacts> = {
  number: { year: 2022, serial: 3 },
  datedOn: '2022-04-21',
  draftedOn: '2022-04-21',
  addressee: '孙吴县政务守信践诺工作专班',
  rulesTitle: sampleRulesTitle,
  items: [
    {
      title: '报送4月份工作完成情况',
      cause: '材料报送',
      dueOn: '2022-04-20',
      due: '报送',
      standing: '截至4月21日9时未收到',
      articles: [5, 7],
      countsFor: '2022-04',
    },
    {
      title: '“诚信黑河进校园”工作方案',
      reference: '措施7-3',
      cause: '时序临近',
      dueOn: '2022-04-30',
      due: '制定印发',
      standing: '距完成时限9日',
      articles: [13],
    },
  ],
  demands: ['请抓紧补报4月份工作完成情况，并对照时间表推进方案制定，确保按时印发'],
  replyBy: '2022-04-25',
  contact: '联系科室：信用建设科',
}

export const supervisionNoticeSample: z.input<typeof supervisionNoticeFacts> = {
  number: { year: 2022, serial: 2 },
  datedOn: '2022-05-06',
  draftedOn: '2022-05-05',
  addressee: '市教育局',
  rulesTitle: sampleRulesTitle,
  items: [
    {
      title: '“诚信黑河进校园”工作方案',
      reference: '措施7-3',
      cause: '延迟完成',
      dueOn: '2022-04-30',
      due: '制定印发',
      standing: '截至5月6日未完成，逾期6日',
      earlier: [{ title: '工作提示单', number: { year: 2022, serial: 3 }, on: '2022-04-21', outcome: '逾期未回复' }],
      articles: [14],
    },
    {
      title: '4月份工作完成情况',
      cause: '材料报送',
      dueOn: '2022-04-20',
      due: '报送',
      standing: '漏报',
      earlier: [{ title: '电话催办', number: null, on: '2022-04-28', outcome: '仍未报送' }],
      articles: [7, 10],
    },
  ],
  demands: [
    '请于5月13日前印发“诚信黑河进校园”工作方案，明确责任领导、责任科室和推进步骤，并同步组织实施',
    '请一并补报4月份工作完成情况，说明漏报原因',
  ],
  dueOn: '2022-05-13',
  feedback: '书面反馈办理结果并附佐证材料',
  copyTo: ['市督导考评问责工作专班', '市政务守信践诺工作专班组长、副组长'],
  listing: {
    leader: '专班组长',
    responsibleLeader: '市教育局分管领导',
    responsibleSection: '思想政治与德育科',
    listedOn: null,
    until: '2022-06-10',
    planDueOn: '2022-05-13',
    scope: '市专班各成员单位',
    removal: '工作方案印发并在不少于10所学校实施，佐证材料经市专班办公室核验属实，由被督办单位书面申请，报挂牌领导同意后摘牌。',
  },
}

export const internalReminderSample: z.input<typeof internalReminderFacts> = {
  number: { year: 2022, serial: 5 },
  datedOn: '2022-05-06',
  draftedOn: '2022-05-06',
  section: '信用建设科',
  items: [
    {
      title: '“诚信黑河进大厅”工作方案',
      reference: '措施7-2',
      cause: '延迟完成',
      dueOn: '2022-04-30',
      due: '制定印发',
      standing: '方案已报局务会，尚未印发',
    },
    {
      title: '“诚信黑河进社区”工作方案',
      reference: '措施7-6',
      cause: '延迟完成',
      dueOn: '2022-04-30',
      due: '制定印发',
      standing: '征求意见中，逾期6日',
      earlier: [{ title: '电话催办', number: null, on: '2022-05-05', outcome: '' }],
    },
  ],
  demands: ['请明确经办人和印发时间，完成后将方案文本录入任务台账'],
  dueOn: '2022-05-10',
}

export const inquiryLetterSample: z.input<typeof inquiryLetterFacts> = {
  number: { year: 2022, serial: 1 },
  datedOn: '2022-05-06',
  draftedOn: '2022-05-06',
  addressee: '团市委',
  subject: '商请推进“诚信黑河进校园”工作',
  ground:
    '按照《黑河市政务守信践诺工作专班重点任务分解表》，“诚信黑河进校园”工作由市教育局、贵单位共同牵头，4月制定方案，10月底前基本完成。',
  items: [
    {
      title: '工作方案制定情况',
      cause: '时序临近',
      dueOn: '2022-04-30',
      due: '制定方案',
      standing: '截至5月6日尚未收到方案文本',
    },
  ],
  requests: ['商请贵单位会同市教育局尽快印发工作方案，并提供方案文本和下步工作安排'],
  replyBy: '2022-05-13',
  copyTo: ['市督导考评问责工作专班', '市教育局'],
  contact: '联系科室：信用建设科',
}

export const signingSheetSample: z.input<typeof signingSheetFacts> = {
  number: { year: 2022, serial: null },
  title: '关于“诚信黑河进校园”工作方案等2项工作的督办单',
  addressee: '市教育局',
  copyTo: ['市督导考评问责工作专班', '市政务守信践诺工作专班组长、副组长'],
  attachments: ['督办事项办理回执', '挂牌督办事项登记表'],
  urgency: '加急',
  disclosure: '不予公开',
  draftingUnit: '市政务守信践诺工作专班办公室',
  drafter: '张××',
  draftedOn: '2022-05-05',
  checker: '李××',
  countersigners: [],
  signer: '专班组长',
  copies: 6,
  proofreader: '张××',
  code: 'DB-2022-0002',
  auditCode: '3F2A9 C07D1',
}
