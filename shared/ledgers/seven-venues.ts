import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const venues = clause('plan-2022', '三（三）7')
const table = clause('breakdown-2022', '序号7')

/** 诚信“七进”: a plan and activities for each venue (M-039, M-137); 2020's 五进 are five of the same venues (M-166). */
export const sevenVenues = defineLedger({
  id: 'seven-venues',
  title: '诚信“七进”宣传教育活动台账',
  shortTitle: '诚信“七进”',
  group: 'education',
  sources: [venues, table, clause('priorities-2020', '三（一）')],
  requirements: ['M-039', 'M-137', 'M-166'],
  keeper: 'unit',
  columns: [
    { id: 'name', label: '方案（活动）名称', kind: 'text', required: true },
    {
      id: 'venue',
      label: '进入场所',
      kind: 'choice',
      options: [
        { id: 'offices', label: '进机关' },
        { id: 'serviceHalls', label: '进大厅' },
        { id: 'campuses', label: '进校园' },
        { id: 'enterprises', label: '进企业' },
        { id: 'markets', label: '进市场' },
        { id: 'communities', label: '进社区' },
        { id: 'villages', label: '进村屯' },
      ],
      required: true,
      width: 100,
      source: venues,
    },
    {
      id: 'recordKind',
      label: '类别',
      kind: 'choice',
      options: [
        { id: 'plan', label: '工作方案' },
        { id: 'activity', label: '宣传活动' },
      ],
      required: true,
      width: 100,
      source: venues,
    },
    { id: 'leadUnit', label: '牵头单位', kind: 'unit', width: 140, source: venues },
    { id: 'finishBy', label: '完成时限', kind: 'deadline', width: 110, source: table },
    { id: 'heldOn', label: '印发（开展）日期', kind: 'date', width: 130, hint: '方案填印发日期，活动填开展日期' },
    { id: 'place', label: '活动地点', kind: 'text', isListed: false },
    { id: 'people', label: '参加人数', kind: 'integer', unit: '人', isListed: false },
    { id: 'content', label: '开展情况', kind: 'longText', isListed: false, source: table },
    { id: 'mediaItems', label: '新闻媒体宣传条数', kind: 'integer', unit: '条', width: 140, source: venues },
    { id: 'media', label: '宣传媒体及链接', kind: 'longText', isListed: false, source: venues },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'planned', label: '未启动', tone: 'notStarted', isOpen: true },
    { id: 'underway', label: '推进中', tone: 'underway', isOpen: true },
    { id: 'done', label: '已印发（完成）', tone: 'done', isOpen: false },
  ],
  dueColumn: 'finishBy',
  periodColumn: 'heldOn',
  unique: [['venue', 'recordKind', 'name', 'heldOn']],
  figures: [
    {
      id: 'plans',
      title: '已印发工作方案的“七进”项数',
      counts: 'distinct',
      column: 'venue',
      where: [
        { column: 'recordKind', in: ['plan'] },
        { column: 'status', in: ['done'] },
      ],
      datedBy: 'heldOn',
    },
    {
      id: 'activities',
      title: '已开展的宣传活动场次',
      counts: 'entries',
      where: [
        { column: 'recordKind', in: ['activity'] },
        { column: 'status', in: ['done'] },
      ],
      datedBy: 'heldOn',
    },
    { id: 'media-items', title: '新闻媒体宣传条数', counts: 'sum', column: 'mediaItems', datedBy: 'heldOn' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 55 },
      { id: 'venue', width: 20 },
      { id: 'recordKind', width: 20 },
      { id: 'leadUnit', width: 32 },
      { id: 'heldOn', width: 24 },
      { id: 'content', width: 40 },
      { id: 'mediaItems', width: 20 },
      { id: 'status', width: 24 },
    ],
    unitsNote: '条',
  },
})
