import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const rating = clause('adjustment-2022', '三（二）11')
const coverage = clause('breakdown-2022', '序号10')
const table = clause('adjustment-ledger-2022', '序号11')

/** 公共信用评价结果 generated batch by batch on the city's platform (M-052, M-126, M-134). */
export const ratingBatch = defineLedger({
  id: 'rating-batch',
  title: '公共信用评价批次台账',
  shortTitle: '评价批次',
  group: 'raised',
  sources: [rating, table, clause('plan-2022', '三（四）10'), coverage],
  requirements: ['M-052', 'M-126', 'M-134'],
  keeper: 'city',
  columns: [
    { id: 'batch', label: '评价批次', kind: 'text', required: true, hint: '如2022年第一批', source: rating },
    { id: 'indicators', label: '评价指标体系', kind: 'text', width: 180, source: rating },
    { id: 'generateBy', label: '生成时限', kind: 'deadline', width: 110, source: table },
    { id: 'generatedOn', label: '评价结果生成日期', kind: 'date', width: 140, hint: '批次数按此日期计入当月', source: rating },
    { id: 'rated', label: '已评价市场主体数', kind: 'integer', unit: '户', width: 140, source: coverage },
    { id: 'entities', label: '市场主体总数', kind: 'integer', unit: '户', width: 120, source: coverage },
    { id: 'pushedOn', label: '推送日期', kind: 'date', width: 110, source: rating },
    { id: 'pushedTo', label: '推送的行业主管部门', kind: 'longText', isListed: false, source: rating },
    { id: 'application', label: '分级分类监管应用情况', kind: 'longText', width: 200, source: rating },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'batch',
  statuses: [
    { id: 'preparing', label: '准备中', tone: 'notStarted', isOpen: true },
    { id: 'generated', label: '已生成', tone: 'underway', isOpen: true },
    { id: 'pushed', label: '已推送', tone: 'done', isOpen: false },
  ],
  dueColumn: 'generateBy',
  periodColumn: 'generatedOn',
  unique: [['batch']],
  figures: [
    {
      id: 'batches',
      title: '已生成评价结果的批次数',
      counts: 'entries',
      where: [{ column: 'status', in: ['generated', 'pushed'] }],
      datedBy: 'generatedOn',
    },
    {
      id: 'rated',
      title: '已评价市场主体数',
      counts: 'latest',
      column: 'rated',
      where: [{ column: 'status', in: ['generated', 'pushed'] }],
      datedBy: 'generatedOn',
    },
    {
      id: 'entities',
      title: '市场主体总数',
      counts: 'latest',
      column: 'entities',
      where: [{ column: 'status', in: ['generated', 'pushed'] }],
      datedBy: 'generatedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'batch', width: 34 },
      { id: 'indicators', width: 40 },
      { id: 'generatedOn', width: 26 },
      { id: 'rated', width: 24 },
      { id: 'entities', width: 24 },
      { id: 'pushedOn', width: 24 },
      { id: 'pushedTo', width: 43 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '户',
  },
})
