import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const correcting = clause('adjustment-2022', '三（二）10')
const table = clause('adjustment-ledger-2022', '序号10')

/** 统一社会信用代码重错码, found and corrected until none is left (M-052, M-133). */
export const faultyCode = defineLedger({
  id: 'faulty-code',
  title: '统一社会信用代码重错码清理台账',
  shortTitle: '重错码',
  group: 'raised',
  sources: [correcting, table],
  requirements: ['M-052', 'M-133'],
  keeper: 'unit',
  columns: [
    { id: 'subject', label: '主体名称', kind: 'text', required: true },
    // A faulty code may be of any length: it is text, and only the corrected one is held to the standard.
    { id: 'faultyCode', label: '重错码', kind: 'text', required: true, width: 168, source: correcting },
    {
      id: 'fault',
      label: '问题类型',
      kind: 'choice',
      options: [
        { id: 'repeated', label: '重码' },
        { id: 'wrong', label: '错码' },
      ],
      required: true,
      width: 100,
      source: correcting,
    },
    { id: 'sharedWith', label: '重码主体名称', kind: 'text', isListed: false },
    { id: 'department', label: '行业主管部门', kind: 'unit', width: 140, source: correcting },
    { id: 'foundBy', label: '自检自查情况', kind: 'text', isListed: false, source: table },
    { id: 'foundOn', label: '发现日期', kind: 'date', required: true, width: 110, source: table },
    { id: 'correctBy', label: '纠正时限', kind: 'deadline', width: 110, source: table },
    { id: 'measures', label: '清理、纠正措施', kind: 'longText', isListed: false, source: correcting },
    { id: 'correctCode', label: '正确的统一社会信用代码', kind: 'creditCode', nameIn: 'subject', width: 168, source: correcting },
    { id: 'correctedOn', label: '纠正日期', kind: 'date', width: 110, source: correcting },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'subject',
  statuses: [
    { id: 'found', label: '待纠正', tone: 'notStarted', isOpen: true },
    { id: 'correcting', label: '纠正中', tone: 'underway', isOpen: true },
    { id: 'resolved', label: '已纠正', tone: 'done', isOpen: false },
  ],
  dueColumn: 'correctBy',
  periodColumn: 'foundOn',
  unique: [['subject', 'faultyCode']],
  // Undated, so that what is left is always the list less what is corrected.
  figures: [
    { id: 'listed', title: '重错码总数', counts: 'entries' },
    { id: 'resolved', title: '已纠正的重错码数', counts: 'entries', where: [{ column: 'status', in: ['resolved'] }] },
    { id: 'open', title: '未纠正的重错码数', counts: 'entries', where: [{ column: 'status', notIn: ['resolved'] }] },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'subject', width: 34 },
      { id: 'faultyCode', width: 38 },
      { id: 'fault', width: 16 },
      { id: 'department', width: 26 },
      { id: 'foundOn', width: 33 },
      { id: 'correctCode', width: 38 },
      { id: 'correctedOn', width: 33 },
      { id: 'status', width: 17 },
    ],
    unitsNote: null,
  },
})
