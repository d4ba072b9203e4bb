import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const rating = clause('adjustment-2022', '三（二）8')
const table = clause('adjustment-ledger-2022', '序号8')

/** 政务诚信评价 of the locality by a third party (M-052, M-138). */
export const governmentCreditRating = defineLedger({
  id: 'government-credit-rating',
  title: '政务诚信评价台账',
  shortTitle: '政务诚信评价',
  group: 'raised',
  sources: [rating, table],
  requirements: ['M-052', 'M-138'],
  keeper: 'city',
  columns: [
    { id: 'name', label: '评价名称', kind: 'text', required: true, hint: '如2024年政务诚信评价' },
    { id: 'rated', label: '被评价地区（单位）', kind: 'text', width: 170, source: rating },
    { id: 'indicators', label: '政务诚信评价指标体系', kind: 'text', width: 180, source: rating },
    { id: 'process', label: '评价流程及制度', kind: 'text', isListed: false, source: rating },
    { id: 'agency', label: '第三方评价机构', kind: 'text', width: 160, source: rating },
    { id: 'rateBy', label: '完成时限', kind: 'deadline', width: 110, source: rating },
    { id: 'ratedOn', label: '评价完成日期', kind: 'date', width: 120, hint: '评价次数按此日期计入当月', source: rating },
    { id: 'result', label: '评价结果', kind: 'longText', width: 200 },
    { id: 'improvement', label: '政务诚信评价水平提升情况', kind: 'longText', isListed: false, source: rating },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'preparing', label: '准备中', tone: 'notStarted', isOpen: true },
    { id: 'rating', label: '评价中', tone: 'underway', isOpen: true },
    { id: 'completed', label: '已完成', tone: 'done', isOpen: false },
  ],
  dueColumn: 'rateBy',
  periodColumn: 'ratedOn',
  unique: [['name', 'rated']],
  figures: [
    {
      id: 'completed',
      title: '已完成的政务诚信评价次数',
      counts: 'distinct',
      column: 'name',
      where: [{ column: 'status', in: ['completed'] }],
      datedBy: 'ratedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 42 },
      { id: 'rated', width: 32 },
      { id: 'indicators', width: 40 },
      { id: 'agency', width: 34 },
      { id: 'ratedOn', width: 26 },
      { id: 'result', width: 41 },
      { id: 'status', width: 20 },
    ],
    unitsNote: null,
  },
})
