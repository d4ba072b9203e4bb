import type { z } from 'zod'
import type { interviewNoticeFacts } from '../kinds/notices/interview-notice.ts'
import type { interviewRecordFacts } from '../kinds/notices/interview-record.ts'
import { sampleRulesTitle } from './letterhead.ts'

/** A 约谈 after a 督办单 that did not work, for `document samples`: measures and days are the programme’s, what was said is invented. */

const interview = {
  unit: '孙吴县政务守信践诺工作专班',
  rulesTitle: sampleRulesTitle,
  person: '×××',
  post: '孙吴县政务守信践诺工作专班副组长',
  interviewOn: '2022-05-20',
  interviewTime: '上午9时',
  place: '市营商环境局三楼会议室',
  chair: '市政务守信践诺工作专班组长',
  participants: ['市专班办公室主任', '市督导考评问责工作专班'],
  items: [
    {
      title: '“诚信黑河进校园”工作方案',
      reference: '措施7-3',
      cause: '延迟完成',
      dueOn: '2022-04-30',
      due: '制定',
      standing: '截至5月16日未完成，逾期16日',
      earlier: [
        { title: '工作提示单', number: { year: 2022, serial: 3 }, on: '2022-04-21', outcome: '逾期未回复' },
        { title: '督办单', number: { year: 2022, serial: 2 }, on: '2022-05-06', outcome: '逾期未回复' },
      ],
      articles: [14],
    },
    {
      title: '4月份工作完成情况',
      cause: '材料报送',
      dueOn: '2022-04-20',
      due: '报送',
      standing: '漏报',
      earlier: [
        { title: '电话催办', number: null, on: '2022-04-28', outcome: '' },
        { title: '督办单', number: { year: 2022, serial: 2 }, on: '2022-05-06', outcome: '逾期未回复' },
      ],
      articles: [7, 10, 14],
    },
  ],
  reason: '',
}

export const interviewNoticeSample: z.input<typeof interviewNoticeFacts> = {
  ...interview,
  number: { year: 2022, serial: 1 },
  datedOn: '2022-05-16',
  draftedOn: '2022-05-16',
  addressee: interview.unit,
  materials: ['上述事项未按要求办结的书面说明', '整改计划，明确整改措施、责任领导、责任人和完成时限'],
  absence:
    '请被约谈人按时参加，一般不得委托他人。确因特殊情况不能参加或者需要改期的，请于约谈前1日书面说明理由，经市专班办公室同意后委托其他负责人参加或者另行安排时间',
  copyTo: ['市督导考评问责工作专班'],
  contact: '联系科室：信用建设科',
}

export const interviewRecordSample: z.input<typeof interviewRecordFacts> = {
  ...interview,
  draftedOn: '2022-05-20',
  notice: { number: { year: 2022, serial: 1 }, issuedOn: '2022-05-16' },
  recorder: '×××',
  attendees: ['市教育局思想政治与德育科负责人'],
  problems:
    '一是“诚信黑河进校园”工作方案应于4月30日前制定，经提示、督办，至今没有印发。\n二是4月份工作完成情况漏报，经电话催办、督办仍未补报。',
  statement: '方案文本已经县教育局起草，正在征求学校意见；材料漏报系联络员调整后未做好交接。对上述问题没有异议，愿意立即整改。',
  demands: '5月27日前印发“诚信黑河进校园”工作方案并组织实施，补报4月份工作完成情况，书面报告整改结果。',
  dueOn: '2022-05-27',
  pledge: '按照要求在5月27日前完成整改，确定专人负责材料报送，不再发生漏报。',
  attachments: ['书面说明', '整改计划'],
  fileNumber: '',
}
