import { NextNumberPanel } from './NextNumberPanel.tsx'
import { PaperPanel, RegisteredPaperPanel } from './RegisteredPaperPanel.tsx'
import type { Series } from './series.ts'
import { VoidNumberPanel } from './VoidNumberPanel.tsx'

/** What is open beside the register. */
export type OpenPanel =
  | { readonly panel: 'next'; readonly series: string }
  | { readonly panel: 'void' }
  | { readonly panel: 'new' }
  | { readonly panel: 'paper'; readonly paperId: string }

interface RegisterPanelProps {
  readonly open: OpenPanel
  readonly series: readonly Series[]
  readonly year: number
  readonly today: string
  onClose(): void
}

export function RegisterPanel({ open, ...panel }: RegisterPanelProps) {
  switch (open.panel) {
    case 'next': {
      const series = panel.series.find((each) => each.series === open.series)
      return series === undefined ? null : <NextNumberPanel key={open.series} series={series} onClose={panel.onClose} />
    }
    case 'void':
      return <VoidNumberPanel {...panel} />
    case 'new':
      return <PaperPanel {...panel} paper={null} />
    case 'paper':
      return <RegisteredPaperPanel key={open.paperId} {...panel} paperId={open.paperId} />
  }
}
