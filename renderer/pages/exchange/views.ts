import type { ComponentType } from 'react'
import { LedgerImportView } from './ledger-import/LedgerImportView.tsx'
import type { ViewProps } from './view-props.ts'

export interface ExchangeView {
  /** Its part of the address. */
  readonly id: string
  readonly label: string
  readonly View: ComponentType<ViewProps>
}

/** The views of 数据收发, one line each; the first one is shown at first. */
export const views = [{ id: 'ledger-import', label: 'Excel 导入', View: LedgerImportView }] as const satisfies readonly ExchangeView[]
