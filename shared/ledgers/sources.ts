import type { LedgerColumn } from './schema.ts'

/** The documents whose clauses the built-in ledgers cite, by the id that a declaration's `source` names. */
export const ledgerSources = {
  'plan-2022': { title: '黑河市政务守信践诺工作专班实施方案', year: 2022 },
  'breakdown-2022': { title: '黑河市政务守信践诺工作专班重点任务分解表', year: 2022 },
  'work-rules-2022': { title: '黑河市政务守信践诺工作专班工作制度', year: 2022 },
  'priorities-2020': { title: '2020年黑河市社会信用体系建设工作要点', year: 2020 },
  'action-plan-2019': { title: '黑河市市场监管指标专项提升行动方案', year: 2019 },
  'survey-2019': { title: '信用监管指标调查问卷', year: 2019 },
  'adjustment-2022': { title: '关于动态调整工作目标任务实施方案', year: 2022 },
  'adjustment-ledger-2022': { title: '市政务守信践诺工作专班动态调整目标任务工作台账', year: 2022 },
} as const satisfies Record<string, { readonly title: string; readonly year: number }>

export type LedgerSource = NonNullable<LedgerColumn['source']>

/** A place in one of the source documents: `clause('plan-2022', '三（一）1')`. */
export function clause(document: keyof typeof ledgerSources, place: string): LedgerSource {
  return { document, clause: place }
}

/** How a source is shown beside a field: 「《…实施方案》三（一）1」; an unknown document is shown by its id. */
export function sourceText(source: LedgerSource): string {
  const known = (ledgerSources as Readonly<Record<string, { readonly title: string }>>)[source.document]
  return `《${known?.title ?? source.document}》${source.clause}`
}
