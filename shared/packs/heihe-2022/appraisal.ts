import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type AppraisalInput = NonNullable<PackInput['appraisal']>

/** 月度考评 (考评细则 二（一）): 40 + 5 + 5 + 20 less 减分项, then the month factor. */
const month: AppraisalInput['month'] = [
  {
    id: 'completion',
    kind: 'evenShare',
    part: 'completion',
    title: '工作完成情况',
    full: 40,
    over: 'planned',
    counts: 'completed',
    source: clause('appraisalRules', '二（一）1'),
  },
  {
    id: 'timeliness',
    kind: 'deductEach',
    part: 'timeliness',
    title: '按时报送相关文件材料',
    full: 5,
    each: 1,
    counts: 'late',
    source: clause('appraisalRules', '二（一）2（1）'),
  },
  {
    id: 'information-quality',
    kind: 'bonusEach',
    part: 'information',
    title: '报送高质量信息',
    each: 1,
    cap: 3,
    counts: 'highQuality',
    source: clause('appraisalRules', '二（一）2（2）'),
  },
  {
    id: 'information-adopted',
    kind: 'bonusEach',
    part: 'information',
    title: '信息被编发采用或报送省级专班',
    each: 1,
    cap: 2,
    counts: 'adopted',
    source: clause('appraisalRules', '二（一）2（2）'),
  },
  {
    id: 'adjustments',
    kind: 'bonusEach',
    part: 'adjustments',
    title: '动态调整目标任务情况',
    each: 1,
    cap: 20,
    counts: 'approvedAdjustments',
    source: clause('appraisalRules', '二（一）3'),
  },
  {
    id: 'deductions',
    kind: 'revokeShare',
    part: 'deductions',
    title: '减分项',
    of: 'completion',
    counts: 'refuted',
    source: clause('appraisalRules', '二（一）4'),
  },
  {
    id: 'month-factor',
    kind: 'weighted',
    title: '月度考评得分',
    factor: 'monthFactor',
    source: clause('appraisalRules', '二（一）末款'),
  },
]

/** 年度考评 (考评细则 二（二）): the mean of nine months by the year factor, and 创新性举措. */
const year: AppraisalInput['year'] = [
  {
    id: 'task-completion',
    kind: 'meanOf',
    part: 'taskCompletion',
    title: '任务完成情况',
    months: 9,
    factor: 'yearFactor',
    source: clause('appraisalRules', '二（二）1'),
  },
  {
    id: 'innovation',
    kind: 'bonusEach',
    part: 'innovation',
    title: '创新性举措',
    each: 5,
    cap: 30,
    counts: 'approvedInnovations',
    source: clause('appraisalRules', '二（二）2'),
  },
]

/** The 70% stands in the text twice, though the parts already add up to 70 + 30. */
const interpretations: AppraisalInput['interpretations'] = [
  {
    id: 'literal',
    name: '逐级折算（字面）',
    monthFactor: '0.7',
    yearFactor: '0.7',
    bestYear: '34.30＋30',
    why: '按细则文字逐级执行：月度各项得分之和乘以70%，九个月平均得分再按70%记入年度。',
  },
  {
    id: 'annual-only',
    name: '年度折算一次',
    monthFactor: 1,
    yearFactor: '0.7',
    bestYear: '49.00＋30',
    why: '月度按70分制记分，不再折算；九个月平均得分按70%记入年度，只折算一次。',
  },
  {
    id: 'hundred-point',
    name: '百分制',
    monthFactor: 1,
    yearFactor: 1,
    bestYear: '70.00＋30',
    why: '月度考评满分70分即为年度任务完成情况的70分，与创新性举措30分合计100分，细则各级标题所列分值均成立。',
  },
]

const innovations = [
  '国务院大督查发现的典型经验做法给予表扬通报的。',
  '社会信用体系建设工作被国家或国家部委、省或省厅局复制推广，受到国家或国家部委、省或省厅局表扬的。',
  '获得党中央、国务院领导同志或省委省政府领导同志批示肯定的。',
  '在营商环境评价中，相关指标进入优异或优秀等次的。',
  '县（市、区）被国家命名为社会信用体系建设示范城市的。',
  '参加国家组织的“新华信用杯”大赛并获奖的。',
]

/** 考评细则 as data: nothing of it is written in the engine. */
export const appraisal: AppraisalInput = {
  months: ['2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12'],
  month,
  year,
  interpretations,
  publishBy: 'literal',
  recommendedForYear: 'hundred-point',
  adjustmentKinds: [
    { id: 'added-task', title: '新增工作任务', source: clause('appraisalRules', '二（一）3（1）') },
    { id: 'raised-indicator', title: '调高工作指标或标准', source: clause('appraisalRules', '二（一）3（2）') },
    { id: 'local-first', title: '地方首创的创新性举措', source: clause('appraisalRules', '二（一）3（3）') },
  ],
  innovationCategories: innovations.map((title, at) => ({
    number: at + 1,
    title,
    source: clause('appraisalRules', `二（二）2（${at + 1}）`),
  })),
}
