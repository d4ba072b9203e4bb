import { readingContext, LinkNames } from '#renderer/pages/ledgers/sheet/reading-context.ts'
import type { EntryRow, LedgerView } from '#renderer/pages/ledgers/view-props.ts'
import { ledgerSchema } from '#shared/ledgers/schema.ts'

/** A ledger with a column of most kinds. */
export const ledger = ledgerSchema.parse({
  id: 'sample',
  title: '事项台账',
  shortTitle: '事项',
  group: 'own',
  keeper: 'unit',
  columns: [
    { id: 'matter', label: '事项', kind: 'text', required: true, source: { document: 'plan', clause: '三（一）1' } },
    { id: 'amount', label: '金额', kind: 'money', unit: '万元', width: 120 },
    { id: 'byUnit', label: '责任单位', kind: 'unit', source: { document: 'plan', clause: '三（一）1' } },
    {
      id: 'channel',
      label: '渠道',
      kind: 'choice',
      options: [
        { id: 'hotline', label: '电话' },
        { id: 'letter', label: '来信' },
      ],
    },
    { id: 'due', label: '时限', kind: 'deadline' },
    { id: 'code', label: '代码', kind: 'creditCode', isListed: false },
    { id: 'pledge', label: '对应承诺', kind: 'entry', of: 'integrity-pledge' },
    { id: 'papers', label: '佐证', kind: 'evidence', required: true },
  ],
  titleColumn: 'matter',
  dueColumn: 'due',
  statuses: [
    { id: 'open', label: '办理中', tone: 'underway', isOpen: true },
    { id: 'closed', label: '已办结', tone: 'done', isOpen: false },
  ],
  figures: [{ id: 'all', title: '事项数', counts: 'entries' }],
  next: [{ ledger: 'credit-repair', linkColumn: 'complaint', label: '登记修复', takes: [{ column: 'subject', from: 'matter' }] }],
  print: { paper: 'A4', orientation: 'portrait', columns: [{ id: 'matter', width: 80 }] },
})

export const links = new LinkNames()

export const context = readingContext({
  year: 2022,
  units: [
    { id: 'u-education', name: '市教育局', aliases: ['教育局'] },
    { id: 'u-host', name: '市营商环境局', aliases: [] },
  ],
  measures: [{ id: 'm-7-3', name: '7-3' }],
  links,
})

export function entryOf(entryId: string, fields: EntryRow['fields'] = { matter: '修路' }): EntryRow {
  return {
    entryId,
    unit: { unitId: 'u-host', name: '市营商环境局' },
    status: 'open',
    period: '',
    dueOn: null,
    isOverdue: false,
    fields,
    names: {},
    warnings: [],
    isOnBehalf: false,
    rev: 3,
  }
}

export const view: LedgerView = {
  ledger,
  isOwn: false,
  rev: null,
  canWrite: true,
  units: [
    { unitId: 'u-education', name: '市教育局' },
    { unitId: 'u-host', name: '市营商环境局' },
  ],
  sources: { plan: '实施方案' },
  figures: [],
}
