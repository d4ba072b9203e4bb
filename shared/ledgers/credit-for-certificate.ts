import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const reform = clause('adjustment-2022', '三（二）3')
const table = clause('adjustment-ledger-2022', '序号3')

/** “信用代证”: pilot counties and the fields where a credit report stands in for certificates (M-052, M-131). */
export const creditForCertificate = defineLedger({
  id: 'credit-for-certificate',
  title: '“信用代证”改革试点台账',
  shortTitle: '“信用代证”',
  group: 'raised',
  sources: [reform, table],
  requirements: ['M-052', 'M-131'],
  keeper: 'county',
  columns: [
    { id: 'pilot', label: '试点县（区）', kind: 'unit', required: true, width: 140, source: reform },
    {
      id: 'field',
      label: '应用领域',
      kind: 'choice',
      options: [
        { id: 'awards', label: '评奖评优' },
        { id: 'associations', label: '企业协会' },
        { id: 'exhibitions', label: '会展展览' },
        { id: 'tendering', label: '招标投标' },
        { id: 'marketRegulation', label: '市场监管' },
        { id: 'listing', label: '融资上市' },
        { id: 'taxation', label: '税务（含社保缴纳）' },
        { id: 'property', label: '物业管理' },
        { id: 'other', label: '其他' },
      ],
      required: true,
      width: 160,
      source: table,
    },
    { id: 'replaced', label: '替代的相关证明', kind: 'longText', width: 220, source: reform },
    { id: 'document', label: '推行文件', kind: 'text', isListed: false },
    { id: 'startBy', label: '推行时限', kind: 'deadline', width: 110, source: reform },
    { id: 'startedOn', label: '推行日期', kind: 'date', width: 110, hint: '试点数和领域数按此日期计入当月', source: reform },
    { id: 'reports', label: '应用公共信用报告份数', kind: 'integer', unit: '份', width: 160, source: reform },
    { id: 'progress', label: '推行情况', kind: 'longText', source: reform },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'field',
  statuses: [
    { id: 'chosen', label: '已确定', tone: 'notStarted', isOpen: true },
    { id: 'running', label: '已推行', tone: 'done', isOpen: false },
    { id: 'stopped', label: '已停止', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'startBy',
  periodColumn: 'startedOn',
  unique: [['pilot', 'field']],
  figures: [
    {
      id: 'pilots',
      title: '推行“信用代证”的试点县（区）数',
      counts: 'distinct',
      column: 'pilot',
      where: [{ column: 'status', in: ['running'] }],
      datedBy: 'startedOn',
    },
    {
      id: 'fields',
      title: '推行“信用代证”的领域数',
      counts: 'distinct',
      column: 'field',
      where: [{ column: 'status', in: ['running'] }],
      datedBy: 'startedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'pilot', width: 34 },
      { id: 'field', width: 34 },
      { id: 'replaced', width: 54 },
      { id: 'startedOn', width: 26 },
      { id: 'reports', width: 24 },
      { id: 'progress', width: 43 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '份',
  },
})
