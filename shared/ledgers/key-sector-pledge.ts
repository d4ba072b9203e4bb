import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const pledging = clause('adjustment-2022', '三（二）12')
const table = clause('adjustment-ledger-2022', '序号12')

/** 信用承诺书 signed in 重点领域, by subject kind; those who sign are counted, not named (M-052). */
export const keySectorPledge = defineLedger({
  id: 'key-sector-pledge',
  title: '重点领域信用承诺台账',
  shortTitle: '重点领域承诺',
  group: 'raised',
  sources: [pledging, table],
  requirements: ['M-052'],
  keeper: 'unit',
  columns: [
    { id: 'sector', label: '重点领域（行业）', kind: 'text', required: true, width: 160, source: pledging },
    { id: 'department', label: '行业主管部门', kind: 'unit', width: 140, source: pledging },
    {
      id: 'pledgers',
      label: '承诺主体',
      kind: 'choice',
      options: [
        { id: 'entities', label: '市场主体' },
        { id: 'practitioners', label: '从业人员' },
      ],
      required: true,
      width: 110,
      source: pledging,
    },
    { id: 'obliged', label: '应签署信用承诺书数', kind: 'integer', unit: '份', width: 150 },
    {
      id: 'signed',
      label: '已签署信用承诺书数',
      kind: 'integer',
      unit: '份',
      width: 150,
      hint: '只登记份数，不登记从业人员姓名',
      source: pledging,
    },
    { id: 'collected', label: '已归集至市平台数', kind: 'integer', unit: '份', width: 140, source: pledging },
    { id: 'signBy', label: '完成时限', kind: 'deadline', isListed: false, source: table },
    { id: 'signedOn', label: '签署日期', kind: 'date', width: 110 },
    { id: 'archived', label: '记录信用档案情况', kind: 'text', isListed: false, source: pledging },
    { id: 'guidance', label: '宣传引导情况', kind: 'longText', hint: '结合日常监管、执法监管、专项检查等活动', source: pledging },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'sector',
  statuses: [
    { id: 'notStarted', label: '未启动', tone: 'notStarted', isOpen: true },
    { id: 'signing', label: '签署中', tone: 'underway', isOpen: true },
    { id: 'done', label: '已完成', tone: 'done', isOpen: false },
  ],
  dueColumn: 'signBy',
  periodColumn: 'signedOn',
  unique: [['sector', 'department', 'pledgers']],
  figures: [
    { id: 'obliged', title: '应签署信用承诺书数', counts: 'sum', column: 'obliged' },
    { id: 'signed', title: '已签署信用承诺书数', counts: 'sum', column: 'signed' },
    { id: 'collected', title: '已归集至市平台的信用承诺书数', counts: 'sum', column: 'collected' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'sector', width: 40 },
      { id: 'department', width: 36 },
      { id: 'pledgers', width: 22 },
      { id: 'obliged', width: 24 },
      { id: 'signed', width: 24 },
      { id: 'collected', width: 24 },
      { id: 'guidance', width: 45 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '份',
  },
})
