import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const tracking = clause('plan-2022', '三（二）6')

/** 履约 of the chain: contracts of the government and its departments, checked and dealt with (M-038). */
export const contractPerformance = defineLedger({
  id: 'contract-performance',
  title: '合同履行情况台账',
  shortTitle: '合同履行',
  group: 'pledges',
  sources: [tracking, clause('breakdown-2022', '序号6')],
  requirements: ['M-038'],
  keeper: 'unit',
  columns: [
    { id: 'contract', label: '合同名称', kind: 'text', required: true, source: tracking },
    { id: 'signingUnit', label: '签订合同单位', kind: 'text', required: true, width: 180, source: tracking },
    { id: 'signingUnitCode', label: '签订合同单位统一社会信用代码', kind: 'creditCode', nameIn: 'signingUnit', isListed: false },
    { id: 'counterparty', label: '合同相对方', kind: 'text', width: 180 },
    { id: 'counterpartyCode', label: '合同相对方统一社会信用代码', kind: 'creditCode', nameIn: 'counterparty', isListed: false },
    { id: 'amount', label: '合同金额', kind: 'money', unit: '万元', width: 120 },
    { id: 'signedOn', label: '签订日期', kind: 'date', width: 110 },
    { id: 'performBy', label: '履行期限', kind: 'deadline', width: 110 },
    { id: 'performance', label: '履约情况', kind: 'longText', width: 220, source: tracking },
    { id: 'inspectedOn', label: '跟踪检查日期', kind: 'date', width: 120, source: tracking },
    { id: 'inspection', label: '跟踪检查情况', kind: 'longText', isListed: false, source: tracking },
    { id: 'handling', label: '投诉处理情况', kind: 'longText', isListed: false, source: tracking },
    { id: 'settledOn', label: '履约（处理）完毕日期', kind: 'date', isListed: false },
    { id: 'pledge', label: '对应承诺', kind: 'entry', of: 'integrity-pledge', isListed: false },
    { id: 'complaint', label: '对应投诉', kind: 'entry', of: 'performance-complaint', isListed: false, source: tracking },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'contract',
  statuses: [
    { id: 'performing', label: '履行中', tone: 'underway', isOpen: true },
    { id: 'breached', label: '未依约履行', tone: 'failed', isOpen: true },
    { id: 'performed', label: '已履行', tone: 'done', isOpen: false },
    { id: 'handled', label: '已依规处理', tone: 'done', isOpen: false },
    { id: 'terminated', label: '依法解除', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'performBy',
  periodColumn: 'signedOn',
  unique: [['contract', 'signingUnit', 'signedOn']],
  figures: [
    { id: 'listed', title: '纳入台账的合同数', counts: 'entries' },
    { id: 'amount', title: '合同金额合计', counts: 'sum', column: 'amount' },
    {
      id: 'inspected',
      title: '已跟踪检查的合同数',
      counts: 'entries',
      where: [{ column: 'inspectedOn', isFilled: true }],
      datedBy: 'inspectedOn',
    },
    { id: 'breached', title: '未依约履行的合同数', counts: 'entries', where: [{ column: 'status', in: ['breached'] }] },
  ],
  next: [
    {
      ledger: 'performance-complaint',
      linkColumn: 'contract',
      label: '登记投诉',
      takes: [
        { column: 'respondent', from: 'signingUnit' },
        { column: 'pledge', from: 'pledge' },
      ],
    },
    {
      ledger: 'credit-repair',
      linkColumn: 'contract',
      label: '转入信用修复',
      takes: [
        { column: 'subject', from: 'signingUnit' },
        { column: 'creditCode', from: 'signingUnitCode' },
      ],
    },
  ],
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'contract', width: 52 },
      { id: 'signingUnit', width: 36 },
      { id: 'counterparty', width: 36 },
      { id: 'amount', width: 24 },
      { id: 'signedOn', width: 24 },
      { id: 'performBy', width: 24 },
      { id: 'performance', width: 50 },
      { id: 'inspectedOn', width: 24 },
      { id: 'inspection', width: 36 },
      { id: 'handling', width: 30 },
      { id: 'status', width: 22 },
    ],
    unitsNote: '万元',
  },
})
