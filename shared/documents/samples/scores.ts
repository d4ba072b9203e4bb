import type { z } from 'zod'
import type { reviewSheetFacts } from '../kinds/appraisal/review-sheet.ts'
import type { scoreDetailFacts } from '../kinds/appraisal/score-detail.ts'

/** Invented scores of a month for `document samples`. The figures of the 明细表 are those of the first worked example of the rules. */

const measures = [
  '政务诚信承诺',
  '投诉渠道公开',
  '失信被执行人退出',
  '“新官不理旧账”台账',
  '公务员诚信教育培训',
  '承诺公开公示',
  '进校园方案',
]

export const scoreDetailSample: z.input<typeof scoreDetailFacts> = {
  county: '逊克县',
  month: '2022-04',
  datedOn: '2022-04-28',
  draftedOn: '2022-04-28',
  isProvisional: false,
  interpretation: '逐级折算（字面）',
  lines: [
    {
      part: '工作完成情况（40分）',
      clause: '考评细则二（一）1',
      facts: '列入计划7项，完成6项',
      arithmetic: '40÷7×6',
      points: '34.2857',
      fraction: '240/7',
      missing: '未完成：公务员诚信教育培训（少得5.7143分）',
    },
    {
      part: '材料按时报送情况（5分）',
      clause: '考评细则二（一）2（1）',
      facts: '应报2份，迟报1份（自查评分表应于4月23日前报送，4月24日收到）',
      arithmetic: '5－1×1',
      points: '4.0000',
      fraction: '4',
      missing: '按时报送自查评分表可得1分',
    },
    {
      part: '工作信息报送情况（3＋2分）',
      clause: '考评细则二（一）2（2）',
      facts: '高质量信息2条，采用2条',
      arithmetic: '2×1＋2×1',
      points: '4.0000',
      fraction: '4',
      missing: '高质量信息再报1条可得1分',
    },
    {
      part: '动态调整目标任务情况（20分）',
      clause: '考评细则二（一）3',
      facts: '申报2项，认定1项',
      arithmetic: '1×1',
      points: '1.0000',
      fraction: '1',
      missing: '再认定19项可得19分',
    },
    { part: '减分项', clause: '考评细则二（一）4', facts: '抽查未发现问题', arithmetic: '0', points: '0.0000', fraction: '0' },
  ],
  total: '43.2857',
  totalFraction: '303/7',
  factor: '70%',
  score: '30.3000',
  scoreFraction: '303/10',
  isRounded: false,
  items: [
    ...measures.map((title, at) => ({
      part: '工作完成情况',
      title: `${at + 1}-1 ${title}`,
      standing: at === 4 ? '未完成' : '本月完成',
      points: at === 4 ? '0.0000' : '5.7143',
      fraction: at === 4 ? '0' : '40/7',
      files: at === 4 ? '' : `${title}材料（文件）`,
    })),
    { part: '材料按时报送情况', title: '月度工作推进情况', standing: '按时，应于4月20日前报送，4月20日收到', files: '' },
    { part: '材料按时报送情况', title: '自查评分表', standing: '迟报，应于4月23日前报送，4月24日收到', files: '' },
    { part: '动态调整目标任务情况', title: '信用承诺嵌入政务服务', standing: '计分', files: '依据文件：《关于推行信用承诺的通知》' },
  ],
}

export const reviewSheetSample: z.input<typeof reviewSheetFacts> = {
  county: '逊克县',
  month: '2022-04',
  datedOn: '2022-04-26',
  draftedOn: '2022-04-26',
  provisional: '',
  parts: [
    {
      title: '工作完成情况',
      full: '40',
      selfPoints: '40.00',
      points: '34.29',
      rows: measures.map((title, at) => ({
        title: `${at + 1}-1 ${title}`,
        self: '本月完成',
        review: at === 4 ? '未完成' : '本月完成',
        reason: at === 4 ? '改否：3个乡镇培训计划尚未印发' : '同意自评',
        evidence: `${title}材料（文件）`,
      })),
    },
    {
      title: '材料按时报送情况',
      full: '5',
      selfPoints: '5.00',
      points: '4.00',
      rows: [
        { title: '月度工作推进情况', self: '', review: '按时', reason: '应于4月20日前报送，4月20日收到', evidence: '' },
        { title: '自查评分表', self: '', review: '迟报', reason: '应于4月23日前报送，4月24日收到', evidence: '' },
      ],
    },
    {
      title: '工作信息报送情况',
      full: '3 + 2',
      selfPoints: '4.00',
      points: '4.00',
      rows: [{ title: '《逊克县开展诚信进市场活动》', self: '', review: '高质量信息、采用', reason: '', evidence: '' }],
    },
    {
      title: '动态调整目标任务情况',
      full: '20',
      selfPoints: '1.00',
      points: '1.00',
      rows: [
        {
          title: '信用承诺嵌入政务服务',
          self: '新增工作任务',
          review: '已认定',
          reason: '同意认定',
          evidence: '《关于推行信用承诺的通知》',
        },
      ],
    },
    { title: '减分项', full: '', selfPoints: null, points: '0.00', rows: [] },
  ],
  selfTotal: '50.00',
  total: '43.29',
  factor: '70%',
  score: '30.30',
  interpretation: '逐级折算（字面）',
  isRounded: false,
}
