import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const training = clause('plan-2022', '三（一）4')
const table = clause('breakdown-2022', '序号4')

/** 诚信教育培训: the year's plan, the trainings held, the courses that took it in (M-037). */
export const integrityTraining = defineLedger({
  id: 'integrity-training',
  title: '诚信教育培训台账',
  shortTitle: '诚信教育培训',
  group: 'education',
  sources: [training, table],
  requirements: ['M-037'],
  keeper: 'unit',
  columns: [
    { id: 'name', label: '计划（培训、课程）名称', kind: 'text', required: true },
    {
      id: 'recordKind',
      label: '类别',
      kind: 'choice',
      options: [
        { id: 'plan', label: '年度培训计划' },
        { id: 'training', label: '诚信教育培训' },
        { id: 'course', label: '纳入公务员培训和领导干部进修课程' },
      ],
      required: true,
      width: 200,
      source: training,
    },
    { id: 'form', label: '培训形式', kind: 'text', width: 120, source: training },
    { id: 'organiser', label: '主办单位', kind: 'unit', width: 140 },
    { id: 'trainees', label: '培训对象', kind: 'text', width: 140, hint: '如公务员、领导干部', source: training },
    { id: 'heldOn', label: '印发（举办）日期', kind: 'date', width: 130 },
    { id: 'people', label: '参训人数', kind: 'integer', unit: '人', width: 100 },
    { id: 'content', label: '培训内容', kind: 'longText', isListed: false, source: training },
    { id: 'finishBy', label: '完成时限', kind: 'deadline', width: 110, source: table },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'planned', label: '未启动', tone: 'notStarted', isOpen: true },
    { id: 'underway', label: '推进中', tone: 'underway', isOpen: true },
    { id: 'done', label: '已完成', tone: 'done', isOpen: false },
  ],
  dueColumn: 'finishBy',
  periodColumn: 'heldOn',
  unique: [['recordKind', 'name', 'heldOn']],
  figures: [
    {
      id: 'plans',
      title: '已制定的年度培训计划数',
      counts: 'entries',
      where: [
        { column: 'recordKind', in: ['plan'] },
        { column: 'status', in: ['done'] },
      ],
      datedBy: 'heldOn',
    },
    {
      id: 'trainings',
      title: '已举办的诚信教育培训期数',
      counts: 'entries',
      where: [
        { column: 'recordKind', in: ['training'] },
        { column: 'status', in: ['done'] },
      ],
      datedBy: 'heldOn',
    },
    { id: 'people', title: '参训人数', counts: 'sum', column: 'people', where: [{ column: 'status', in: ['done'] }], datedBy: 'heldOn' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 55 },
      { id: 'recordKind', width: 34 },
      { id: 'form', width: 24 },
      { id: 'organiser', width: 30 },
      { id: 'trainees', width: 28 },
      { id: 'heldOn', width: 24 },
      { id: 'people', width: 18 },
      { id: 'status', width: 22 },
    ],
    unitsNote: '人',
  },
})
