import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const urging = clause('plan-2022', '三（一）2')
const table = clause('breakdown-2022', '序号2')

/** Government departments, 事业单位 and 国有企业 on the defaulters' list, each urged until it leaves (M-034, M-121). */
export const judgmentDefaulter = defineLedger({
  id: 'judgment-defaulter',
  title: '失信被执行人督促退出台账',
  shortTitle: '失信被执行人',
  group: 'disputes',
  sources: [urging, table],
  requirements: ['M-034', 'M-121'],
  keeper: 'unit',
  columns: [
    { id: 'defaulter', label: '失信被执行人名称', kind: 'text', required: true, hint: '只登记单位，不登记自然人', source: urging },
    { id: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'defaulter', width: 168 },
    {
      id: 'category',
      label: '单位类别',
      kind: 'choice',
      options: [
        { id: 'department', label: '政府部门' },
        { id: 'institution', label: '事业单位' },
        { id: 'stateCompany', label: '国有企业' },
      ],
      required: true,
      width: 110,
      source: urging,
    },
    { id: 'court', label: '执行法院', kind: 'text', isListed: false },
    { id: 'caseNumber', label: '执行案号', kind: 'text', isListed: false },
    { id: 'listedOn', label: '列入名单日期', kind: 'date', required: true, width: 120, source: urging },
    { id: 'obligation', label: '应履行的法律义务', kind: 'longText', isListed: false, source: urging },
    { id: 'amount', label: '未履行金额', kind: 'money', unit: '万元', width: 120 },
    { id: 'urgedBy', label: '督促单位', kind: 'unit', isListed: false, source: table },
    { id: 'urgedOn', label: '督促日期', kind: 'date', width: 110, hint: '督促数按此日期计入当月', source: table },
    { id: 'urging', label: '督促履行情况', kind: 'longText', isListed: false, source: table },
    { id: 'fulfilBy', label: '限期履行', kind: 'deadline', width: 110 },
    { id: 'fulfilledOn', label: '履行完毕日期', kind: 'date', isListed: false, source: urging },
    { id: 'delistedOn', label: '退出名单日期', kind: 'date', width: 120, source: urging },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'defaulter',
  statuses: [
    { id: 'listed', label: '已列入', tone: 'notStarted', isOpen: true },
    { id: 'urged', label: '已督促', tone: 'underway', isOpen: true },
    { id: 'fulfilled', label: '已履行', tone: 'underway', isOpen: true },
    { id: 'delisted', label: '已退出', tone: 'done', isOpen: false },
  ],
  dueColumn: 'fulfilBy',
  periodColumn: 'listedOn',
  unique: [['defaulter', 'caseNumber']],
  figures: [
    { id: 'listed', title: '被列为失信被执行人的单位案件数', counts: 'entries', datedBy: 'listedOn' },
    {
      id: 'urged',
      title: '已督促履行法律义务的单位案件数',
      counts: 'entries',
      where: [{ column: 'status', in: ['urged', 'fulfilled', 'delisted'] }],
      datedBy: 'urgedOn',
    },
    {
      id: 'delisted',
      title: '已退出名单的单位案件数',
      counts: 'entries',
      where: [{ column: 'status', in: ['delisted'] }],
      datedBy: 'delistedOn',
    },
  ],
  next: [
    {
      ledger: 'credit-repair',
      linkColumn: 'defaulter',
      label: '转入信用修复',
      takes: [
        { column: 'subject', from: 'defaulter' },
        { column: 'creditCode', from: 'creditCode' },
        { column: 'breach', from: 'obligation' },
      ],
    },
  ],
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'defaulter', width: 46 },
      { id: 'creditCode', width: 42 },
      { id: 'category', width: 22 },
      { id: 'caseNumber', width: 38 },
      { id: 'listedOn', width: 24 },
      { id: 'amount', width: 24 },
      { id: 'urgedBy', width: 30 },
      { id: 'urgedOn', width: 24 },
      { id: 'urging', width: 38 },
      { id: 'fulfilledOn', width: 24 },
      { id: 'delistedOn', width: 24 },
      { id: 'status', width: 22 },
    ],
    unitsNote: '万元',
  },
})
