import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useWhileShown } from '#renderer/components/latest/use-while-shown.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { ViewProps } from '../view-props.ts'
import { ColumnsStep } from './columns/ColumnsStep.tsx'
import { ImportHome } from './home/ImportHome.tsx'
import type { ImportStep } from './import-steps.ts'
import { readStep, stepParts } from './import-steps.ts'
import type { ImportResult } from './import-result.ts'
import { ResultStep } from './result/ResultStep.tsx'
import { RowsStep } from './rows/RowsStep.tsx'
import { TableStep } from './table/TableStep.tsx'
import { useImportWork } from './use-import-work.ts'

/** Excel 导入: a file is chosen, matched, looked at row by row and read into a ledger; all imports of before, each to be taken back. */
export function LedgerImportView({ desk, tabs, parts, given, goTo }: ViewProps) {
  const draft = useDraft('ledger-import', desk.programme.id)
  const keeper = useImportWork(draft)
  const [result, setResult] = useState<ImportResult | null>(null)
  const whileShown = useWhileShown()
  if (!draft.isReady) return <LoadingBar isLoading />
  const step = readStep(parts[0])
  const show = (next: ImportStep): void => goTo(stepParts(next))
  if (step === 'result' && result !== null) return <ResultStep result={result} onAgain={() => show('file')} />
  const { work } = keeper
  if (step === 'file' || step === 'result' || work === null) {
    return <ImportHome today={desk.today} tabs={tabs} keeper={keeper} meantFor={given.get('ledger')} onOpen={() => show('table')} />
  }
  if (step === 'table' || work.sheet === null || work.ledgerId === null) {
    return <TableStep work={work} keeper={keeper} onBack={() => show('file')} onNext={() => show('columns')} />
  }
  const chosen = { ...work, sheet: work.sheet, ledgerId: work.ledgerId }
  if (step === 'columns') {
    return <ColumnsStep work={chosen} keeper={keeper} onBack={() => show('table')} onNext={() => show('rows')} />
  }
  const onDone = (done: ImportResult): void => {
    setResult(done)
    void keeper.end()
    whileShown(() => show('result'))
  }
  return <RowsStep work={chosen} keeper={keeper} onBack={() => show('columns')} onDone={onDone} />
}
