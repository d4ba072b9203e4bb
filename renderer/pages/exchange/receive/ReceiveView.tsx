import { useState } from 'react'
import { useExchangeMay } from '../packages/use-may.ts'
import type { ViewProps } from '../view-props.ts'
import { ConflictsView } from './conflicts/ConflictsView.tsx'
import { ContentsView } from './contents/ContentsView.tsx'
import { ImportView } from './import/ImportView.tsx'
import type { ImportResult } from './import/ResultStep.tsx'
import { ResultStep } from './import/ResultStep.tsx'
import { InboxView } from './inbox/InboxView.tsx'
import { usePackageOpening } from './use-package-opening.ts'

/** 收件 (M-070): what came, its import from the stick to the receipt, the contents of each package, and conflicts. */
export function ReceiveView({ desk, tabs, parts, goTo }: ViewProps) {
  const may = useExchangeMay()
  const opening = usePackageOpening((token) => goTo(['import', token]))
  const [result, setResult] = useState<ImportResult | null>(null)
  const [place, key] = parts
  const home = (): void => goTo([])
  if (place === 'import' && key !== undefined) {
    return (
      <ImportView
        key={key}
        token={key}
        today={desk.today}
        may={may}
        opening={opening}
        onLeave={home}
        onDone={(taken, about) => {
          setResult({ taken, about })
          goTo(['result'])
        }}
      />
    )
  }
  if (place === 'result' && result !== null) return <ResultStep result={result} may={may} opening={opening} onLeave={home} />
  if (place === 'package' && key !== undefined) return <ContentsView key={key} packageId={key} today={desk.today} may={may} />
  if (place === 'conflicts') return <ConflictsView today={desk.today} may={may} />
  return <InboxView desk={desk} tabs={tabs} may={may} opening={opening} onOpen={({ packageId }) => goTo(['package', packageId])} />
}
