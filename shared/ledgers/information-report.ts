import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const reporting = clause('priorities-2020', '一（二）')

/** 动态信息、政策法规信息 and 城市信用监测指标数据 as units report them to the 市信用办 (M-162). */
export const informationReport = defineLedger({
  id: 'information-report',
  title: '社会信用体系建设信息报送台账',
  shortTitle: '信息报送',
  group: 'credit',
  sources: [reporting],
  requirements: ['M-162'],
  keeper: 'unit',
  columns: [
    { id: 'subject', label: '信息标题', kind: 'text', required: true },
    {
      id: 'category',
      label: '信息类别',
      kind: 'choice',
      required: true,
      options: [
        { id: 'activity', label: '动态信息' },
        { id: 'regulation', label: '政策法规信息' },
        { id: 'monitoring', label: '城市信用监测指标数据' },
      ],
      width: 180,
      source: reporting,
    },
    {
      id: 'form',
      label: '信息形式',
      kind: 'text',
      width: 160,
      hint: '会议、新闻、主题实践活动、工作情况、联合奖惩；法规、制度、规范文件、通知、公示、公告等',
      source: reporting,
    },
    { id: 'reportedOn', label: '报送日期', kind: 'date', required: true, width: 110 },
    { id: 'publishedOn', label: '网站发布日期', kind: 'date', width: 120 },
    { id: 'link', label: '网站链接', kind: 'text', isListed: false },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'subject',
  statuses: [
    { id: 'reported', label: '已报送', tone: 'underway', isOpen: false },
    { id: 'published', label: '已发布', tone: 'done', isOpen: false },
    { id: 'notUsed', label: '未采用', tone: 'exempt', isOpen: false },
  ],
  periodColumn: 'reportedOn',
  unique: [['subject', 'reportedOn']],
  figures: [
    { id: 'reported', title: '报送信息条数', counts: 'entries', datedBy: 'reportedOn' },
    {
      id: 'published',
      title: '网站发布信息条数',
      counts: 'entries',
      where: [{ column: 'status', in: ['published'] }],
      datedBy: 'reportedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'subject', width: 77 },
      { id: 'category', width: 42 },
      { id: 'form', width: 40 },
      { id: 'reportedOn', width: 27 },
      { id: 'publishedOn', width: 27 },
      { id: 'status', width: 22 },
    ],
  },
})
