import { yesNo } from './choices.ts'
import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const inspecting = clause('priorities-2020', '六（三）')
const materials = clause('priorities-2020', '六（二）')

/** 自查自检 of a unit, with what 「真、精、齐」 asks of the materials before they are sent (M-167, M-168). */
export const selfInspection = defineLedger({
  id: 'self-inspection',
  title: '工作任务推进情况自查自检台账',
  shortTitle: '自查自检',
  group: 'pledges',
  sources: [inspecting, materials],
  requirements: ['M-167', 'M-168'],
  keeper: 'unit',
  columns: [
    { id: 'subject', label: '自查事项', kind: 'text', required: true, source: inspecting },
    { id: 'inspectedOn', label: '自查日期', kind: 'date', required: true, width: 110 },
    { id: 'finding', label: '发现的问题', kind: 'longText', width: 220, source: inspecting },
    { id: 'weakness', label: '短板、偏差', kind: 'longText', isListed: false, source: inspecting },
    { id: 'correction', label: '整改措施', kind: 'longText', width: 200, source: inspecting },
    { id: 'dueOn', label: '整改时限', kind: 'deadline', width: 110 },
    { id: 'isTrue', label: '材料“真”', kind: 'choice', options: yesNo, isListed: false, source: materials },
    { id: 'isConcise', label: '材料“精”', kind: 'choice', options: yesNo, isListed: false, source: materials },
    { id: 'isComplete', label: '材料“齐”', kind: 'choice', options: yesNo, width: 110, source: materials },
    { id: 'isSealed', label: '纸质版加盖公章', kind: 'choice', options: yesNo, isListed: false, source: materials },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'subject',
  statuses: [
    { id: 'found', label: '待整改', tone: 'notStarted', isOpen: true },
    { id: 'correcting', label: '整改中', tone: 'underway', isOpen: true },
    { id: 'corrected', label: '已整改', tone: 'done', isOpen: false },
    { id: 'noProblem', label: '未发现问题', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'dueOn',
  periodColumn: 'inspectedOn',
  unique: [['subject', 'inspectedOn']],
  figures: [
    { id: 'inspected', title: '自查次数', counts: 'entries', datedBy: 'inspectedOn' },
    { id: 'open', title: '尚未整改的问题数', counts: 'entries', where: [{ column: 'status', in: ['found', 'correcting'] }] },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'subject', width: 50 },
      { id: 'inspectedOn', width: 27 },
      { id: 'finding', width: 56 },
      { id: 'correction', width: 56 },
      { id: 'dueOn', width: 24 },
      { id: 'status', width: 22 },
    ],
  },
})
