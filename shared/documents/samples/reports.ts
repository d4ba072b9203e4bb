import type { z } from 'zod'
import type { monthlyCircularFacts } from '../kinds/circulars/monthly-circular.ts'
import type { monthlyReportFacts } from '../kinds/reports/monthly-report.ts'
import type { selfAssessmentSheetFacts } from '../kinds/reports/self-assessment-sheet.ts'

/** Invented facts for the reports of `document samples`: no figure of them is real. */

export const monthlyReportSample: z.input<typeof monthlyReportFacts> = {
  month: '2022-05',
  datedOn: '2022-05-19',
  draftedOn: '2022-05-19',
  unit: '孙吴县政务守信践诺工作专班办公室',
  sealedBy: '（孙吴县营商环境建设监督局代章）',
  domains: [
    {
      title: '持续打造“诚信黑河”品牌，建立健全政务守信践诺机制，整治“新官不理旧账”行为',
      entries: [
        {
          title: '建立政务诚信承诺制度',
          content: '组织36家政府部门和12个乡镇围绕本级《政府工作报告》重点任务作出年度政务诚信承诺，对承诺内容逐件审核',
          outcome: '41家单位已签订政务诚信承诺书，承诺率85.4%，高于年度目标5.4个百分点',
        },
        {
          title: '整治“新官不理旧账”行为',
          content: '开通电话、信箱、网站三类投诉渠道，受理投诉2件，均建立台账并明确包案领导',
          outcome: '办结1件，另1件已协调相关部门制定偿还计划',
        },
      ],
    },
    {
      title: '建立常态化政务诚信承诺公开公示和合同履约跟踪管理机制',
      entries: [
        {
          title: '公开公示政务诚信承诺',
          content: '41家单位的承诺书已通过县政府网站公示，并报送至市信用一体化监管服务平台',
          outcome: '公示率100%',
        },
      ],
    },
    {
      title: '持续开展诚信“七进”宣传教育活动，深化自然人诚信积分应用管理试点工作，拓展“信易+”场景应用',
      entries: [
        {
          title: '开展诚信“七进”活动',
          content: '印发进机关、进校园、进社区等7个工作方案，组织宣讲14场，发放宣传材料3200份',
          outcome: '县融媒体中心刊发报道6篇',
        },
      ],
    },
    { title: '实施市场主体公共信用综合评价，健全信用风险预判预警机制', entries: [] },
    {
      title: '开展失信市场主体修复行动',
      entries: [{ title: '信用修复', content: '梳理待修复主体57户，逐户电话告知修复流程', outcome: '完成修复31户' }],
    },
    {
      title: '制定黑河市公共信用信息目录，提升公共信用信息归集质效',
      entries: [{ title: '信用信息归集', content: '依据目录归集行政许可、行政处罚信息2146条', outcome: '' }],
    },
    { title: '制定黑河市失信惩戒措施清单，依法依规实施失信惩戒', entries: [] },
    {
      title: '鼓励市场主体应用“码上诚信”展示自身信用状况，累计赋码占比不低于全市市场主体25%',
      entries: [
        { title: '“码上诚信”推广应用', content: '在商超、集贸市场设置推广点9处', outcome: '累计赋码1180户，占市场主体总数的18.6%' },
      ],
    },
    {
      title: '深入开展“信易贷”工作',
      entries: [
        { title: '“信易贷”平台推广', content: '组织银企对接会1次，新增入驻企业43户', outcome: '本月授信860万元，累计授信4320万元' },
      ],
    },
    {
      title: '开展“优化营商环境宣传年活动”',
      entries: [{ title: '宣传优化营商环境典型案例', content: '报送特色案例2个', outcome: '1个案例被市级媒体采用' }],
    },
  ],
  problems: [
    { text: '“码上诚信”赋码率距25%的目标还差6.4个百分点，部分经营者对赋码用途了解不够' },
    { text: '部分乡镇诚信教育培训计划尚未印发' },
  ],
  plans: [
    { text: '会同市场监管、商务部门在新设立企业登记环节引导赋码，力争6月底前赋码率达到22%' },
    { text: '督促3个乡镇在6月10日前印发培训计划' },
    { text: '办结剩余1件“新官不理旧账”投诉' },
  ],
}

