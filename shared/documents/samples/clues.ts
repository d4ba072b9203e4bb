import type { z } from 'zod'
import type { clueReportFacts } from '../kinds/notices/clue-report.ts'
import type { listedNoticesFacts } from '../kinds/notices/listed-notices.ts'
import { sampleRulesTitle } from './letterhead.ts'

/** What follows a 督办单 and how the listed ones stand, for `document samples`: measures and days are the programme’s, the course is invented. */

export const clueReportSample: z.input<typeof clueReportFacts> = {
  datedOn: '2022-06-14',
  draftedOn: '2022-06-14',
  addressee: '市督导考评问责工作专班',
  signers: ['×××'],
  unit: '孙吴县政务守信践诺工作专班',
  rulesTitle: sampleRulesTitle,
  persons: '',
  items: [
    {
      title: '“诚信黑河进校园”工作方案',
      reference: '措施7-3',
      cause: '延迟完成',
      dueOn: '2022-04-30',
      due: '制定',
      standing: '截至6月14日未完成，逾期45日',
      articles: [14],
    },
    {
      title: '4月份工作完成情况',
      cause: '材料报送',
      dueOn: '2022-04-20',
      due: '报送',
      standing: '漏报',
      articles: [7, 10],
    },
  ],
  otherFacts: '',
  steps: [
    {
      title: '工作提示单',
      number: { year: 2022, serial: 3 },
      issuedOn: '2022-04-21',
      deliveredOn: '2022-04-21',
      outcome: '逾期未回复',
    },
    { title: '督办单', number: { year: 2022, serial: 2 }, issuedOn: '2022-05-06', deliveredOn: '2022-05-07', outcome: '退回续办' },
    { title: '约谈通知书', number: { year: 2022, serial: 1 }, issuedOn: '2022-05-16', deliveredOn: '2022-05-16', outcome: '' },
  ],
  otherSteps: '',
  article: '第十六条',
  clause: '通报、督办、预警提醒后，仍未按要求时限、质效推进工作的',
  answerBy: '2022-06-30',
  materials: [
    { name: '工作提示单', number: '〔2022〕第3号', day: '4月21日', pages: '1', copies: '1', note: '' },
    { name: '督办单及办理回执', number: '〔2022〕第2号', day: '5月6日', pages: '4', copies: '1', note: '' },
    { name: '约谈通知书', number: '〔2022〕第1号', day: '5月16日', pages: '2', copies: '1', note: '' },
    { name: '约谈记录', number: '', day: '5月20日', pages: '2', copies: '1', note: '' },
  ],
}

export const listedNoticesSample: z.input<typeof listedNoticesFacts> = {
  draftedOn: '2022-06-14',
  body: '黑河市政务守信践诺工作专班',
  unit: '黑河市政务守信践诺工作专班办公室',
  notices: [
    {
      number: '〔2022〕第1号',
      addressee: '市教育局',
      matter: '“诚信黑河进校园”工作方案（措施7-3）',
      listedOn: '5月6日',
      leader: '专班组长',
      responsibleLeader: '市教育局分管领导',
      until: '5月13日',
      standing: '已销号',
      removedOn: '5月12日',
      note: '',
    },
    {
      number: '〔2022〕第2号',
      addressee: '孙吴县政务守信践诺工作专班',
      matter: '1.“诚信黑河进校园”工作方案（措施7-3）\n2.4月份工作完成情况',
      listedOn: '5月6日',
      leader: '专班组长',
      responsibleLeader: '',
      until: '5月13日',
      standing: '已反馈\n退回续办\n逾期32天',
      removedOn: '',
      note: '已约谈',
    },
  ],
}
