import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** 月调度、季通报、年考评 (M-080): what is due when, and the meetings and papers that come round. */
export const cadence: PackInput['cadence'] = {
  from: '2022-04',
  to: '2022-12',
  // 「3月中旬」 begins on the 11th.
  startsOn: '2022-03-11',
  endsOn: '2022-12-31',
  phases: [
    {
      title: '工作部署',
      from: '2022-03-11',
      to: '2022-03-31',
      text: '2022年3月底前，工作专班制定专项行动实施方案，确定工作目标，部署重点任务，各相关责任单位建立“一册”，即将重点工作任务建账立册；“一表”，即工作任务进展表；“一清单”，即问题整改清单。',
      source: clause('plan', '四（一）'),
    },
    {
      title: '推进落实',
      from: '2022-04-01',
      to: '2022-10-31',
      text: '2022年4月至10月底，全面推进各项重点任务落实。各责任部门应细化措施，明确责任科室、责任领导、责任人员、完成时限等，实行台账管理，推动各项工作任务落实落细，到10月底，除确需年底前完成任务外，各项重点任务基本完成。',
      source: clause('plan', '四（二）'),
    },
    {
      title: '总结考核',
      from: '2022-11-01',
      to: '2022-12-31',
      text: '2022年11月至12月底，依据《优化营商环境守信践诺水平提升专项行动工作专班重点任务分解表》及考评办法，逐项考核各责任单位任务完成情况，总结经验做法，查找短板弱项，制定整改清单，推动问题整改落实，并形成工作报告报市优化营商环境领导小组办公室。',
      source: clause('plan', '四（三）'),
    },
  ],
  obligations: [
    {
      kind: 'monthly-report',
      title: '工作完成情况',
      dueDay: 20,
      audience: 'reporting',
      countsForAppraisal: true,
      inclusive: true,
      source: clause('workRules', '第七条'),
    },
    {
      kind: 'self-assessment',
      title: '自查评分表及佐证材料',
      dueDay: 23,
      audience: 'scored',
      countsForAppraisal: true,
      inclusive: true,
      source: clause('appraisalRules', '三（一）'),
    },
  ],
  officeDays: { settlePlan: 5, review: 27, finalise: 29, publish: 31 },
  monthly: [
    { kind: 'coordination-meeting', title: '工作调度会商会议', source: clause('workRules', '第六条') },
    { kind: 'liaison-contact', title: '与各责任单位、县（市、区）专班沟通联络', source: clause('workRules', '第四条') },
    { kind: 'schedule-review', title: '研判任务推进态势，通报任务完成情况', source: clause('workRules', '第十二条') },
    { kind: 'work-brief', title: '编写工作信息，报送市优化营商环境领导小组办公室', source: clause('workRules', '第八条') },
    { kind: 'spot-check', title: '选择部分县（市、区）抽查验证', source: clause('appraisalRules', '三（三）') },
    { kind: 'monthly-circular', title: '通报月度考评得分，上报市优化营商环境领导小组办公室', source: clause('appraisalRules', '四') },
  ],
  quarterly: [
    { kind: 'quarterly-bulletin', title: '通报各县（市、区）专班阶段性工作成绩', source: clause('workRules', '第十二条') },
    { kind: 'oversight-figures', title: '向市督导考评问责工作专班报送相关数据', source: clause('workRules', '第十二条') },
    { kind: 'league-table', title: '擂台赛“晾晒”工作成绩', source: clause('plan', '五（三）') },
  ],
  yearly: [
    { kind: 'annual-appraisal', title: '年度考评', source: clause('appraisalRules', '二（二）') },
    { kind: 'unit-appraisal', title: '逐项考核各责任单位任务完成情况，制定整改清单', source: clause('plan', '四（三）') },
    { kind: 'work-summary', title: '形成工作报告，报市优化营商环境领导小组办公室', source: clause('plan', '四（三）') },
  ],
}
