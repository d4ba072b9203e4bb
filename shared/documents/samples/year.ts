import type { z } from 'zod'
import type { annualCircularFacts } from '../kinds/circulars/annual-circular.ts'
import type { annualScoreDetailFacts } from '../kinds/appraisal/annual-score-detail.ts'
import type { annualSummaryFacts } from '../kinds/circulars/annual-summary.ts'
import type { correctionCircularFacts } from '../kinds/circulars/correction-circular.ts'

/** Invented facts for the papers of the year: no figure of them is real. */

const addressee = '市政务守信践诺工作专班各成员单位，各县（市、区）政务守信践诺工作专班'
const rulesTitle = '黑河市政务守信践诺工作专班考评细则（试行）'
const copyTo = ['市优化营商环境领导小组办公室', '市督导考评问责工作专班']
const months = ['2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12']
const sentenceOfReading = '口径：百分制，月度得分＝合计×100%，年度任务完成＝月均得分×100%'

export const correctionCircularSample: z.input<typeof correctionCircularFacts> = {
  number: null,
  month: '2022-04',
  year: 2022,
  datedOn: '2022-06-15',
  draftedOn: '2022-06-12',
  addressee,
  rulesTitle,
  publishedOn: '2022-04-28',
  corrections: [
    {
      county: '孙吴县',
      reason: '6月12日抽查：7-3 进校园方案未完成（只有网页标题，无方案正文）',
      version: 2,
      rows: [
        { label: '工作完成情况', before: '40.00', after: '40.00' },
        { label: '减分项', before: '0.00', after: '1.38' },
        { label: '合计', before: '50.00', after: '48.62' },
        { label: '得分（合计×70%）', before: '35.00', after: '34.03' },
        { label: '名次', before: '第4名', after: '第5名' },
      ],
    },
  ],
  scores: [
    { county: '爱辉区', rank: 1, score: '39.20', remark: '' },
    { county: '北安市', rank: 2, score: '38.23', remark: '' },
    { county: '嫩江市', rank: 3, score: '35.87', remark: '' },
    { county: '五大连池市', rank: 4, score: '34.94', remark: '名次调整' },
    { county: '孙吴县', rank: 5, score: '34.03', remark: '得分更正' },
    { county: '逊克县', rank: 6, score: '28.51', remark: '' },
  ],
  interpretation: '逐级折算（字面），月度得分＝合计×70%',
  notes: [],
  copyTo,
}

const annualRows = [
  ['爱辉区', '56.21', '15.00', '71.21'],
  ['北安市', '54.62', '10.00', '64.62'],
  ['孙吴县', '49.10', '10.00', '59.10'],
  ['嫩江市', '51.24', '5.00', '56.24'],
  ['五大连池市', '48.48', '0.00', '48.48'],
  ['逊克县', '43.29', '5.00', '48.29'],
] as const

export const annualCircularSample: z.input<typeof annualCircularFacts> = {
  number: null,
  year: 2022,
  months,
  datedOn: '2023-01-15',
  draftedOn: '2023-01-12',
  addressee,
  rulesTitle,
  overview: [
    '考评周期为2022年4月至12月，采取自查考评、市专班复核、抽查验证的方式进行；年度得分由任务完成情况（70分）和创新性举措（30分）两部分组成',
    '全年共认定创新性举措9项',
  ],
  scores: annualRows.map(([county, average, innovation, total], at) => ({
    county,
    rank: at + 1,
    months: months.map((_, nth) => (at === 5 && nth === 0 ? '不计入' : (Number(average) + (nth - 4) / 4).toFixed(2))),
    average,
    taskCompletion: average,
    innovation,
    total,
  })),
  notes: ['得分按未四舍五入的数值计算，表内保留两位小数', sentenceOfReading, '口径：年度平均——按各月通报的两位小数得分'],
  innovations: [
    { unit: '爱辉区', text: '认定3项，计15.00分：“一站式”信用修复（《关于表扬先进单位的通报》）等' },
    { unit: '孙吴县', text: '认定2项，计10.00分：“信用＋乡村振兴”整村授信（黑营商发〔2022〕35号）；信用村建设（黑政办〔2022〕18号）' },
  ],
  explanations: ['逊克县2022年4月不计入平均，依据：专班会议纪要〔2022〕2号'],
  nextSteps: ['各县（市、区）专班要对照考评中反映的问题认真整改，巩固提升工作成效', '市专班将把年度考评结果按要求上报'],
  copyTo,
}

