import { useState } from 'react'
import { fieldOf } from '#renderer/api/desk-error.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { emptyGroups } from '#renderer/components/code-groups/code-entry.ts'
import { recoveryDigits, recoveryProblem } from '#renderer/components/code-groups/recovery-entry.ts'
import type { OfferedBackup } from './restore-steps.ts'

/** Opening a sealed copy: the thirty digits typed here, the 密钥恢复文件 asked for by the host. */
export function useUnsealing(onOpened: (sealed: string, backup: OfferedBackup) => void) {
  const unseal = useDeskCommand('backups.unseal')
  const [groups, setGroups] = useState(emptyGroups)
  const place = fieldOf(unseal.error)
  const refusal = unseal.error ?? undefined
  return {
    groups,
    /** What is still to be typed, or which group is mistyped. */
    missing: recoveryProblem(groups),
    isOpening: unseal.isPending,
    /** Refusals where they belong: beside the digits, beside the file, above both. */
    wordsError: place === '恢复口令' ? refusal?.message : undefined,
    fileError: place === '密钥恢复文件' ? refusal?.message : undefined,
    error: place === '恢复口令' || place === '密钥恢复文件' ? undefined : refusal,
    type(next: readonly string[]): void {
      setGroups(next)
      unseal.reset()
    },
    forget(): void {
      setGroups(emptyGroups)
      unseal.reset()
    },
    /** Nothing happens where the person leaves the host's dialog: the digits stay. */
    open(token: string): void {
      unseal.mutate(
        { token, words: recoveryDigits(groups) },
        {
          onSuccess: ({ backup }) => {
            if (backup !== null) onOpened(token, backup)
          },
        },
      )
    },
  }
}
