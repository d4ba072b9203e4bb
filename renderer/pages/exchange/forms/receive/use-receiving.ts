import { useState } from 'react'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { FormTopic } from '../form-topic.ts'
import { missingOfReceipt, receiptEntry, receiptOf } from './receipt-entry.ts'
import type { Expected } from './use-pile.ts'
import { expectedOf, usePile } from './use-pile.ts'
import { useReceive } from './use-receive.ts'

export type Receiving = ReturnType<typeof useReceiving>

/** What became of a file since the page was opened. */
export interface Settled {
  readonly token: string
  readonly words: string
}

/** Forms that came back, one after another: what is settled makes way for the next. Day and way are of the whole pile. */
export function useReceiving(topic: FormTopic | null, unitId: string | null, today: string) {
  const expected = expectedOf(topic, unitId)
  const pile = usePile(expected)
  const token = pile.current?.token ?? null
  const own = useReading(token, expected)
  const { reading, input } = own
  const [partialOf, setPartialOf] = useState<string | null>(null)
  const isPartial = token !== null && partialOf === token
  const [settled, setSettled] = useState<readonly Settled[]>([])
  const draft = useDraft('form-receive', today)
  const entry = receiptEntry(draft.fields, today)
  const problems = reading?.problems.length ?? 0
  const [receive, sendBack] = [useReceive(), useDeskCommand('forms.return')]
  const missing = own.missing ?? (problems > 0 && !isPartial ? `表中有 ${problems} 处须核对` : missingOfReceipt(entry, today))
  const leave = (words: string | null): void => {
    if (token === null) return
    if (words !== null) setSettled((before) => [...before, { token, words }])
    pile.staged.remove(token)
    receive.command.reset()
    sendBack.reset()
  }
  const submit = (): void => {
    if (missing !== undefined || reading === undefined || receive.command.isPending) return
    const mode = isPartial ? ('rightRows' as const) : ('allOrNothing' as const)
    receive.run({ ...input, receipt: receiptOf(entry), plan: reading.plan, mode }, leave)
  }
  const giveBack = (reason: string): void => {
    if (missingOfReceipt(entry, today) !== undefined || sendBack.isPending) return
    const done = ({ savedAs }: { savedAs: string | null }): void => {
      if (savedAs !== null) leave(`${pile.current?.form?.unit.name ?? ''}　已退回，退回表另存为 ${savedAs}`)
    }
    sendBack.mutate({ ...input, receipt: receiptOf(entry), reason: reason.trim() }, { onSuccess: done })
  }
  const acts = { leave, submit, giveBack, receive: receive.command, sendBack }
  const setIsPartial = (next: boolean): void => setPartialOf(next ? token : null)
  return { pile, ...own, entry, draft, missing, problems, settled, isPartial, setIsPartial, ...acts }
}

/** What receiving a file would do, with an officer's decisions about its rows. */
function useReading(token: string | null, expected: Expected) {
  const [decided, setDecided] = useState(undecided)
  const rows = decided.of === token ? decided.rows : undecided.rows
  const input = { token: token ?? '', expected, decisions: [...rows].map(([row, choice]) => ({ row, choice })) }
  const preview = useDeskQuery('forms.preview', input, { isEnabled: token !== null })
  // While a decision is looked at the rows stay in sight; another file's rows do not.
  const [shownOf, setShownOf] = useState(token)
  if (!preview.isPlaceholderData && shownOf !== token) setShownOf(token)
  const isStale = preview.isPlaceholderData && shownOf !== token
  const reading = token === null || isStale || preview.error !== null ? undefined : preview.data
  const isReady = reading !== undefined && !preview.isPlaceholderData
  const refusal = reading?.refusal ?? preview.error?.message ?? null
  const decide = (row: number, choice: ImportChoice): void => {
    const next = new Map(rows)
    if (next.get(row) === choice) next.delete(row)
    else next.set(row, choice)
    setDecided({ of: token, rows: next })
  }
  const missing = refusal !== null ? '该文件未读入' : isReady ? undefined : '正在读取填报表'
  return { input, preview, reading, rows, decide, missing }
}

interface Decided {
  readonly of: string | null
  readonly rows: ReadonlyMap<number, ImportChoice>
}

const undecided: Decided = { of: null, rows: new Map() }
