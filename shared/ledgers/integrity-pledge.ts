import { yesNo } from './choices.ts'
import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const pledging = clause('plan-2022', '三（一）1')
const publishing = clause('plan-2022', '三（二）5')

/** 承诺 and 公示 of the chain: the pledge letter's elements (M-030), 涉密部门 (M-031), where it is published (M-032). */
export const integrityPledge = defineLedger({
  id: 'integrity-pledge',
  title: '政务诚信承诺书台账',
  shortTitle: '政务诚信承诺',
  group: 'pledges',
  sources: [pledging, clause('breakdown-2022', '序号1'), publishing, clause('breakdown-2022', '序号5')],
  requirements: ['M-030', 'M-031', 'M-032', 'M-120', 'M-122'],
  keeper: 'unit',
  columns: [
    { id: 'pledgingUnit', label: '承诺单位名称', kind: 'text', required: true, source: pledging },
    { id: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'pledgingUnit', width: 168, source: pledging },
    {
      id: 'isClassified',
      label: '是否涉密部门',
      kind: 'choice',
      options: yesNo,
      required: true,
      width: 108,
      hint: '国家安全等涉密部门选“是”，只登记名称，不录入承诺内容，不计入应承诺单位',
      source: pledging,
    },
    { id: 'year', label: '承诺年度', kind: 'integer', required: true, width: 80, isListed: false, source: publishing },
    {
      id: 'content',
      label: '承诺内容',
      kind: 'longText',
      width: 240,
      hint: '围绕重点目标任务、惠企利民政策兑现、合同协议履行、招商引资、社会管理、人民群众关心关注的热点等方面',
      source: pledging,
    },
    { id: 'liability', label: '承诺责任', kind: 'longText', isListed: false, source: pledging },
    {
      id: 'pledgedOn',
      label: '作出承诺日期',
      kind: 'date',
      width: 120,
      hint: '承诺单位数按此日期计入当月',
      source: pledging,
    },
    { id: 'complaintUnit', label: '投诉受理单位', kind: 'text', isListed: false, source: pledging },
    {
      id: 'complaintMeans',
      label: '投诉方式',
      kind: 'text',
      isListed: false,
      hint: '填写对外公布的办公电话、地址或网址',
      source: pledging,
    },
    { id: 'publishBy', label: '公示时限', kind: 'deadline', isListed: false },
    { id: 'siteLink', label: '政府（部门）网站链接', kind: 'text', isListed: false, source: publishing },
    { id: 'portalLink', label: '信用门户网站链接', kind: 'text', isListed: false, source: publishing },
    { id: 'publishedOn', label: '公示日期', kind: 'date', width: 110, hint: '公示数按此日期计入当月', source: publishing },
    { id: 'sentToCityOn', label: '报送市信用平台日期', kind: 'date', width: 150, source: publishing },
    { id: 'sentToProvinceOn', label: '推送省平台日期', kind: 'date', width: 130, source: publishing },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'pledgingUnit',
  statuses: [
    { id: 'due', label: '应承诺', tone: 'notStarted', isOpen: true },
    { id: 'pledged', label: '已承诺', tone: 'underway', isOpen: true },
    { id: 'published', label: '已公示', tone: 'done', isOpen: false },
    { id: 'exempt', label: '不要求承诺', tone: 'exempt', isOpen: false },
  ],
  // 「各级政府及其部门（不含国家安全等涉密部门）」: nothing is asked of a 涉密 unit (M-031).
  starts: [{ status: 'exempt', where: [{ column: 'isClassified', in: ['yes'] }] }],
  dueColumn: 'publishBy',
  periodColumn: 'pledgedOn',
  unique: [
    ['pledgingUnit', 'year'],
    ['creditCode', 'year'],
  ],
  figures: [
    {
      id: 'obliged',
      title: '应承诺单位数（不含涉密部门）',
      counts: 'entries',
      where: [
        { column: 'isClassified', notIn: ['yes'] },
        { column: 'status', notIn: ['exempt'] },
      ],
    },
    {
      id: 'pledged',
      title: '已作出承诺单位数',
      counts: 'entries',
      where: [
        { column: 'isClassified', notIn: ['yes'] },
        { column: 'status', in: ['pledged', 'published'] },
      ],
      datedBy: 'pledgedOn',
    },
    {
      id: 'published',
      title: '已公开公示的承诺数',
      counts: 'entries',
      where: [
        { column: 'isClassified', notIn: ['yes'] },
        { column: 'status', in: ['published'] },
      ],
      datedBy: 'publishedOn',
    },
  ],
  next: [
    {
      ledger: 'contract-performance',
      linkColumn: 'pledge',
      label: '登记履约情况',
      takes: [
        { column: 'signingUnit', from: 'pledgingUnit' },
        { column: 'signingUnitCode', from: 'creditCode' },
      ],
    },
    {
      ledger: 'performance-complaint',
      linkColumn: 'pledge',
      label: '登记投诉',
      takes: [{ column: 'respondent', from: 'pledgingUnit' }],
    },
  ],
  print: {
    paper: 'A3',
    orientation: 'landscape',
    columns: [
      { id: 'pledgingUnit', width: 36 },
      { id: 'creditCode', width: 39 },
      { id: 'content', width: 48 },
      { id: 'liability', width: 30 },
      { id: 'pledgedOn', width: 33 },
      { id: 'complaintUnit', width: 26 },
      { id: 'complaintMeans', width: 25 },
      { id: 'publishedOn', width: 33 },
      { id: 'sentToCityOn', width: 33 },
      { id: 'sentToProvinceOn', width: 33 },
      { id: 'status', width: 22 },
    ],
    unitsNote: null,
  },
})
