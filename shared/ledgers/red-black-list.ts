import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const lists = clause('priorities-2020', '四（二）')
const mechanism = clause('priorities-2020', '四（一）')
const seriousList = clause('plan-2022', '三（四）11')

/** 联合奖惩名单 of every quarter, from which the 诚信红黑榜 is published (M-050); 2022 says 严重失信主体名单. */
export const redBlackList = defineLedger({
  id: 'red-black-list',
  title: '联合奖惩名单（诚信红黑榜）台账',
  shortTitle: '联合奖惩名单',
  group: 'subjects',
  sources: [lists, mechanism, seriousList],
  requirements: ['M-050', 'M-153'],
  keeper: 'unit',
  columns: [
    {
      id: 'subject',
      label: '主体名称',
      kind: 'text',
      required: true,
      hint: '自然人以认定文书编号登记，不录入姓名和证件号码',
    },
    { id: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'subject', width: 168 },
    {
      id: 'list',
      label: '名单类别',
      kind: 'choice',
      options: [
        { id: 'red', label: '红榜' },
        { id: 'black', label: '黑榜（严重失信主体名单）' },
      ],
      required: true,
      width: 190,
      source: lists,
    },
    { id: 'year', label: '年度', kind: 'integer', required: true, width: 80, source: lists },
    {
      id: 'quarter',
      label: '季度',
      kind: 'choice',
      options: [
        { id: 'first', label: '第一季度' },
        { id: 'second', label: '第二季度' },
        { id: 'third', label: '第三季度' },
        { id: 'fourth', label: '第四季度' },
      ],
      required: true,
      width: 100,
      source: lists,
    },
    { id: 'sector', label: '领域、行业', kind: 'text', isListed: false, source: lists },
    { id: 'recognisedBy', label: '认定单位', kind: 'unit', width: 140, source: lists },
    { id: 'recognisedOn', label: '认定日期', kind: 'date', isListed: false, source: lists },
    { id: 'standard', label: '认定标准', kind: 'text', isListed: false, source: lists },
    { id: 'facts', label: '认定事实', kind: 'longText', isListed: false },
    { id: 'measures', label: '联合奖惩措施', kind: 'longText', isListed: false, source: mechanism },
    { id: 'reportedOn', label: '报送日期', kind: 'date', width: 110, source: lists },
    { id: 'publishedOn', label: '发布日期', kind: 'date', width: 110, source: lists },
    { id: 'media', label: '宣传报道情况', kind: 'longText', isListed: false, source: lists },
    { id: 'removedOn', label: '移出日期', kind: 'date', isListed: false },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'subject',
  statuses: [
    { id: 'proposed', label: '拟列入', tone: 'notStarted', isOpen: true },
    { id: 'reported', label: '已报送', tone: 'underway', isOpen: true },
    { id: 'published', label: '已发布', tone: 'done', isOpen: false },
    { id: 'removed', label: '已移出', tone: 'exempt', isOpen: false },
  ],
  periodColumn: 'reportedOn',
  unique: [['subject', 'list', 'year', 'quarter']],
  figures: [
    {
      id: 'red',
      title: '已发布的红榜主体数',
      counts: 'entries',
      where: [
        { column: 'list', in: ['red'] },
        { column: 'status', in: ['published'] },
      ],
      datedBy: 'publishedOn',
    },
    {
      id: 'black',
      title: '已发布的黑榜主体数',
      counts: 'entries',
      where: [
        { column: 'list', in: ['black'] },
        { column: 'status', in: ['published'] },
      ],
      datedBy: 'publishedOn',
    },
  ],
  next: [
    {
      ledger: 'credit-repair',
      linkColumn: 'listing',
      label: '转入信用修复',
      takes: [
        { column: 'subject', from: 'subject' },
        { column: 'creditCode', from: 'creditCode' },
        { column: 'breach', from: 'facts' },
        { column: 'recognisedBy', from: 'recognisedBy' },
      ],
    },
  ],
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'subject', width: 54 },
      { id: 'creditCode', width: 42 },
      { id: 'list', width: 30 },
      { id: 'year', width: 14 },
      { id: 'quarter', width: 20 },
      { id: 'sector', width: 28 },
      { id: 'recognisedBy', width: 34 },
      { id: 'facts', width: 48 },
      { id: 'measures', width: 44 },
      { id: 'publishedOn', width: 24 },
      { id: 'status', width: 20 },
    ],
    unitsNote: null,
  },
})
