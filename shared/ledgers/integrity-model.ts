import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const selecting = clause('plan-2022', '三（三）8')
const table = clause('breakdown-2022', '序号8')
const publicity = clause('priorities-2020', '三（二）')

/** 诚信典型 found, recommended and made known (M-040). */
export const integrityModel = defineLedger({
  id: 'integrity-model',
  title: '诚信典型推荐选树台账',
  shortTitle: '诚信典型',
  group: 'education',
  sources: [selecting, table, publicity],
  requirements: ['M-040'],
  keeper: 'county',
  columns: [
    {
      id: 'name',
      label: '诚信典型名称',
      kind: 'text',
      required: true,
      hint: '个人典型只登记姓名和事迹，不登记证件号码和联系方式',
      source: selecting,
    },
    {
      id: 'category',
      label: '典型类别',
      kind: 'choice',
      options: [
        { id: 'unit', label: '单位' },
        { id: 'enterprise', label: '诚信企业' },
        { id: 'individual', label: '个人' },
      ],
      width: 100,
      source: publicity,
    },
    { id: 'sector', label: '行业领域', kind: 'text', width: 120, source: selecting },
    { id: 'deeds', label: '典范事迹', kind: 'longText', width: 240, source: selecting },
    { id: 'honour', label: '推荐称号', kind: 'text', width: 140, hint: '如“诚信之星”', source: selecting },
    { id: 'recommendedBy', label: '推荐单位', kind: 'unit', width: 140, source: selecting },
    { id: 'recommendedOn', label: '推荐日期', kind: 'date', width: 110, source: selecting },
    { id: 'publishedOn', label: '推荐结果公布日期', kind: 'date', width: 140, source: table },
    { id: 'publicity', label: '典型宣传情况', kind: 'longText', isListed: false, source: publicity },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'found', label: '已挖掘', tone: 'notStarted', isOpen: true },
    { id: 'recommended', label: '已推荐', tone: 'underway', isOpen: true },
    { id: 'published', label: '已公布', tone: 'done', isOpen: false },
    { id: 'notChosen', label: '未入选', tone: 'exempt', isOpen: false },
  ],
  periodColumn: 'recommendedOn',
  unique: [['name', 'honour']],
  figures: [
    {
      id: 'recommended',
      title: '已推荐的诚信典型数',
      counts: 'entries',
      where: [{ column: 'status', in: ['recommended', 'published', 'notChosen'] }],
      datedBy: 'recommendedOn',
    },
    {
      id: 'published',
      title: '已公布的诚信典型数',
      counts: 'entries',
      where: [{ column: 'status', in: ['published'] }],
      datedBy: 'publishedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 36 },
      { id: 'category', width: 20 },
      { id: 'sector', width: 24 },
      { id: 'deeds', width: 61 },
      { id: 'honour', width: 26 },
      { id: 'recommendedBy', width: 28 },
      { id: 'publishedOn', width: 22 },
      { id: 'status', width: 18 },
    ],
    unitsNote: null,
  },
})
