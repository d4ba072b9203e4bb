import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const certification = clause('adjustment-2022', '三（二）6')
const table = clause('adjustment-ledger-2022', '序号6')

/** 企业培育库 for AEO certification by the customs (M-052). */
export const aeoCultivation = defineLedger({
  id: 'aeo-cultivation',
  title: 'AEO认证企业培育库台账',
  shortTitle: 'AEO培育库',
  group: 'raised',
  sources: [certification, table],
  requirements: ['M-052'],
  keeper: 'unit',
  columns: [
    { id: 'enterprise', label: '进出口企业名称', kind: 'text', required: true, source: table },
    { id: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'enterprise', width: 168 },
    { id: 'county', label: '所在县（区）', kind: 'unit', width: 120 },
    {
      id: 'grade',
      label: '企业信用等级',
      kind: 'choice',
      options: [
        { id: 'certified', label: '高级认证企业' },
        { id: 'ordinary', label: '常规管理企业' },
        { id: 'discredited', label: '失信企业' },
      ],
      width: 130,
      source: table,
    },
    { id: 'adjustedOn', label: '信用等级调整日期', kind: 'date', isListed: false, source: table },
    { id: 'enteredOn', label: '纳入培育库日期', kind: 'date', required: true, width: 130, source: table },
    { id: 'cultivation', label: '培育情况', kind: 'longText', width: 200, source: table },
    { id: 'publicity', label: '宣传方式', kind: 'text', isListed: false, hint: '如微信、宣传手册、座谈', source: table },
    { id: 'certifyBy', label: '培育时限', kind: 'deadline', isListed: false, source: table },
    { id: 'certifiedOn', label: '高级认证日期', kind: 'date', width: 120, hint: '认证数按此日期计入当月', source: table },
    { id: 'conveniences', label: '便利化措施落实情况', kind: 'longText', width: 200, source: table },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'enterprise',
  statuses: [
    { id: 'cultivating', label: '培育中', tone: 'underway', isOpen: true },
    { id: 'applying', label: '申请认证', tone: 'underway', isOpen: true },
    { id: 'certified', label: '已认证', tone: 'done', isOpen: false },
    { id: 'left', label: '已出库', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'certifyBy',
  periodColumn: 'enteredOn',
  unique: [['enterprise']],
  figures: [
    {
      id: 'cultivated',
      title: '纳入培育库的企业数',
      counts: 'entries',
      where: [{ column: 'status', notIn: ['left'] }],
      datedBy: 'enteredOn',
    },
    {
      id: 'certified',
      title: '取得高级认证的企业数',
      counts: 'entries',
      where: [{ column: 'status', in: ['certified'] }],
      datedBy: 'certifiedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'enterprise', width: 44 },
      { id: 'creditCode', width: 40 },
      { id: 'county', width: 24 },
      { id: 'grade', width: 24 },
      { id: 'enteredOn', width: 24 },
      { id: 'cultivation', width: 35 },
      { id: 'certifiedOn', width: 24 },
      { id: 'status', width: 20 },
    ],
    unitsNote: null,
  },
})
