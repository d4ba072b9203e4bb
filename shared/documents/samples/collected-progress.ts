import type { z } from 'zod'
import type { collectedProgressFacts } from '../collected-progress.ts'

/** 汇总表 of one month: three measures of two tasks, one unit missing. */
export const collectedProgressSample: z.input<typeof collectedProgressFacts> = {
  organ: '黑河市优化营商环境专项行动政务守信践诺工作专班',
  month: '2022-04',
  asOf: '2022-04-21',
  rows: [
    {
      taskTitle: '开展政务诚信承诺',
      taskNumber: 1,
      measure: '各级政府及其部门每年要围绕重点目标任务作出政务诚信承诺，并积极践行承诺。',
      leads: ['市营商环境局'],
      progress: '爱辉区28个部门已作出承诺；北安市35个部门已作出承诺，2个部门正在拟定；逊克县召开部署会，明确承诺事项范围。',
      outcome: '爱辉区承诺书全部公开公示。',
      problem: '北安市个别部门承诺内容不够具体。',
      nextPlan: '北安市完成其余部门承诺；逊克县组织集中承诺。',
    },
    {
      taskTitle: '开展诚信“七进”活动',
      taskNumber: 7,
      measure: '制定“诚信黑河进机关”工作方案并深入开展。',
      leads: ['市委组织部', '市营商环境局'],
      progress: '爱辉区已印发方案；嫩江市方案征求意见。',
      outcome: '',
      problem: '',
      nextPlan: '嫩江市印发方案。',
    },
    {
      taskTitle: '开展诚信“七进”活动',
      taskNumber: 7,
      measure: '制定“诚信黑河进校园”工作方案并深入开展。',
      leads: ['市教育局'],
      progress: '',
      outcome: '',
      problem: '',
      nextPlan: '',
    },
  ],
  expected: 8,
  missing: ['孙吴县'],
}
