import { yesNo } from './choices.ts'
import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const pledging = clause('adjustment-2022', '三（二）4')
const table = clause('adjustment-ledger-2022', '序号4')

/** 科研诚信承诺 of institutions in every step of a research project, and what became of breaches (M-052). */
export const researchIntegrityPledge = defineLedger({
  id: 'research-integrity-pledge',
  title: '科研诚信承诺台账',
  shortTitle: '科研诚信承诺',
  group: 'raised',
  sources: [pledging, table],
  requirements: ['M-052'],
  keeper: 'unit',
  columns: [
    { id: 'institution', label: '科研机构名称', kind: 'text', required: true, source: pledging },
    { id: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'institution', isListed: false },
    { id: 'project', label: '科技计划项目', kind: 'text', width: 200, source: pledging },
    {
      id: 'stage',
      label: '科技计划执行环节',
      kind: 'choice',
      options: [
        { id: 'application', label: '申报' },
        { id: 'approval', label: '立项' },
        { id: 'execution', label: '实施' },
        { id: 'acceptance', label: '验收' },
        { id: 'outcome', label: '成果' },
      ],
      width: 140,
      source: pledging,
    },
    { id: 'pledgedOn', label: '作出承诺日期', kind: 'date', width: 120, source: table },
    {
      id: 'researchers',
      label: '承诺科研人员数',
      kind: 'integer',
      unit: '人',
      width: 130,
      hint: '只登记人数，不登记姓名',
      source: pledging,
    },
    { id: 'review', label: '诚信审核情况', kind: 'longText', width: 200, source: pledging },
    {
      id: 'breach',
      label: '违背科研诚信要求的行为',
      kind: 'choice',
      options: [
        { id: 'none', label: '未发现' },
        { id: 'plagiarism', label: '抄袭、剽窃' },
        { id: 'forgery', label: '伪造、篡改' },
        { id: 'paperTrade', label: '论文买卖' },
        { id: 'other', label: '其他' },
      ],
      width: 170,
      source: pledging,
    },
    { id: 'handling', label: '查处情况', kind: 'longText', isListed: false, source: table },
    { id: 'isVetoed', label: '是否“一票否决”', kind: 'choice', options: yesNo, isListed: false, source: table },
    { id: 'sharedOn', label: '信息共享日期', kind: 'date', isListed: false, source: table },
    { id: 'warning', label: '警示教育情况', kind: 'longText', isListed: false, source: table },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'institution',
  statuses: [
    { id: 'due', label: '应承诺', tone: 'notStarted', isOpen: true },
    { id: 'pledged', label: '已承诺', tone: 'done', isOpen: false },
    { id: 'investigating', label: '核查中', tone: 'underway', isOpen: true },
    { id: 'handled', label: '已查处', tone: 'failed', isOpen: false },
  ],
  periodColumn: 'pledgedOn',
  unique: [['institution', 'project', 'stage']],
  figures: [
    { id: 'obliged', title: '应作出科研诚信承诺的项目环节数', counts: 'entries' },
    {
      id: 'pledged',
      title: '已作出科研诚信承诺的项目环节数',
      counts: 'entries',
      where: [{ column: 'status', notIn: ['due'] }],
      datedBy: 'pledgedOn',
    },
    { id: 'handled', title: '已查处的科研失信行为数', counts: 'entries', where: [{ column: 'status', in: ['handled'] }] },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'institution', width: 44 },
      { id: 'project', width: 44 },
      { id: 'stage', width: 20 },
      { id: 'pledgedOn', width: 24 },
      { id: 'researchers', width: 20 },
      { id: 'review', width: 37 },
      { id: 'breach', width: 26 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '人',
  },
})
