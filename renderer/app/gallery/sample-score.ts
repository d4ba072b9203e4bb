import type { ScoreTrace } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'

/** An invented score for the gallery. */
export const sampleScore: ScoreTrace = {
  score: '31.93',
  total: '45.62',
  isProvisional: true,
  whyProvisional: '还有 15 条待复核。',
  interpretation: { id: 'stepwise', name: '逐级折算', factor: '70%' },
  lines: [
    {
      part: 'completion',
      title: '工作完成',
      full: '40',
      points: '38.62',
      sentences: ['38.62＝40 × 28 ÷ 29。', '计划 29 条，计入完成 28 条；7-3 改否，少得 1.38 分。'],
      clause: '考评细则 二（一）1',
    },
    {
      part: 'timeliness',
      title: '材料报送·时效',
      full: '5',
      points: '5.00',
      sentences: ['应报 2 项，4月18日、4月23日收到，均按时。'],
      clause: '考评细则 二（一）2（1）',
    },
    {
      part: 'briefs',
      title: '材料报送·信息',
      full: '3 + 2',
      points: '2.00',
      sentences: ['高质量信息 2 条，每条 1 分；编发采用 0 条。'],
      clause: '考评细则 二（一）2（2）',
    },
    { part: 'adjustment', title: '动态调整', full: '20', points: '0.00', sentences: ['本月无申报。'], clause: '考评细则 二（一）3' },
    { part: 'revocation', title: '减分项', full: '', points: '0.00', sentences: ['抽查 2 条，均属实。'], clause: '考评细则 二（一）4' },
  ],
  roundingShows: false,
  readings: [
    { id: 'stepwise', name: '逐级折算', score: '31.93', isChosen: true },
    { id: 'once', name: '年度折算一次', score: '45.62', isChosen: false },
    { id: 'percent', name: '百分制', score: '45.62', isChosen: false },
  ],
  missing: [
    { text: '7-3 补齐并复核同意', points: '1.38' },
    { text: '高质量信息再报 1 条', points: '1.00' },
    { text: '信息编发采用 2 条', points: '2.00' },
  ],
  notes: ['得分按未四舍五入的数值计算，表内保留两位小数。'],
}