export const annualScoreDetailSample: z.input<typeof annualScoreDetailFacts> = {
  county: '逊克县',
  year: 2022,
  datedOn: null,
  draftedOn: '2023-01-12',
  provisional: '',
  version: 1,
  rank: 6,
  months: months.map((month, at) =>
    at === 0
      ? { month, total: null, score: null, standing: '不计入平均', version: null, ground: '专班会议纪要〔2022〕2号' }
      : { month, total: '43.29', score: '43.29', standing: at === 1 ? '非本系统计算' : '已有得分', version: 1, ground: '' },
  ),
  average: '43.2900',
  averageFraction: '4329/100',
  lines: [
    {
      part: '任务完成情况',
      clause: '考评细则二（二）1',
      facts: '计入8个月，各月得分见下表',
      arithmetic: '得分之和346.32÷8×100%',
      points: '43.2900',
      fraction: '4329/100',
      missing: '各月考评均得满分（26.71分）',
    },
    {
      part: '创新性举措（30分）',
      clause: '考评细则二（二）2',
      facts: '认定1项',
      arithmetic: '1×5',
      points: '5.0000',
      fraction: '5',
      missing: '再有创新性举措5项经审核认定（25.00分）',
    },
  ],
  total: '48.2900',
  totalFraction: '4829/100',
  innovations: [
    { part: '情形（1）', title: '政府履约“红黄绿”台账', standing: '已认定，计5分', files: '《关于表扬典型经验做法的通报》' },
    { part: '情形（6）', title: '信用知识竞赛', standing: '不予认定：非国家组织', files: '《获奖通知》' },
  ],
  readings: [
    { name: '逐级折算（字面）', total: '26.21', best: '64.30', isChosen: false },
    { name: '年度折算一次', total: '35.30', best: '79.00', isChosen: false },
    { name: '百分制', total: '48.29', best: '100.00', isChosen: true },
  ],
  remarks: [`${sentenceOfReading}。`],
}

export const annualSummarySample: z.input<typeof annualSummaryFacts> = {
  year: 2022,
  datedOn: '2023-01-18',
  draftedOn: '2023-01-16',
  body: '黑河市政务守信践诺工作专班',
  planTitle: '黑河市政务守信践诺工作专班实施方案',
  completion: [
    '全年部署重点任务17项、工作措施31项，分解落实到牵头单位56个责任项、县（市、区）174个责任项，已销号198个，占86.09%',
    '截至12月31日，“码上诚信”累计赋码占比26.10%（目标不低于25%），“信易贷”累计授信5.62亿元（目标不低于5.5亿元）',
  ],
  tasks: [
    { title: '建立政务诚信承诺制度', text: '列入月度计划108项次，按计划完成104项次' },
    { title: '开展诚信“七进”宣传教育活动', text: '列入月度计划378项次，按计划完成361项次' },
  ],
  progress: [
    { title: '月度调度', text: '4月至12月列入月度计划的工作措施1566项次，按计划完成1498项次，完成率95.66%' },
    { title: '材料报送', text: '计入考评的材料应报108份，按时报送103份，按时率95.37%，迟报3份，漏报2份' },
    { title: '提醒督办', text: '下发工作提示单21份、督办单4份，已办结23份' },
    { title: '抽查验证', text: '抽查6个县（市、区）措施48项次，发现未完成3项次，已按细则减除相应得分' },
  ],
  appraisal: ['对6个县（市、区）开展月度考评9次，年度考评结果已经审定'],
  scores: annualRows.map(([county, taskCompletion, innovation, total], at) => ({
    county,
    rank: at + 1,
    taskCompletion,
    innovation,
    total,
  })),
  scoreNote: `得分按未四舍五入的数值计算，表内保留两位小数。${sentenceOfReading}`,
  innovations: [{ title: '孙吴县', text: '认定2项：“信用＋乡村振兴”整村授信；信用村建设' }],
  problems: ['部分县（市、区）“码上诚信”应用场景不多，群众知晓率不高', '个别单位材料报送不及时'],
  nextSteps: ['对尚未销号的责任项逐项明确责任人和完成时限，持续跟踪问效', '总结推广经认定的创新性举措'],
}
