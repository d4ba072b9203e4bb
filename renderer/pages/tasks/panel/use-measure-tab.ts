import { useState } from 'react'

export type MeasureTabName = 'overview' | 'progress' | 'evidence' | 'revisions'
/** The form that the foot of the panel opened. */
export type PanelForm = 'progress' | 'evidence' | 'urge'

const tabOf = { progress: 'progress', evidence: 'evidence', urge: 'overview' } as const

/** Which tab of the side panel is shown and which form is open; kept while the rows are walked. */
export function useMeasureTab() {
  const [tab, setTab] = useState<MeasureTabName>('overview')
  const [form, setForm] = useState<PanelForm | null>(null)
  return {
    tab,
    form,
    show: (next: MeasureTabName) => {
      setTab(next)
      setForm(null)
    },
    open: (next: PanelForm) => {
      setTab(tabOf[next])
      setForm(next)
    },
    close: () => setForm(null),
  }
}

export type MeasureTab = ReturnType<typeof useMeasureTab>
