import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const clearing = clause('priorities-2020', '二（一）2')
const listing = clause('action-plan-2019', '二（三）2')

/** 政府失信违约专项清理: what government owes each enterprise, item by item, until none is left (M-049, M-135). */
export const governmentBreach = defineLedger({
  id: 'government-breach',
  title: '政府失信违约事项清理台账',
  shortTitle: '政府失信违约事项',
  group: 'disputes',
  sources: [clearing, listing],
  requirements: ['M-049', 'M-135'],
  keeper: 'unit',
  columns: [
    { id: 'matter', label: '失信违约事项', kind: 'text', required: true, source: clearing },
    { id: 'enterprise', label: '企业名称', kind: 'text', required: true, width: 180, source: listing },
    { id: 'creditCode', label: '企业统一社会信用代码', kind: 'creditCode', nameIn: 'enterprise', isListed: false },
    { id: 'breachingUnit', label: '失信违约单位', kind: 'text', required: true, width: 160, source: clearing },
    { id: 'responsibleUnit', label: '责任单位', kind: 'unit', width: 140, source: clearing },
    {
      id: 'origin',
      label: '存量（增量）',
      kind: 'choice',
      options: [
        { id: 'stock', label: '存量' },
        { id: 'increment', label: '增量' },
      ],
      required: true,
      width: 110,
      source: clearing,
    },
    {
      id: 'breachKind',
      label: '失信违约情形',
      kind: 'choice',
      options: [
        { id: 'rashPromise', label: '招商引资时乱承诺' },
        { id: 'unkeptPromise', label: '对依法做出的承诺事项不兑现' },
        { id: 'successor', label: '因相关负责人更替不履约' },
        { id: 'contract', label: '不履行合同、协议' },
        { id: 'other', label: '其他' },
      ],
      isListed: false,
      source: listing,
    },
    { id: 'amount', label: '涉及金额', kind: 'money', unit: '万元', width: 120 },
    { id: 'listedOn', label: '纳入清单日期', kind: 'date', isListed: false, source: clearing },
    { id: 'measures', label: '解决措施', kind: 'longText', isListed: false, source: listing },
    { id: 'resolveBy', label: '解决期限', kind: 'deadline', width: 110, source: listing },
    { id: 'progress', label: '办理进展', kind: 'longText', isListed: false },
    { id: 'resolvedOn', label: '解决日期', kind: 'date', width: 110, source: listing, hint: '事项解决后填写' },
    { id: 'clue', label: '线索来源', kind: 'text', isListed: false, hint: '不写反映人姓名和联系方式' },
    { id: 'case', label: '对应投诉举报案件', kind: 'entry', of: 'disowned-commitment', isListed: false },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'matter',
  statuses: [
    { id: 'pending', label: '未启动', tone: 'notStarted', isOpen: true },
    { id: 'underway', label: '办理中', tone: 'underway', isOpen: true },
    { id: 'resolved', label: '已解决', tone: 'done', isOpen: false },
  ],
  dueColumn: 'resolveBy',
  periodColumn: 'listedOn',
  unique: [['enterprise', 'matter']],
  // Undated, so that 已解决 and 未解决 always add up to the list: 619 = 616 + 3.
  figures: [
    { id: 'listed', title: '纳入清单的失信违约事项数', counts: 'entries' },
    { id: 'resolved', title: '已解决的失信违约事项数', counts: 'entries', where: [{ column: 'status', in: ['resolved'] }] },
    { id: 'open', title: '未解决的失信违约事项数', counts: 'entries', where: [{ column: 'status', in: ['pending', 'underway'] }] },
    { id: 'increment', title: '新增的失信违约事项数', counts: 'entries', where: [{ column: 'origin', in: ['increment'] }] },
  ],
  // Where the matter was heard of, and its papers, can tell who reported it (office.md «Privacy»).
  handOver: { title: '政府失信违约事项交办清单', omits: ['clue', 'case', 'evidence', 'remark'] },
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'matter', width: 56 },
      { id: 'enterprise', width: 42 },
      { id: 'breachingUnit', width: 36 },
      { id: 'responsibleUnit', width: 32 },
      { id: 'origin', width: 18 },
      { id: 'amount', width: 24 },
      { id: 'measures', width: 50 },
      { id: 'resolveBy', width: 24 },
      { id: 'progress', width: 32 },
      { id: 'resolvedOn', width: 24 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '万元',
  },
})
