import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const archives = clause('priorities-2020', '二（一）4')

/** An index of 信用档案: how many each unit keeps, at which grade; no person's detail stands here (M-051). */
export const creditArchive = defineLedger({
  id: 'credit-archive',
  title: '公职人员信用档案索引台账',
  shortTitle: '信用档案',
  group: 'subjects',
  sources: [archives],
  requirements: ['M-051'],
  keeper: 'unit',
  columns: [
    { id: 'unit', label: '建档单位', kind: 'unit', required: true },
    {
      id: 'category',
      label: '档案类别',
      kind: 'choice',
      options: [
        { id: 'department', label: '政府部门诚信档案' },
        { id: 'civilServants', label: '公务员信用档案' },
        { id: 'staff', label: '机关事业单位人员信用档案' },
      ],
      required: true,
      width: 190,
      source: archives,
    },
    { id: 'grade', label: '管理级别', kind: 'text', width: 120, hint: '按分级管理标准填写', source: archives },
    {
      id: 'archives',
      label: '建档份数',
      kind: 'integer',
      unit: '份',
      width: 110,
      hint: '只登记份数，不登记个人姓名和档案内容',
      source: archives,
    },
    {
      id: 'content',
      label: '纳入的信用信息类别',
      kind: 'longText',
      hint: '如廉政记录、年度考核结果、相关违法违纪违约行为；只写类别，不写个人情况',
      source: archives,
    },
    { id: 'establishedOn', label: '建档日期', kind: 'date', width: 110 },
    { id: 'collectedOn', label: '归集至市平台日期', kind: 'date', width: 140, source: archives },
    { id: 'application', label: '考核、任用和奖惩应用情况', kind: 'longText', isListed: false, source: archives },
    { id: 'keptIn', label: '保管科室', kind: 'text', isListed: false },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'unit',
  statuses: [
    { id: 'notStarted', label: '未建档', tone: 'notStarted', isOpen: true },
    { id: 'building', label: '建档中', tone: 'underway', isOpen: true },
    { id: 'established', label: '已建档', tone: 'underway', isOpen: true },
    { id: 'collected', label: '已归集', tone: 'done', isOpen: false },
  ],
  periodColumn: 'establishedOn',
  unique: [['unit', 'category', 'grade']],
  figures: [
    {
      id: 'units',
      title: '已建立信用档案的单位数',
      counts: 'distinct',
      column: 'unit',
      where: [{ column: 'status', in: ['established', 'collected'] }],
      datedBy: 'establishedOn',
    },
    { id: 'archives', title: '已建立的信用档案份数', counts: 'sum', column: 'archives', datedBy: 'establishedOn' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'unit', width: 40 },
      { id: 'category', width: 38 },
      { id: 'grade', width: 24 },
      { id: 'archives', width: 20 },
      { id: 'content', width: 43 },
      { id: 'establishedOn', width: 24 },
      { id: 'collectedOn', width: 26 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '份',
  },
})
