import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const rating = clause('plan-2022', '三（四）10')

/** 公共信用综合评价 results pushed to the departments that regulate by them (M-042, M-126). */
export const publicCreditRating = defineLedger({
  id: 'public-credit-rating',
  title: '市场主体公共信用综合评价结果推送台账',
  shortTitle: '综合评价推送',
  group: 'credit',
  sources: [rating, clause('breakdown-2022', '序号10'), clause('adjustment-2022', '三（二）11')],
  requirements: ['M-042', 'M-126'],
  keeper: 'city',
  columns: [
    {
      id: 'batch',
      label: '评价批次',
      kind: 'text',
      required: true,
      hint: '如2022年第一批',
      source: clause('adjustment-2022', '三（二）11'),
    },
    { id: 'pushedTo', label: '推送部门', kind: 'unit', required: true, width: 160, source: rating },
    { id: 'means', label: '推送方式', kind: 'text', width: 140, hint: '如政务共享方式', source: rating },
    { id: 'pushBy', label: '推送时限', kind: 'deadline', width: 110, source: rating },
    { id: 'pushedOn', label: '推送日期', kind: 'date', width: 110, source: rating },
    { id: 'pushedEntities', label: '推送市场主体数', kind: 'integer', unit: '户', width: 130, source: rating },
    { id: 'application', label: '分级分类监管应用情况', kind: 'longText', width: 220, source: rating },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'batch',
  statuses: [
    { id: 'pending', label: '待推送', tone: 'notStarted', isOpen: true },
    { id: 'pushed', label: '已推送', tone: 'done', isOpen: false },
    { id: 'applied', label: '已应用', tone: 'done', isOpen: false },
  ],
  dueColumn: 'pushBy',
  periodColumn: 'pushedOn',
  unique: [['batch', 'pushedTo']],
  figures: [
    {
      id: 'pushed',
      title: '评价结果推送次数',
      counts: 'entries',
      where: [{ column: 'status', in: ['pushed', 'applied'] }],
      datedBy: 'pushedOn',
    },
    {
      id: 'departments',
      title: '已推送的部门数',
      counts: 'distinct',
      column: 'pushedTo',
      where: [{ column: 'status', in: ['pushed', 'applied'] }],
      datedBy: 'pushedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'batch', width: 36 },
      { id: 'pushedTo', width: 40 },
      { id: 'means', width: 30 },
      { id: 'pushedOn', width: 26 },
      { id: 'pushedEntities', width: 24 },
      { id: 'application', width: 59 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '户',
  },
})
