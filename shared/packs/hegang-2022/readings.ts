import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** How the 实施方案 and its 台账 are read where they leave a point open. */
export const readings: PackInput['readings'] = [
  {
    id: 'listed-supervision',
    question: '是否每件督办单都实行挂牌督办',
    options: [
      { value: 'always', label: '每件督办单均实行挂牌督办' },
      { value: 'chosen', label: '由专班办公室逐件确定' },
    ],
    chosen: 'chosen',
    why: '实施方案四（四）规定督导和问责，未规定挂牌督办。',
    requirement: 'A-33',
    source: clause('四（四）'),
  },
  {
    id: 'no-appraisal-rules',
    question: '本方案是否对县（区）计分',
    options: [
      { value: 'facts-only', label: '不计分，只列任务完成情况和按时报送情况' },
      { value: 'scored', label: '参照其他方案计分' },
    ],
    chosen: 'facts-only',
    why: '四（三）将目标任务纳入省专班对本市的考评，四（二）由牵头部门另行制定对县区的考核评价标准，方案本身没有考评细则。',
    changeable: false,
    requirement: 'A-32',
    source: clause('四（二）、（三）'),
  },
  {
    id: 'report-day',
    question: '台账月度进展情况每月几日前报送',
    options: [
      { value: 'office-day', label: '由专班办公室自定，为每月25日' },
      { value: 'no-day', label: '不设期限' },
    ],
    chosen: 'office-day',
    why: '四（三）为“逐月跟踪问效”“定期向市专班报送相关工作动态”，未规定日期；25日为办公室自定，不计入考评。',
    changeable: false,
    requirement: 'A-10',
    source: clause('四（三）'),
  },
  {
    id: 'due-day',
    question: '报送期限和“12月底前”是否包括当日',
    options: [
      { value: 'inclusive', label: '包括当日，当日24时前送达、完成均为按时' },
      { value: 'exclusive', label: '不包括当日' },
    ],
    chosen: 'inclusive',
    why: '从有利于承担单位的角度理解，期限日结束后方为逾期。',
    changeable: false,
    requirement: 'A-08',
    source: clause('附件 工作台账“完成时限”'),
  },
  {
    id: 'breakdown-governs',
    question: '方案正文与台账不一致时以哪一处为准',
    options: [
      { value: 'breakdown', label: '分工、时限以台账为准，仅见于正文的牵头单位列为责任单位' },
      { value: 'body', label: '以正文为准' },
    ],
    chosen: 'breakdown',
    why: '台账是派发和逐月调度任务的依据；正文与台账的每处差异均保留原文并列出。',
    changeable: false,
    requirement: 'A-22',
    source: clause('附件 工作台账'),
  },
  {
    id: 'annual-and-final-date',
    question: '正文为2023年、2024年而台账为12月底的，按哪一个时限',
    options: [
      { value: 'both', label: '台账的12月底为2022年年度时限，正文日期为最终时限' },
      { value: 'final-only', label: '只按正文的最终时限' },
    ],
    chosen: 'both',
    why: '台账栏目为“年度工作目标”，其时限是当年节点；正文所列为全部完成的时限。提醒督办按年度时限。',
    changeable: false,
    requirement: 'A-24',
    source: clause('三（二）；附件 工作台账'),
  },
  {
    id: 'indicator-system-year',
    question: '政务诚信评价指标体系应于2022年底还是2023年底建立',
    options: [
      { value: 'earlier', label: '2022年底' },
      { value: 'later', label: '2023年底' },
    ],
    chosen: 'earlier',
    why: '工作目标部分为2023年底前，任务条款为2022年底，台账为12月底前；取在前的年份。',
    changeable: false,
    requirement: 'A-24',
    source: clause('二；三（二）8'),
  },
  {
    id: 'integrity-code-target',
    question: '“码上诚信”赋码率按“突破40%”还是“不低于40%”判断',
    options: [
      { value: 'at-least', label: '不低于40%，含40%' },
      { value: 'above', label: '突破40%，不含40%' },
    ],
    chosen: 'at-least',
    why: '任务条款为“不低于”，工作目标和台账为“突破”；台账“突破的40%”有误字，校订为“突破40%”，原文保留。',
    changeable: false,
    requirement: 'A-25',
    source: clause('二；三（一）1；附件 工作台账 序号1'),
  },
  {
    id: 'aspirational-targets',
    question: '“力争”“逐步实现”的目标未达到的如何处理',
    options: [
      { value: 'expected', label: '作预期性指标监测，不作未完成处理' },
      { value: 'binding', label: '与约束性指标同样处理' },
    ],
    chosen: 'expected',
    why: '“力争达到5亿元”“力争2022年底前生成第一批”“逐步实现清零”均为努力方向。',
    changeable: false,
    requirement: 'A-20',
    source: clause('三（一）2；附件 工作台账 序号10、11'),
  },
  {
    id: 'former-targets',
    question: '两项调高指标的原目标是多少',
    options: [
      { value: 'not-recorded', label: '原文未载' },
      { value: 'office-enters', label: '由专班办公室按原方案补记' },
    ],
    chosen: 'not-recorded',
    why: '实施方案只写调整后的目标，未写原目标；不作推算。',
    changeable: false,
    requirement: 'A-18',
    source: clause('三（一）'),
  },
]

/** Names that the papers use for something that goes by another name here. */
export const terms: NonNullable<PackInput['terms']> = [
  { printed: '市银保监局', read: '鹤岗银保监局', requirement: 'A-22', source: clause('三（一）2') },
  { printed: '市银保监分局', read: '鹤岗银保监局', requirement: 'A-22', source: clause('附件 工作台账 序号12') },
  { printed: '社会统一信用代码', read: '统一社会信用代码', requirement: 'A-25', source: clause('附件 工作台账 序号10') },
  { printed: '赋码率突破的40%', read: '赋码率突破40%', requirement: 'A-25', source: clause('附件 工作台账 序号1') },
]
