import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const promotion = clause('plan-2022', '三（八）15')
const table = clause('breakdown-2022', '序号15')
const raised = clause('adjustment-2022', '三（一）1')

/** “码上诚信”, reported anew every month, the whole and by 领域 (M-046, M-127, M-128); the whole alone is judged. */
export const integrityCode = defineLedger({
  id: 'integrity-code',
  title: '“码上诚信”赋码情况台账',
  shortTitle: '“码上诚信”',
  group: 'credit',
  sources: [promotion, table, raised, clause('adjustment-ledger-2022', '序号1')],
  requirements: ['M-046', 'M-127', 'M-128'],
  keeper: 'unit',
  columns: [
    { id: 'month', label: '统计月份', kind: 'month', required: true, width: 120 },
    {
      id: 'sector',
      label: '领域',
      kind: 'choice',
      options: [
        { id: 'total', label: '全部领域' },
        { id: 'commerce', label: '商业贸易' },
        { id: 'industry', label: '工业企业' },
        { id: 'education', label: '教育' },
        { id: 'tourism', label: '文化旅游' },
        { id: 'polluters', label: '重点排污主体' },
        { id: 'other', label: '其他领域' },
      ],
      required: true,
      width: 140,
      hint: '每月先填“全部领域”一行，计入赋码率；各领域分行填报，用于监测',
      source: promotion,
    },
    { id: 'coded', label: '累计赋码市场主体数', kind: 'integer', unit: '户', required: true, width: 160, source: promotion },
    { id: 'entities', label: '市场主体总数', kind: 'integer', unit: '户', required: true, width: 130, source: promotion },
    { id: 'plan', label: '推广应用工作方案', kind: 'text', isListed: false, source: promotion },
    { id: 'promotion', label: '推广应用情况', kind: 'longText', source: promotion },
    {
      id: 'scenes',
      label: '应用场景',
      kind: 'longText',
      isListed: false,
      hint: '如信用核查、融资对接、“信易+”、诚信商圈创建',
      source: raised,
    },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'sector',
  statuses: [
    { id: 'reported', label: '已填报', tone: 'underway', isOpen: false },
    { id: 'verified', label: '已核实', tone: 'done', isOpen: false },
  ],
  periodColumn: 'month',
  unique: [['month', 'sector']],
  figures: [
    {
      id: 'coded',
      title: '累计赋码市场主体数',
      counts: 'latest',
      column: 'coded',
      where: [{ column: 'sector', in: ['total'] }],
      datedBy: 'month',
    },
    {
      id: 'entities',
      title: '市场主体总数',
      counts: 'latest',
      column: 'entities',
      where: [{ column: 'sector', in: ['total'] }],
      datedBy: 'month',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'month', width: 28 },
      { id: 'sector', width: 34 },
      { id: 'coded', width: 36 },
      { id: 'entities', width: 36 },
      { id: 'promotion', width: 61 },
      { id: 'scenes', width: 40 },
    ],
    unitsNote: '户',
  },
})
