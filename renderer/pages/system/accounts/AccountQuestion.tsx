import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { HandOver, Question } from './panel.ts'

interface AccountQuestionProps {
  readonly question: Question
  onHandOver(handOver: HandOver): void
  onClose(): void
}

/** Asked once more: a password that is gone does not come back. */
export function AccountQuestion({ question, onHandOver, onClose }: AccountQuestionProps) {
  const act = useAct(question, onHandOver, onClose)
  const { title, verb, words } = wordsOf(question)
  return (
    <ConfirmDialog isOpen title={title} verb={verb} isBusy={act.isBusy} onConfirm={act.run} onClose={onClose}>
      {act.error === null ? null : <ErrorNotice message={act.error.message} logId={act.error.logId} />}
      <p>{words}</p>
    </ConfirmDialog>
  )
}

function wordsOf(question: Question): { readonly title: string; readonly verb: string; readonly words: string } {
  if (question.kind === 'codes') {
    return { title: '重新生成恢复码', verb: '重新生成', words: '原有恢复码全部作废，新的恢复码只显示一次，请准备打印或者抄写。' }
  }
  const { name } = question.account
  switch (question.kind) {
    case 'reset':
      return {
        title: `重置${name}的密码`,
        verb: '重置密码',
        words: '原密码和正在使用的登录随即失效，新的初始密码只显示一次，请当面交给本人。',
      }
    case 'deactivate':
      return { title: `停用${name}的账户`, verb: '停用', words: '停用后不能登录，已办理的记录和署名不变。以后恢复时须使用新的初始密码。' }
    case 'reactivate':
      return { title: `恢复${name}的账户`, verb: '恢复账户', words: '恢复后使用新的初始密码登录，初始密码只显示一次，请当面交给本人。' }
  }
}

function useAct(question: Question, onHandOver: (handOver: HandOver) => void, onClose: () => void) {
  const reset = useDeskCommand('accounts.reset')
  const deactivate = useDeskCommand('accounts.deactivate')
  const reactivate = useDeskCommand('accounts.reactivate')
  const renew = useDeskCommand('accounts.renewCodes')
  const say = useUndoToast()
  const run = (): void => {
    if (question.kind === 'codes') return renew.mutate({}, { onSuccess: onClose })
    const { officerId, name } = question.account
    const hand = ({ initialPassword }: { readonly initialPassword: string }): void => {
      onHandOver({ name, password: initialPassword })
      onClose()
    }
    if (question.kind === 'reset') return reset.mutate({ officerId }, { onSuccess: hand })
    if (question.kind === 'reactivate') return reactivate.mutate({ officerId }, { onSuccess: hand })
    const done = (): void => {
      say({ message: `已停用${name}的账户` })
      onClose()
    }
    return deactivate.mutate({ officerId }, { onSuccess: done })
  }
  const all = [reset, deactivate, reactivate, renew]
  return { run, error: all.find((each) => each.error !== null)?.error ?? null, isBusy: all.some((each) => each.isPending) }
}
