import { keySectors } from './choices.ts'
import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const collecting = clause('priorities-2020', '二（三）')
const added = clause('adjustment-2022', '三（二）9')
const table = clause('adjustment-ledger-2022', '序号9')

/** 从业人员信用记录 by 领域 and unit, as counts; no practitioner's name stands here (M-052, M-132, M-165). */
export const practitionerCredit = defineLedger({
  id: 'practitioner-credit',
  title: '重点领域从业人员信用记录归集台账',
  shortTitle: '从业人员信用记录',
  group: 'raised',
  sources: [collecting, added, table],
  requirements: ['M-052', 'M-132', 'M-165'],
  keeper: 'unit',
  columns: [
    { id: 'unit', label: '责任单位', kind: 'unit', required: true, source: collecting },
    {
      id: 'sector',
      label: '重点领域',
      kind: 'choice',
      options: [...keySectors, { id: 'medical', label: '医疗' }, { id: 'teaching', label: '教育' }],
      width: 150,
      source: collecting,
    },
    { id: 'occupation', label: '从业人员类别', kind: 'text', width: 140, source: table },
    { id: 'practitioners', label: '从业人员数', kind: 'integer', unit: '人', width: 110 },
    {
      id: 'records',
      label: '执业行为信用记录数',
      kind: 'integer',
      unit: '条',
      width: 150,
      hint: '只登记条数，不登记从业人员姓名和证件号码',
      source: table,
    },
    { id: 'recordBy', label: '完成时限', kind: 'deadline', isListed: false, source: table },
    { id: 'recordedOn', label: '建立日期', kind: 'date', isListed: false, hint: '领域数按此日期计入当月', source: table },
    { id: 'pushedOn', label: '推送至市平台日期', kind: 'date', width: 140, source: collecting },
    { id: 'grading', label: '信用分级分类管理情况', kind: 'longText', width: 220, source: collecting },
    { id: 'banned', label: '行业禁入人数', kind: 'integer', unit: '人', width: 120, source: added },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'unit',
  statuses: [
    { id: 'notStarted', label: '未建立', tone: 'notStarted', isOpen: true },
    { id: 'building', label: '建立中', tone: 'underway', isOpen: true },
    { id: 'recorded', label: '已建立', tone: 'done', isOpen: false },
    { id: 'pushed', label: '已推送', tone: 'done', isOpen: false },
  ],
  dueColumn: 'recordBy',
  periodColumn: 'recordedOn',
  unique: [['unit', 'sector', 'occupation']],
  figures: [
    {
      id: 'sectors',
      title: '已建立从业人员信用记录的领域数',
      counts: 'distinct',
      column: 'sector',
      where: [{ column: 'status', in: ['recorded', 'pushed'] }],
      datedBy: 'recordedOn',
    },
    { id: 'records', title: '执业行为信用记录数', counts: 'sum', column: 'records', datedBy: 'recordedOn' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'unit', width: 36 },
      { id: 'sector', width: 30 },
      { id: 'occupation', width: 30 },
      { id: 'practitioners', width: 20 },
      { id: 'records', width: 22 },
      { id: 'pushedOn', width: 26 },
      { id: 'grading', width: 33 },
      { id: 'banned', width: 18 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '人、条',
  },
})
