import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import classes from '../../packages/Packages.module.css'
import type { SentPackage } from '../../packages/package-words.ts'
import { allVolumes, unwrittenVolumes } from './sent-words.ts'
import { WriteDialog } from './WriteDialog.tsx'

interface SentActsProps {
  readonly sent: SentPackage
  onWritten(written: { readonly folder: string; readonly package: SentPackage }): void
}

/** 补发佐证, one more copy, and the paper that goes with it. */
export function SentActs({ sent, onWritten }: SentActsProps) {
  const print = useDeskCommand('exchange.printHandover')
  const [volumes, setVolumes] = useState<readonly number[] | null>(null)
  const missing = unwrittenVolumes(sent)
  return (
    <>
      {print.error === null ? null : <ErrorNotice message={print.error.message} logId={print.error.logId} onClose={() => print.reset()} />}
      <div className={`${classes.acts} ${classes.panelActs}`}>
        {missing.length === 0 ? null : (
          <Button onClick={() => setVolumes(missing)}>{sent.written.length === 0 ? '写出数据包' : '补发佐证'}</Button>
        )}
        {sent.written.length === 0 ? null : <Button onClick={() => setVolumes(allVolumes(sent))}>再写一份</Button>}
        <Button loading={print.isPending} onClick={() => print.mutate({ ids: [sent.id] })}>
          打印交接单
        </Button>
      </div>
      {volumes === null ? null : <WriteDialog sent={sent} volumes={volumes} onWritten={onWritten} onClose={() => setVolumes(null)} />}
    </>
  )
}
