import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useWhileShown } from '#renderer/components/latest/use-while-shown.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { ViewProps } from '../view-props.ts'
import { keyOfWork } from './pack-work.ts'
import type { Received } from './received.ts'
import { ReceiveView } from './receive/ReceiveView.tsx'
import { ResultView } from './result/ResultView.tsx'
import { SendView } from './send/SendView.tsx'
import { usePackWork } from './use-pack-work.ts'

/** 佐证材料包 (office.md «Books», M-064): evidence leaves by unit, month and measure as folders or one zip, and comes in again the same way. */
export function EvidenceView({ desk, tabs, parts, goTo }: ViewProps) {
  const draft = useDraft('evidence-pack', desk.programme.id)
  const keeper = usePackWork(draft)
  const [received, setReceived] = useState<Received | null>(null)
  const whileShown = useWhileShown()
  const [place] = parts
  if (place !== 'receive' && place !== 'result') return <SendView desk={desk} tabs={tabs} onReceive={() => goTo(['receive'])} />
  if (!draft.isReady) return <LoadingBar isLoading />
  if (place === 'result' && received !== null) return <ResultView received={received} onAgain={() => goTo(['receive'])} />
  const onDone = (done: Received): void => {
    setReceived(done)
    void keeper.end()
    whileShown(() => goTo(['result']))
  }
  return <ReceiveView key={keyOfWork(keeper.work)} desk={desk} keeper={keeper} onDone={onDone} />
}
