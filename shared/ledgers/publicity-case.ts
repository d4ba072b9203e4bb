import { yesNo } from './choices.ts'
import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const publicity = clause('plan-2022', '三（十）17')
const table = clause('breakdown-2022', '序号17')

/** “优化营商环境宣传年”: cases, experience, media reports (M-048). */
export const publicityCase = defineLedger({
  id: 'publicity-case',
  title: '优化营商环境宣传案例台账',
  shortTitle: '宣传案例',
  group: 'education',
  sources: [publicity, table],
  requirements: ['M-048'],
  keeper: 'unit',
  columns: [
    { id: 'name', label: '案例（报道）名称', kind: 'text', required: true },
    {
      id: 'category',
      label: '类别',
      kind: 'choice',
      options: [
        { id: 'case', label: '特色案例' },
        { id: 'experience', label: '经验做法' },
        { id: 'policy', label: '营商环境政策' },
        { id: 'initiative', label: '新举措和新成效' },
      ],
      required: true,
      width: 130,
      source: publicity,
    },
    { id: 'unit', label: '本地区（部门）', kind: 'unit', width: 140, source: publicity },
    { id: 'summary', label: '主要内容', kind: 'longText', width: 240 },
    { id: 'collectedOn', label: '征集日期', kind: 'date', isListed: false },
    { id: 'media', label: '新闻媒体', kind: 'text', width: 140, source: publicity },
    { id: 'isColumn', label: '是否营商环境专栏', kind: 'choice', options: yesNo, width: 140, source: table },
    { id: 'publishedOn', label: '刊播日期', kind: 'date', width: 110, hint: '宣传数按此日期计入当月' },
    { id: 'reports', label: '媒体报道条数', kind: 'integer', unit: '条', width: 120, source: publicity },
    { id: 'link', label: '报道链接', kind: 'text', isListed: false },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'collected', label: '已挖掘', tone: 'notStarted', isOpen: true },
    { id: 'submitted', label: '已报送', tone: 'underway', isOpen: true },
    { id: 'published', label: '已刊播', tone: 'done', isOpen: false },
  ],
  periodColumn: 'publishedOn',
  unique: [['name', 'media', 'publishedOn']],
  figures: [
    {
      id: 'published',
      title: '已刊播的案例和做法数',
      counts: 'entries',
      where: [{ column: 'status', in: ['published'] }],
      datedBy: 'publishedOn',
    },
    { id: 'reports', title: '媒体报道条数', counts: 'sum', column: 'reports', datedBy: 'publishedOn' },
    {
      id: 'media-columns',
      title: '开设营商环境专栏的媒体数',
      counts: 'distinct',
      column: 'media',
      where: [
        { column: 'isColumn', in: ['yes'] },
        { column: 'status', in: ['published'] },
      ],
      datedBy: 'publishedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 48 },
      { id: 'category', width: 24 },
      { id: 'unit', width: 30 },
      { id: 'summary', width: 47 },
      { id: 'media', width: 26 },
      { id: 'publishedOn', width: 24 },
      { id: 'reports', width: 18 },
      { id: 'status', width: 18 },
    ],
    unitsNote: '条',
  },
})
