import { useState } from 'react'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { FormTopic } from '../form-topic.ts'
import { missingOfReceipt, receiptEntry, receiptOf } from './receipt-entry.ts'
import { expectedOf, usePile } from './use-pile.ts'

export type Receiving = ReturnType<typeof useReceiving>

/** What became of a file since the page was opened. */
export interface Settled {
  readonly token: string
  readonly words: string
}

/** Forms that came back, one after another: what is settled makes way for the next. */
export function useReceiving(topic: FormTopic | null, unitId: string | null, today: string) {
  const expected = expectedOf(topic, unitId)
  const pile = usePile(expected)
  const token = pile.current?.token ?? null
  const [decided, setDecided] = useState<{ readonly of: string | null; readonly rows: ReadonlyMap<number, ImportChoice> }>(undecided)
  const [isPartial, setIsPartial] = useState(false)
  const [settled, setSettled] = useState<readonly Settled[]>([])
  const draft = useDraft('form-receive', 'office')
  const rows = decided.of === token ? decided.rows : undecided.rows
  const input = { token: token ?? '', expected, decisions: [...rows].map(([row, choice]) => ({ row, choice })) }
  const preview = useDeskQuery('forms.preview', input, { isEnabled: token !== null })
  const isNew = preview.isPlaceholderData && preview.data?.form?.formId !== pile.current?.form?.formId
  const reading = token === null || isNew || preview.error !== null ? undefined : preview.data
  const entry = receiptEntry(draft.fields, today)
  const problems = reading?.problems.length ?? 0
  const receive = useReceive()
  const sendBack = useDeskCommand('forms.return')
  const missing =
    reading === undefined || reading.refusal !== null || preview.isPlaceholderData
      ? '正在读取填报表'
      : problems > 0 && !isPartial
        ? `表中有 ${problems} 处须核对`
        : missingOfReceipt(entry, today)
  const leave = (words: string | null): void => {
    if (token === null) return
    if (words !== null) setSettled((before) => [...before, { token, words }])
    pile.staged.remove(token)
    setIsPartial(false)
    draft.set('returnReason', '')
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
    const name = pile.current?.form?.unit.name ?? ''
    const done = ({ savedAs }: { savedAs: string | null }): void => {
      if (savedAs !== null) leave(`${name}　已退回，退回表另存为 ${savedAs}`)
    }
    sendBack.mutate({ ...input, receipt: receiptOf(entry), reason: reason.trim() }, { onSuccess: done })
  }
  const decide = (row: number, choice: ImportChoice): void => {
    const next = new Map(rows)
    if (next.get(row) === choice) next.delete(row)
    else next.set(row, choice)
    setDecided({ of: token, rows: next })
  }
  return {
    ...{ pile, preview, reading, entry, draft, missing, problems, settled, rows, decide },
    ...{ isPartial, setIsPartial, leave, submit, giveBack, receive: receive.command, sendBack },
  }
}

const undecided = { of: null, rows: new Map<number, ImportChoice>() }

/** The receipt itself; 撤销 takes the one that stands on the board then. */
function useReceive() {
  const { client } = useDesk()
  const command = useDeskCommand('forms.receive')
  const withdraw = useDeskCommand('forms.withdraw')
  const say = useUndoToast()
  const run = (input: Parameters<typeof command.mutate>[0], leave: (words: string) => void): void => {
    command.mutate(input, {
      onSuccess: ({ receiptId, unit, changed, left }) => {
        const undo = async (): Promise<void> => {
          const { form } = await client.call('forms.look', { tokens: [input.token] }).then(({ files: [file] }) => file ?? { form: null })
          if (form?.earlier?.receiptId !== receiptId) return
          await withdraw.mutateAsync({ receiptId, rev: form.earlier.rev, reason: '撤销误登记' })
        }
        const words = `${changed} 条登记或更新${left === 0 ? '' : `，${left} 处有误未登记`}`
        say({ message: `已登记${unit.name}的填报表，${words}`, undo: () => void undo().catch(() => undefined) })
        leave(`${unit.name}　${words}`)
      },
    })
  }
  return { command, run }
}