export const selfAssessmentSample: z.input<typeof selfAssessmentSheetFacts> = {
  county: '孙吴县',
  month: '2022-05',
  assessedOn: '2022-05-22',
  total: '45.29',
  measures: [
    { title: '政务诚信承诺', verdict: '本月完成', done: '41家单位签订承诺书，承诺率85.4%', evidence: '承诺书汇总表（41份）' },
    { title: '投诉渠道公开', verdict: '本月完成', done: '电话、信箱、网站三类渠道已公开', evidence: '公开网页截图（3张）' },
    { title: '失信被执行人退出', verdict: '不涉及', done: '', evidence: '' },
    { title: '“新官不理旧账”台账', verdict: '本月完成', done: '受理2件，办结1件', evidence: '投诉举报案件台账' },
    { title: '公务员诚信教育培训', verdict: '未完成', done: '3个乡镇培训计划尚未印发', evidence: '' },
    { title: '承诺公开公示', verdict: '本月完成', done: '公示率100%', evidence: '公示网页截图（41张）' },
    { title: '进校园方案', verdict: '本月完成', done: '方案已印发，开展宣讲4场', evidence: '《关于印发诚信进校园工作方案的通知》（文件）' },
    { title: '“码上诚信”推广应用', verdict: '本月完成', done: '累计赋码1180户', evidence: '平台统计截图（1张）' },
  ],
  completionPoints: '34.29',
  materials: [
    { title: '月度工作推进情况', dueOn: '2022-05-20', receivedOn: '2022-05-19' },
    { title: '自查评分表', dueOn: '2022-05-23', receivedOn: '2022-05-22' },
  ],
  timelinessPoints: '5.00',
  briefs: [
    { title: '《孙吴县三项举措推进信用修复》', submittedOn: '2022-05-09', adoptedBy: '市优化营商环境领导小组办公室' },
    { title: '《孙吴县开展诚信进市场活动》', submittedOn: '2022-05-17' },
    { title: '《孙吴县“码上诚信”进商圈》', submittedOn: '2022-05-18' },
  ],
  informationPoints: '4.00',
  adjustments: [
    { title: '信用承诺嵌入政务服务事项办理', kind: '新增工作任务', evidence: '《关于推行信用承诺的通知》（文件）' },
    { title: '公示率由90%调高至100%', kind: '调高工作指标', evidence: '月度计划（附件）' },
  ],
  adjustmentPoints: '2.00',
  dueDay: 23,
}

export const monthlyCircularSample: z.input<typeof monthlyCircularFacts> = {
  number: null,
  month: '2022-05',
  datedOn: '2022-05-30',
  draftedOn: '2022-05-27',
  addressee: '市政务守信践诺工作专班各成员单位，各县（市、区）政务守信践诺工作专班',
  rulesTitle: '黑河市政务守信践诺工作专班考评细则（试行）',
  overview: [
    '5月份全市列入月度计划的主要工作措施174项，完成158项，完成率90.80%；应报送材料16份，按时报送15份，迟报1份',
    '全市作出政务诚信承诺的单位占比83.20%，“信易贷”累计授信2.96亿元，“码上诚信”累计赋码占市场主体的17.40%',
  ],
  scores: [
    {
      county: '爱辉区',
      rank: 1,
      completion: '40.00',
      submission: '10.00',
      adjustments: '6.00',
      deductions: '0.00',
      total: '56.00',
      score: '39.20',
    },
    {
      county: '北安市',
      rank: 2,
      completion: '38.62',
      submission: '9.00',
      adjustments: '7.00',
      deductions: '0.00',
      total: '54.62',
      score: '38.23',
    },
    {
      county: '嫩江市',
      rank: 3,
      completion: '37.24',
      submission: '9.00',
      adjustments: '5.00',
      deductions: '0.00',
      total: '51.24',
      score: '35.87',
    },
    {
      county: '五大连池市',
      rank: 4,
      completion: '35.86',
      submission: '8.00',
      adjustments: '6.00',
      deductions: '1.38',
      total: '48.48',
      score: '33.94',
    },
    {
      county: '孙吴县',
      rank: 5,
      completion: '34.48',
      submission: '9.00',
      adjustments: '4.00',
      deductions: '0.00',
      total: '47.48',
      score: '33.24',
    },
    {
      county: '逊克县',
      rank: 6,
      completion: '31.72',
      submission: '6.00',
      adjustments: '3.00',
      deductions: '0.00',
      total: '40.72',
      score: '28.51',
    },
  ],
  interpretation: '逐级折算（得分=合计×70%）',
  highlights: [
    '爱辉区将信用承诺嵌入政务服务事项办理流程，首批覆盖56个事项，列入计划的措施全部按月完成',
    '北安市建立合同履约“红黄绿”跟踪台账，全部政府合同按季度核查履约情况',
  ],
  problems: [
    { unit: '逊克县', text: '6项措施未按月度计划完成，月度工作推进情况迟报1次' },
    { unit: '五大连池市', text: '抽查发现“诚信进市场”工作方案未实际组织实施，减除相应得分1.38分' },
    { unit: '市教育局', text: '“诚信黑河进校园”工作方案逾期未印发，已实行挂牌督办' },
  ],
  nextSteps: [
    '各县（市、区）专班要对照月度工作台账清单逐项查找差距，未完成事项于6月10日前补齐',
    '各责任单位要严格执行材料报送时限，每月20日前报送工作完成情况',
    '市专班将对6月份整改情况进行抽查，结果纳入当月考评',
  ],
  copyTo: ['市优化营商环境领导小组办公室', '市督导考评问责工作专班'],
}
