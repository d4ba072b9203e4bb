import type { ColumnKind, Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { columnSchema, ledgerSchema } from '#shared/ledgers/schema.ts'
import { nameFinder } from '#shared/ledgers/names.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'

/** A column of any kind with what its kind needs. */
export function column(kind: ColumnKind, more: Partial<LedgerColumn> = {}): LedgerColumn {
  const own: Partial<LedgerColumn> = kind === 'money' ? { unit: '万元' } : kind === 'entry' ? { of: 'integrity-pledge' } : {}
  const options =
    kind === 'choice'
      ? [
          { id: 'hotline', label: '电话' },
          { id: 'letter', label: '来信（函）' },
        ]
      : []
  return columnSchema.parse({ id: 'cell', label: '栏目', kind, options, ...own, ...more })
}

export const sampleUnits = [
  { id: 'wudalianchi-city', name: '五大连池市', ambiguousAliases: ['五大连池'] },
  { id: 'wudalianchi-scenic', name: '五大连池风景区管委会', aliases: ['风景区管委会'], ambiguousAliases: ['五大连池'] },
  { id: 'sunwu', name: '孙吴县', aliases: ['孙吴'] },
  { id: 'education', name: '市教育局' },
]

export const context: ReadingContext = {
  year: 2022,
  units: nameFinder(sampleUnits, '黑河市'),
  measures: nameFinder([{ id: 'measure-7-3', name: '7-3' }]),
  entries: (ledgerId) =>
    nameFinder(
      ledgerId === 'integrity-pledge'
        ? [
            { id: 'p1', name: '市教育局承诺书' },
            { id: 'p2', name: '重名' },
            { id: 'p3', name: '重名' },
          ]
        : [],
    ),
  evidence: nameFinder([
    { id: 'f1', name: '方案.pdf' },
    { id: 'f2', name: '照片（一）.jpg' },
  ]),
}

/** Complaints as an office might declare them: every part of a declaration that checks, counts and papers use. */
export const complaints: Ledger = ledgerSchema.parse({
  id: 'sample-complaint',
  title: '履约投诉受理台账',
  shortTitle: '履约投诉',
  group: 'disputes',
  keeper: 'unit',
  columns: [
    { id: 'subject', label: '被投诉单位', kind: 'text', required: true },
    { id: 'code', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'subject' },
    { id: 'complainant', label: '投诉人', kind: 'person', isPrivate: true },
    { id: 'telephone', label: '联系方式', kind: 'text', isPrivate: true },
    { id: 'content', label: '投诉内容', kind: 'longText' },
    {
      id: 'channel',
      label: '渠道',
      kind: 'choice',
      required: true,
      options: [
        { id: 'hotline', label: '电话' },
        { id: 'visit', label: '来访' },
      ],
    },
    {
      id: 'isSecret',
      label: '是否涉密',
      kind: 'choice',
      options: [
        { id: 'yes', label: '是' },
        { id: 'no', label: '否' },
      ],
    },
    { id: 'receivedOn', label: '受理日期', kind: 'date', required: true },
    { id: 'month', label: '所属月份', kind: 'month' },
    { id: 'due', label: '办理时限', kind: 'deadline' },
    { id: 'amount', label: '涉及金额', kind: 'money', unit: '万元' },
    { id: 'households', label: '户数', kind: 'integer', unit: '户' },
    { id: 'hours', label: '时长', kind: 'decimal', unit: '小时' },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', required: true },
  ],
  titleColumn: 'subject',
  statuses: [
    { id: 'accepted', label: '办理中', tone: 'underway', isOpen: true },
    { id: 'closed', label: '已办结', tone: 'done', isOpen: false },
  ],
  dueColumn: 'due',
  periodColumn: 'receivedOn',
  figures: [
    { id: 'received', title: '受理数', counts: 'entries', datedBy: 'receivedOn' },
    { id: 'open', title: '未办结', counts: 'entries', where: [{ column: 'status', notIn: ['closed'] }] },
    { id: 'not-secret', title: '非涉密', counts: 'entries', where: [{ column: 'isSecret', notIn: ['yes'] }] },
    { id: 'subjects', title: '涉及单位', counts: 'distinct', column: 'subject' },
    { id: 'amount', title: '涉及金额', counts: 'sum', column: 'amount', datedBy: 'receivedOn' },
    { id: 'hours', title: '时长', counts: 'sum', column: 'hours' },
    { id: 'households', title: '累计户数', counts: 'latest', column: 'households', datedBy: 'month' },
  ],
  handOver: { title: '履约投诉事项交办单', omits: ['channel'] },
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'subject', width: 40 },
      { id: 'complainant', width: 20 },
      { id: 'telephone', width: 25 },
      { id: 'content', width: 60 },
      { id: 'channel', width: 15 },
      { id: 'receivedOn', width: 30 },
      { id: 'amount', width: 20 },
      { id: 'status', width: 20 },
    ],
    unitsNote: '户、万元',
  },
})
