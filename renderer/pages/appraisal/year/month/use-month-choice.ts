import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { NoScoreChoice } from '#shared/domain/appraisal-labels.ts'
import { noScoreChoices } from '#shared/domain/appraisal-labels.ts'
import { monthName } from '../year.ts'
import { choiceInput } from './month-choice.ts'

interface ChosenMonth {
  readonly unitId: string
  readonly name: string
  readonly month: string
  /** How it stands now; null where nothing was chosen. */
  readonly before: { readonly choice: NoScoreChoice; readonly ground: string } | null
}

/** Chooses how a month without a score counts, or takes the choice back; both can be undone. */
export function useMonthChoice({ unitId, name, month, before }: ChosenMonth) {
  const command = useDeskCommand('appraisals.chooseMonth')
  const showDone = useUndoToast()
  const of = { unitId, month }
  const undo = async (): Promise<void> => {
    await command.mutateAsync(choiceInput(of, before?.choice ?? null, before?.ground ?? ''))
  }
  const write = (choice: NoScoreChoice | null, ground: string, then: () => void): void => {
    const done = (): void => {
      then()
      const word = choice === null ? '已撤回计分方式' : `已确定${noScoreChoices[choice]}`
      showDone({ message: `${name}${monthName(month)}份${word}`, undo })
    }
    command.mutate(choiceInput(of, choice, ground), { onSuccess: done })
  }
  return {
    choose: (choice: NoScoreChoice, ground: string, then: () => void) => write(choice, ground, then),
    takeBack: () => write(null, '', () => {}),
    isBusy: command.isPending,
    error: command.error,
    forget: command.reset,
  }
}

export type MonthChoosing = ReturnType<typeof useMonthChoice>
