import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const warning = clause('plan-2022', '三（四）11')

/** Enterprises of high potential credit risk: screened, pushed at once, watched and warned (M-043). */
export const creditRiskWatchlist = defineLedger({
  id: 'credit-risk-watchlist',
  title: '信用风险预警企业名单台账',
  shortTitle: '信用风险预警',
  group: 'subjects',
  sources: [warning, clause('breakdown-2022', '序号11')],
  requirements: ['M-043'],
  keeper: 'city',
  columns: [
    { id: 'enterprise', label: '企业名称', kind: 'text', required: true, source: warning },
    { id: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'enterprise', width: 168 },
    {
      id: 'ground',
      label: '关联分析信息',
      kind: 'choice',
      options: [
        { id: 'permit', label: '行政许可' },
        { id: 'penalty', label: '行政处罚' },
        { id: 'inspection', label: '抽查检查' },
        { id: 'seriousList', label: '严重失信主体名单' },
        { id: 'other', label: '其他失信信息' },
      ],
      width: 140,
      source: warning,
    },
    { id: 'risk', label: '潜在信用风险情况', kind: 'longText', isListed: false, source: warning },
    { id: 'screenedOn', label: '筛查日期', kind: 'date', required: true, width: 110, source: warning },
    { id: 'pushedTo', label: '推送地区（部门）', kind: 'unit', width: 150, source: warning },
    { id: 'pushedOn', label: '推送日期', kind: 'date', width: 110, hint: '推送数按此日期计入当月', source: warning },
    { id: 'answerBy', label: '反馈时限', kind: 'deadline', isListed: false },
    { id: 'regulation', label: '信用监管情况', kind: 'longText', width: 200, source: warning },
    { id: 'reminder', label: '风险提示情况', kind: 'longText', isListed: false, source: warning },
    { id: 'answeredOn', label: '反馈日期', kind: 'date', width: 110 },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'enterprise',
  statuses: [
    { id: 'screened', label: '已筛查', tone: 'notStarted', isOpen: true },
    { id: 'pushed', label: '已推送', tone: 'underway', isOpen: true },
    { id: 'answered', label: '已反馈', tone: 'done', isOpen: false },
    { id: 'lifted', label: '已解除预警', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'answerBy',
  periodColumn: 'screenedOn',
  unique: [['enterprise', 'ground', 'screenedOn']],
  figures: [
    { id: 'screened', title: '筛查出的风险预警企业数', counts: 'entries', datedBy: 'screenedOn' },
    {
      id: 'pushed',
      title: '已推送的风险预警企业数',
      counts: 'entries',
      where: [{ column: 'status', notIn: ['screened'] }],
      datedBy: 'pushedOn',
    },
    {
      id: 'answered',
      title: '已反馈的风险预警企业数',
      counts: 'entries',
      where: [{ column: 'status', in: ['answered', 'lifted'] }],
      datedBy: 'answeredOn',
    },
  ],
  next: [
    {
      ledger: 'credit-repair',
      linkColumn: 'warning',
      label: '转入信用修复',
      takes: [
        { column: 'subject', from: 'enterprise' },
        { column: 'creditCode', from: 'creditCode' },
        { column: 'breach', from: 'risk' },
      ],
    },
  ],
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'enterprise', width: 50 },
      { id: 'creditCode', width: 42 },
      { id: 'ground', width: 30 },
      { id: 'risk', width: 48 },
      { id: 'screenedOn', width: 24 },
      { id: 'pushedTo', width: 34 },
      { id: 'pushedOn', width: 24 },
      { id: 'regulation', width: 36 },
      { id: 'reminder', width: 26 },
      { id: 'answeredOn', width: 24 },
      { id: 'status', width: 20 },
    ],
    unitsNote: null,
  },
})
