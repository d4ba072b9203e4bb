import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const monitoring = clause('plan-2022', '三（一）2')

/** Publicity about breaches by government: found, dealt with, its harm removed; no major one may occur (M-035, M-124). */
export const breachPublicity = defineLedger({
  id: 'breach-publicity',
  title: '政务失信舆情监测台账',
  shortTitle: '失信舆情',
  group: 'disputes',
  sources: [monitoring, clause('breakdown-2022', '序号2')],
  requirements: ['M-035', 'M-124'],
  keeper: 'unit',
  columns: [
    { id: 'event', label: '政务失信舆情事件', kind: 'text', required: true, source: monitoring },
    {
      id: 'level',
      label: '舆情等级',
      kind: 'choice',
      options: [
        { id: 'general', label: '一般' },
        { id: 'major', label: '重大' },
      ],
      required: true,
      width: 100,
      source: monitoring,
    },
    { id: 'involvedUnit', label: '涉及单位', kind: 'text', width: 180 },
    { id: 'foundOn', label: '监测发现日期', kind: 'date', required: true, width: 120, source: monitoring },
    { id: 'medium', label: '信息来源', kind: 'text', width: 140 },
    { id: 'link', label: '信息链接', kind: 'text', isListed: false },
    { id: 'influence', label: '不良影响情况', kind: 'longText', isListed: false, source: monitoring },
    { id: 'handledBy', label: '处置单位', kind: 'unit', width: 140 },
    { id: 'handleBy', label: '处置时限', kind: 'deadline', isListed: false },
    { id: 'handling', label: '处置情况', kind: 'longText', width: 220, source: monitoring },
    { id: 'eliminatedOn', label: '不良影响消除日期', kind: 'date', width: 140, source: monitoring },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'event',
  statuses: [
    { id: 'found', label: '已发现', tone: 'notStarted', isOpen: true },
    { id: 'handling', label: '处置中', tone: 'underway', isOpen: true },
    { id: 'eliminated', label: '影响已消除', tone: 'done', isOpen: false },
  ],
  dueColumn: 'handleBy',
  periodColumn: 'foundOn',
  unique: [['event', 'foundOn']],
  figures: [
    { id: 'monitored', title: '监测到的政务失信舆情数', counts: 'entries', datedBy: 'foundOn' },
    {
      id: 'major',
      title: '重大失信舆情事件数',
      counts: 'entries',
      where: [{ column: 'level', in: ['major'] }],
      datedBy: 'foundOn',
    },
    {
      id: 'eliminated',
      title: '不良影响已消除的舆情数',
      counts: 'entries',
      where: [{ column: 'status', in: ['eliminated'] }],
      datedBy: 'eliminatedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'event', width: 46 },
      { id: 'level', width: 16 },
      { id: 'involvedUnit', width: 32 },
      { id: 'foundOn', width: 24 },
      { id: 'medium', width: 24 },
      { id: 'handling', width: 47 },
      { id: 'eliminatedOn', width: 24 },
      { id: 'status', width: 22 },
    ],
    unitsNote: null,
  },
})
