import { useState } from 'react'
import { useExchangeMay } from '../packages/use-may.ts'
import type { ViewProps } from '../view-props.ts'
import { AnotherDialog } from './AnotherDialog.tsx'
import { ConflictsView } from './conflicts/ConflictsView.tsx'
import { ContentsView } from './contents/ContentsView.tsx'
import { ImportView } from './import/ImportView.tsx'
import type { ImportResult } from './import/ResultStep.tsx'
import { ResultStep } from './import/ResultStep.tsx'
import { InboxView } from './inbox/InboxView.tsx'
import { useLeaveBehind } from './use-leave-behind.ts'
import { usePackageDrop } from './use-package-drop.ts'
import { usePackageOpening } from './use-package-opening.ts'

/** 收件 (M-070): what came, its import from the stick to the receipt, the contents of each package, and conflicts. */
export function ReceiveView({ desk, tabs, parts, goTo }: ViewProps) {
  const may = useExchangeMay()
  const [result, setResult] = useState<ImportResult | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [place, key] = parts
  const token = place === 'import' && key !== undefined ? key : null
  const opening = usePackageOpening((next) => goTo(['import', next]))
  const dropping = usePackageDrop(token, may.send, opening)
  useLeaveBehind(token)
  const home = (): void => goTo([])
  if (token !== null) {
    return (
      <>
        <ImportView
          key={token}
          token={token}
          today={desk.today}
          may={may}
          opening={opening}
          onLeave={home}
          onDone={(taken, about) => {
            setResult({ taken, about })
            goTo(['result'])
          }}
        />
        {dropping.offered === null ? null : (
          <AnotherDialog files={dropping.offered} isWriting={dropping.isWriting} opening={opening} onClose={dropping.forget} />
        )}
      </>
    )
  }
  if (place === 'result' && result !== null) return <ResultStep result={result} may={may} opening={opening} onLeave={home} />
  if (place === 'package' && key !== undefined)
    return <ContentsView key={key} packageId={key} today={desk.today} may={may} opening={opening} onBack={home} />
  if (place === 'conflicts') return <ConflictsView today={desk.today} may={may} opening={opening} onBack={home} />
  return (
    <InboxView
      desk={desk}
      tabs={tabs}
      may={may}
      opening={opening}
      isOver={dropping.isOver}
      current={current}
      onCurrent={setCurrent}
      onOpen={({ packageId }) => {
        setCurrent(packageId)
        goTo(['package', packageId])
      }}
    />
  )
}
