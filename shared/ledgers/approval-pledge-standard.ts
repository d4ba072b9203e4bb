import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const standard = clause('adjustment-2022', '三（二）5')
const table = clause('adjustment-ledger-2022', '序号5')

/** 行政审批信用承诺: standards, templates and guides by which pledges are collected, and the permits that use them (M-052). */
export const approvalPledgeStandard = defineLedger({
  id: 'approval-pledge-standard',
  title: '行政审批信用承诺信息归集标准规范台账',
  shortTitle: '审批承诺归集',
  group: 'raised',
  sources: [standard, table],
  requirements: ['M-052'],
  keeper: 'city',
  columns: [
    { id: 'name', label: '标准（模板、指南）名称', kind: 'text', required: true },
    {
      id: 'category',
      label: '类别',
      kind: 'choice',
      options: [
        { id: 'standard', label: '信用承诺信息归集标准' },
        { id: 'template', label: '信用承诺书模板' },
        { id: 'guide', label: '规范流程和指南' },
      ],
      required: true,
      width: 180,
      source: standard,
    },
    { id: 'pledgeType', label: '承诺书类型', kind: 'text', width: 120, source: standard },
    { id: 'pledger', label: '作出承诺的主体', kind: 'text', isListed: false, source: standard },
    { id: 'acceptingUnit', label: '受理单位', kind: 'unit', width: 140, source: standard },
    { id: 'liability', label: '违约责任', kind: 'longText', isListed: false, source: standard },
    { id: 'layout', label: '承诺书内容、格式', kind: 'longText', isListed: false, source: standard },
    { id: 'steps', label: '填写、上传步骤', kind: 'longText', isListed: false, source: standard },
    { id: 'publication', label: '归集公示流程', kind: 'longText', isListed: false, source: standard },
    { id: 'filing', label: '归档流程', kind: 'longText', isListed: false, source: standard },
    { id: 'issueBy', label: '完成时限', kind: 'deadline', width: 110, source: table },
    { id: 'issuedOn', label: '制定日期', kind: 'date', width: 110, source: standard },
    { id: 'permits', label: '应用的行政许可事项', kind: 'longText', width: 200, source: standard },
    { id: 'collected', label: '累计归集承诺数', kind: 'integer', unit: '份', width: 130, source: standard },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'drafting', label: '制定中', tone: 'underway', isOpen: true },
    { id: 'issued', label: '已制定', tone: 'done', isOpen: false },
    { id: 'applied', label: '已应用', tone: 'done', isOpen: false },
  ],
  dueColumn: 'issueBy',
  periodColumn: 'issuedOn',
  unique: [['name', 'category']],
  figures: [
    {
      id: 'issued',
      title: '已制定的标准、模板和指南数',
      counts: 'entries',
      where: [{ column: 'status', in: ['issued', 'applied'] }],
      datedBy: 'issuedOn',
    },
    { id: 'collected', title: '累计归集承诺数', counts: 'sum', column: 'collected' },
  ],
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 52 },
      { id: 'category', width: 32 },
      { id: 'pledger', width: 30 },
      { id: 'acceptingUnit', width: 32 },
      { id: 'liability', width: 36 },
      { id: 'steps', width: 38 },
      { id: 'publication', width: 34 },
      { id: 'issuedOn', width: 24 },
      { id: 'permits', width: 38 },
      { id: 'collected', width: 22 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '份',
  },
})
