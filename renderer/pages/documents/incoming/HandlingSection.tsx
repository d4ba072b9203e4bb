import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { incomingStepRefusal, incomingSteps } from '#shared/domain/incoming-document.ts'
import classes from '../Documents.module.css'
import { PaperMenu } from '../PaperMenu.tsx'
import { entryAsInput, entrySigned, entryWords, firstStep, openSteps } from './handling.ts'
import { HandlingForm } from './HandlingForm.tsx'
import type { IncomingEntryRow, IncomingRow } from './incoming.ts'

interface HandlingSectionProps {
  readonly row: IncomingRow
  readonly today: string
  readonly officer: string
}

/** 《文件处理单》: what was entered so far, and the form of what comes next. */
export function HandlingSection({ row, today, officer }: HandlingSectionProps) {
  const detail = useDeskQuery('incomingDocuments.get', { incomingId: row.incomingId })
  const print = useDeskCommand('incomingDocuments.print')
  const [changed, setChanged] = useState<number | null>(null)
  const entries = detail.data?.document.incomingId === row.incomingId ? detail.data.steps : undefined
  const entry = entries?.find(({ seq }) => seq === changed) ?? null
  const first = entries === undefined ? undefined : firstStep(entries)
  const form = { row, today, officer, onEnd: () => setChanged(null) }
  return (
    <section aria-label="文件处理单">
      <SectionHead title="文件处理单" />
      <ReadNotices reading={detail} />
      {entries?.map((each) => (
        <EntryLine key={each.seq} row={row} entry={each} entries={entries} onChange={() => setChanged(each.seq)} />
      ))}
      {entries === undefined || row.status === 'voided' ? null : (
        <May to="incomingDocuments.enter">
          {entry !== null ? (
            <HandlingForm key={`change:${entry.seq}`} {...form} entry={entry} steps={[entry.step]} first={entry.step} />
          ) : first === undefined ? null : (
            <HandlingForm key={`new:${row.incomingId}`} {...form} entry={null} steps={openSteps(entries)} first={first} />
          )}
        </May>
      )}
      <May to="incomingDocuments.print">
        <div className={classes.acts}>
          <PaperMenu label="打印处理单" isBusy={print.isPending} onWay={(way) => print.mutateAsync({ incomingId: row.incomingId, way })} />
          <FormNote>已登记的内容打印在单上，未登记的留空手写</FormNote>
        </div>
      </May>
    </section>
  )
}

interface EntryLineProps {
  readonly row: IncomingRow
  readonly entry: IncomingEntryRow
  readonly entries: readonly IncomingEntryRow[]
  onChange(): void
}

/** One entry with its 修改 and 撤销登记, while nothing later stands on it. */
function EntryLine({ row, entry, entries, onChange }: EntryLineProps) {
  const { incomingId, rev } = row
  const takeOut = useDeskCommand('incomingDocuments.takeOut')
  const enter = useDeskCommand('incomingDocuments.enter')
  const say = useUndoToast()
  const name = incomingSteps[entry.step]
  const isOpen = row.status !== 'voided' && incomingStepRefusal(entries, entry) === undefined
  const remove = (): void => {
    const done = (after: { readonly rev: number }): void => {
      const undo = (): Promise<unknown> => enter.mutateAsync({ incomingId, rev: after.rev, seq: entry.seq, entry: entryAsInput(entry) })
      say({ message: `已撤销${name}登记：${row.title}`, undo })
    }
    takeOut.mutate({ incomingId, rev, seq: entry.seq }, { onSuccess: done, onError: ({ message }) => say({ message }) })
  }
  return (
    <div className={classes.entry}>
      <span className={classes.entryStep}>{name}</span>
      <span className={classes.entryWords}>
        {entryWords(entry)}
        <span className={classes.quiet}>{entrySigned(entry)}</span>
      </span>
      {isOpen ? (
        <May to="incomingDocuments.enter">
          <span className={classes.acts}>
            <Button size="xs" aria-label={`修改：${name}`} onClick={onChange}>
              修改
            </Button>
            <Button size="xs" aria-label={`撤销登记：${name}`} loading={takeOut.isPending} onClick={remove}>
              撤销登记
            </Button>
          </span>
        </May>
      ) : (
        <span />
      )}
    </div>
  )
}
