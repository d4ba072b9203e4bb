import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const scenarios = clause('plan-2022', '三（三）9')
const table = clause('breakdown-2022', '序号9')

/** “信易+”应用场景 of 试点 and other counties; a 试点 adds at least two (M-041, M-125). */
export const creditPlusScenario = defineLedger({
  id: 'credit-plus-scenario',
  title: '自然人诚信积分试点及“信易+”应用场景台账',
  shortTitle: '“信易+”场景',
  group: 'credit',
  sources: [scenarios, table],
  requirements: ['M-041', 'M-125'],
  keeper: 'county',
  columns: [
    { id: 'name', label: '应用场景名称', kind: 'text', required: true, source: scenarios },
    {
      id: 'scene',
      label: '“信易+”类型',
      kind: 'choice',
      options: [
        { id: 'reading', label: '信易阅' },
        { id: 'renting', label: '信易租' },
        { id: 'touring', label: '信易游' },
        { id: 'buying', label: '信易购' },
        { id: 'other', label: '其他“信易+”' },
      ],
      width: 120,
      source: scenarios,
    },
    { id: 'county', label: '所在地区', kind: 'unit', width: 120 },
    {
      id: 'area',
      label: '诚信积分试点情况',
      kind: 'choice',
      options: [
        { id: 'pilot', label: '试点' },
        { id: 'nonPilot', label: '尚未开展试点' },
      ],
      required: true,
      width: 140,
      source: table,
    },
    {
      id: 'origin',
      label: '场景性质',
      kind: 'choice',
      options: [
        { id: 'added', label: '新增' },
        { id: 'existing', label: '原有' },
      ],
      required: true,
      width: 100,
      source: table,
    },
    { id: 'operator', label: '实施单位', kind: 'text', isListed: false },
    { id: 'incentive', label: '正向激励措施', kind: 'longText', width: 220, source: scenarios },
    { id: 'mechanism', label: '制度机制建设情况', kind: 'longText', isListed: false, source: scenarios },
    { id: 'launchBy', label: '完成时限', kind: 'deadline', isListed: false, source: table },
    { id: 'launchedOn', label: '应用日期', kind: 'date', width: 110, hint: '场景数按此日期计入当月' },
    { id: 'beneficiaries', label: '累计惠及人次', kind: 'integer', unit: '人次', width: 120 },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'exploring', label: '探索中', tone: 'underway', isOpen: true },
    { id: 'launched', label: '已应用', tone: 'done', isOpen: false },
    { id: 'stopped', label: '已停用', tone: 'exempt', isOpen: false },
  ],
  dueColumn: 'launchBy',
  periodColumn: 'launchedOn',
  unique: [['name', 'county']],
  figures: [
    {
      id: 'new',
      title: '试点地区新增的“信易+”应用场景数',
      counts: 'entries',
      where: [
        { column: 'area', in: ['pilot'] },
        { column: 'origin', in: ['added'] },
        { column: 'status', in: ['launched'] },
      ],
      datedBy: 'launchedOn',
    },
    {
      id: 'explored',
      title: '尚未开展试点地区的“信易+”应用场景数',
      counts: 'entries',
      where: [
        { column: 'area', in: ['nonPilot'] },
        { column: 'status', in: ['launched'] },
      ],
      datedBy: 'launchedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 46 },
      { id: 'scene', width: 24 },
      { id: 'county', width: 26 },
      { id: 'area', width: 24 },
      { id: 'origin', width: 16 },
      { id: 'incentive', width: 39 },
      { id: 'launchedOn', width: 24 },
      { id: 'beneficiaries', width: 18 },
      { id: 'status', width: 18 },
    ],
    unitsNote: '人次',
  },
})
