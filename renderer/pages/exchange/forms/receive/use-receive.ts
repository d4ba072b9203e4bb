import type { InputOf } from '#shared/api/contract.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'

/** 登记收件 of one file; 撤销 takes back the receipt as long as it is the unit's last. */
export function useReceive() {
  const { client } = useDesk()
  const command = useDeskCommand('forms.receive')
  const withdraw = useDeskCommand('forms.withdraw')
  const say = useUndoToast()
  const takeBack = async ({ token, expected }: InputOf<'forms.receive'>, receiptId: string): Promise<void> => {
    const { files } = await client.call('forms.look', { tokens: [token], expected })
    const standing = files[0]?.form?.earlier
    if (standing?.receiptId !== receiptId) say({ message: '该单位的收件其后又有变动，未撤销，请在收发情况中办理' })
    else await withdraw.mutateAsync({ receiptId, rev: standing.rev, reason: '撤销误登记' })
  }
  const run = (input: InputOf<'forms.receive'>, onDone: (words: string) => void): void => {
    command.mutate(input, {
      onSuccess: ({ receiptId, unit, changed, left }) => {
        const words = `登记 ${changed} 条${left === 0 ? '' : `，${left} 处有误未登记`}`
        say({ message: `已登记${unit.name}的填报表，${words}`, undo: () => takeBack(input, receiptId) })
        onDone(`${unit.name}　${words}`)
      },
    })
  }
  return { command, run }
}
