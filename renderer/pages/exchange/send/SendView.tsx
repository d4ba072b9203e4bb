import { useState } from 'react'
import { useExchangeMay } from '../packages/use-may.ts'
import type { ViewProps } from '../view-props.ts'
import { DueView } from './due/DueView.tsx'
import type { Written } from './ResultView.tsx'
import { ResultView } from './ResultView.tsx'
import { SentView } from './sent/SentView.tsx'

/** 发件 (M-070): what has to be sent and to whom, the files that were written, and everything that left before. */
export function SendView({ desk, tabs, parts, given, goTo }: ViewProps) {
  const may = useExchangeMay()
  const [written, setWritten] = useState<Written | null>(null)
  const [place] = parts
  if (place === 'result' && written !== null) return <ResultView written={written} onLeave={() => goTo([])} />
  if (place === 'history') return <SentView today={desk.today} may={may} onBack={() => goTo([])} />
  const onMade = (done: Written): void => {
    setWritten(done)
    goTo(['result'])
  }
  return <DueView desk={desk} tabs={tabs} given={given} may={may} onMade={onMade} />
}
