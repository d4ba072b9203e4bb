import { yesNo } from './choices.ts'
import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const creating = clause('adjustment-2022', '三（二）7')
const table = clause('adjustment-ledger-2022', '序号7')

/** “信用社区”“信用街道”“信用村屯”“诚信户” and the credit products used there; households are counted, not named (M-052). */
export const creditCommunity = defineLedger({
  id: 'credit-community',
  title: '“信用社区”“信用街道”“信用村屯”“诚信户”创建台账',
  shortTitle: '信用社区创建',
  group: 'raised',
  sources: [creating, table],
  requirements: ['M-052'],
  keeper: 'county',
  columns: [
    { id: 'name', label: '街道（社区、村屯）名称', kind: 'text', required: true, hint: '“诚信户”按所在村屯登记户数，不录入户主姓名' },
    {
      id: 'category',
      label: '创建类别',
      kind: 'choice',
      options: [
        { id: 'community', label: '信用社区' },
        { id: 'street', label: '信用街道' },
        { id: 'village', label: '信用村屯' },
        { id: 'households', label: '诚信户' },
      ],
      required: true,
      width: 110,
      source: creating,
    },
    { id: 'county', label: '所在县（区）', kind: 'unit', width: 120 },
    { id: 'isPilot', label: '是否工作试点单位', kind: 'choice', options: yesNo, width: 140, source: table },
    { id: 'households', label: '诚信户数', kind: 'integer', unit: '户', width: 100, source: creating },
    { id: 'archives', label: '自然人诚信档案数', kind: 'integer', unit: '份', isListed: false, hint: '只登记份数', source: creating },
    {
      id: 'products',
      label: '推广应用的信用服务产品',
      kind: 'longText',
      hint: '如信用+监管、信用+防疫、信用+审批、信用+代证',
      source: creating,
    },
    { id: 'createBy', label: '完成时限', kind: 'deadline', isListed: false, source: table },
    { id: 'createdOn', label: '创建日期', kind: 'date', width: 110, hint: '创建数按此日期计入当月', source: creating },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'creating', label: '创建中', tone: 'underway', isOpen: true },
    { id: 'created', label: '已创建', tone: 'done', isOpen: false },
    { id: 'withdrawn', label: '已撤销', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'createBy',
  periodColumn: 'createdOn',
  unique: [['name', 'category', 'county']],
  figures: [
    { id: 'pilots', title: '已确定的工作试点单位数', counts: 'entries', where: [{ column: 'isPilot', in: ['yes'] }] },
    {
      id: 'created',
      title: '已创建的信用社区、街道、村屯数',
      counts: 'entries',
      where: [
        { column: 'category', notIn: ['households'] },
        { column: 'status', in: ['created'] },
      ],
      datedBy: 'createdOn',
    },
    {
      id: 'households',
      title: '诚信户数',
      counts: 'sum',
      column: 'households',
      where: [{ column: 'status', in: ['created'] }],
      datedBy: 'createdOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 48 },
      { id: 'category', width: 24 },
      { id: 'county', width: 28 },
      { id: 'isPilot', width: 22 },
      { id: 'households', width: 20 },
      { id: 'products', width: 49 },
      { id: 'createdOn', width: 24 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '户',
  },
})
