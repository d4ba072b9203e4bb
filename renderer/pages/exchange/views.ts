import type { ComponentType } from 'react'
import { CollectionView } from './collection/CollectionView.tsx'
import { EvidenceView } from './evidence/EvidenceView.tsx'
import { FormsView } from './forms/FormsView.tsx'
import { KeysView } from './keys/KeysView.tsx'
import { LedgerImportView } from './ledger-import/LedgerImportView.tsx'
import { ReceiveView } from './receive/ReceiveView.tsx'
import { SendView } from './send/SendView.tsx'
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
  { id: 'receive', label: '收件', View: ReceiveView },
  { id: 'send', label: '发件', View: SendView },
  { id: 'keys', label: '开通与校验码', View: KeysView },
  { id: 'ledger-import', label: 'Excel 导入', View: LedgerImportView },
  { id: 'forms', label: '填报表', View: FormsView, isCityOnly: true },
  { id: 'collection', label: '一键汇总', View: CollectionView, isCityOnly: true },
  { id: 'evidence', label: '佐证材料包', View: EvidenceView },
] as const satisfies readonly ExchangeView[]
