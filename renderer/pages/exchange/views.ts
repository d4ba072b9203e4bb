import type { ComponentType } from 'react'
import { CollectionView } from './collection/CollectionView.tsx'
import { EvidenceView } from './evidence/EvidenceView.tsx'
import { FormsView } from './forms/FormsView.tsx'
import { LedgerImportView } from './ledger-import/LedgerImportView.tsx'
import type { ViewProps } from './view-props.ts'

export interface ExchangeView {
  /** Its part of the address. */
  readonly id: string
  readonly label: string
  readonly View: ComponentType<ViewProps>
  /** Of the city office alone. */
  readonly isCityOnly?: true
}

/** The views of 数据收发, one line each; the first one is shown at first. */
export const views = [
  { id: 'ledger-import', label: 'Excel 导入', View: LedgerImportView },
  { id: 'forms', label: '填报表', View: FormsView, isCityOnly: true },
  { id: 'collection', label: '一键汇总', View: CollectionView, isCityOnly: true },
  { id: 'evidence', label: '佐证材料包', View: EvidenceView },
] as const satisfies readonly ExchangeView[]
