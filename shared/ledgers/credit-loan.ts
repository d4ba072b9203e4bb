import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const loans = clause('plan-2022', '三（九）16')
const table = clause('breakdown-2022', '序号16')
const raised = clause('adjustment-2022', '三（一）2')

/** “信易贷”, 累计 figures reported anew every month (M-047, M-129, M-130, M-136). */
export const creditLoan = defineLedger({
  id: 'credit-loan',
  title: '“信易贷”工作情况台账',
  shortTitle: '“信易贷”',
  group: 'credit',
  sources: [loans, table, raised, clause('priorities-2020', '二（二）1')],
  requirements: ['M-047', 'M-129', 'M-130', 'M-136'],
  keeper: 'unit',
  columns: [
    { id: 'month', label: '统计月份', kind: 'month', required: true, width: 120 },
    { id: 'granted', label: '累计成功授信额', kind: 'money', unit: '万元', required: true, width: 150, source: loans },
    { id: 'entities', label: '累计入驻市场主体数', kind: 'integer', unit: '户', width: 150, source: loans },
    { id: 'institutions', label: '累计入驻金融机构数', kind: 'integer', unit: '家', width: 150, source: loans },
    {
      id: 'sharing',
      label: '信用信息归集共享应用情况',
      kind: 'longText',
      hint: '税务、市场监管、水电气费、社保缴纳等信用信息',
      source: loans,
    },
    { id: 'projects', label: '递交“项目清单”情况', kind: 'longText', isListed: false, source: loans },
    { id: 'products', label: '利率优惠的金融产品', kind: 'longText', width: 200, source: loans },
    { id: 'taxGrades', label: '“银税互动”受惠企业范围', kind: 'text', isListed: false, source: clause('priorities-2020', '二（二）1') },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'month',
  statuses: [
    { id: 'reported', label: '已填报', tone: 'underway', isOpen: false },
    { id: 'verified', label: '已核实', tone: 'done', isOpen: false },
  ],
  periodColumn: 'month',
  unique: [['month']],
  figures: [
    { id: 'granted', title: '累计成功授信额', counts: 'latest', column: 'granted', datedBy: 'month' },
    { id: 'entities', title: '累计入驻市场主体数', counts: 'latest', column: 'entities', datedBy: 'month' },
    { id: 'institutions', title: '累计入驻金融机构数', counts: 'latest', column: 'institutions', datedBy: 'month' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'month', width: 28 },
      { id: 'granted', width: 34 },
      { id: 'entities', width: 30 },
      { id: 'institutions', width: 30 },
      { id: 'sharing', width: 63 },
      { id: 'products', width: 50 },
    ],
    unitsNote: '万元、户、家',
  },
})
