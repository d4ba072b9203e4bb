import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const catalogue = clause('plan-2022', '三（六）13')
const sanctions = clause('plan-2022', '三（七）14')
const standards = clause('priorities-2020', '四（二）')

/** Catalogues, lists, standards and rules that a task must bring out (M-045, M-164). */
export const creditCatalogue = defineLedger({
  id: 'credit-catalogue',
  title: '信用目录、清单及制度成果台账',
  shortTitle: '目录清单成果',
  group: 'credit',
  sources: [
    catalogue,
    clause('breakdown-2022', '序号13'),
    sanctions,
    clause('breakdown-2022', '序号14'),
    clause('breakdown-2022', '序号6'),
    standards,
    clause('priorities-2020', '四（一）'),
  ],
  requirements: ['M-045', 'M-164'],
  keeper: 'city',
  columns: [
    { id: 'name', label: '成果名称', kind: 'text', required: true, hint: '含版本，如公共信用信息目录（2022版）' },
    {
      id: 'category',
      label: '成果类别',
      kind: 'choice',
      options: [
        { id: 'catalogue', label: '公共信用信息目录' },
        { id: 'sanctions', label: '失信惩戒措施清单' },
        { id: 'standard', label: '“联合奖惩名单”认定标准' },
        { id: 'memorandum', label: '联合奖惩备忘录' },
        { id: 'plan', label: '实施（推进）方案' },
        { id: 'rule', label: '管理制度' },
      ],
      required: true,
      width: 190,
      source: catalogue,
    },
    { id: 'basis', label: '制定依据', kind: 'longText', width: 220, source: catalogue },
    { id: 'draftedBy', label: '制定单位', kind: 'unit', width: 140, source: standards },
    { id: 'issueBy', label: '完成时间', kind: 'deadline', width: 110, source: standards },
    { id: 'issuedOn', label: '出台日期', kind: 'date', width: 110, source: clause('breakdown-2022', '序号13') },
    { id: 'number', label: '文号', kind: 'text', width: 150 },
    { id: 'items', label: '目录（清单）项数', kind: 'integer', unit: '项', isListed: false },
    { id: 'collection', label: '公共信用信息归集情况', kind: 'longText', isListed: false, source: catalogue },
    { id: 'application', label: '失信惩戒实施情况', kind: 'longText', isListed: false, source: sanctions },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'name',
  statuses: [
    { id: 'notStarted', label: '未启动', tone: 'notStarted', isOpen: true },
    { id: 'drafting', label: '制定中', tone: 'underway', isOpen: true },
    { id: 'issued', label: '已出台', tone: 'done', isOpen: false },
  ],
  dueColumn: 'issueBy',
  periodColumn: 'issuedOn',
  unique: [['name', 'draftedBy']],
  figures: [
    { id: 'listed', title: '应出台的成果数', counts: 'entries' },
    {
      id: 'issued',
      title: '已出台的成果数',
      counts: 'entries',
      where: [{ column: 'status', in: ['issued'] }],
      datedBy: 'issuedOn',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'name', width: 50 },
      { id: 'category', width: 34 },
      { id: 'basis', width: 43 },
      { id: 'draftedBy', width: 30 },
      { id: 'issueBy', width: 24 },
      { id: 'issuedOn', width: 24 },
      { id: 'number', width: 30 },
    ],
    unitsNote: null,
  },
})
