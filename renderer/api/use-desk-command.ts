import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import { type DeskCommand, type Told, runOf, tellOf } from './desk-command.ts'
import type { DeskError } from './desk-error.ts'
import { useDesk } from './DeskProvider.tsx'

/**
 * Runs a command: `const save = useDeskCommand('progress.save')`, then `save.mutate(input, { onSuccess })` or `await save.mutateAsync(input)`.
 * The status bar shows when it was saved; the method's own noun is asked again at once, other nouns by event.
 */
export function useDeskCommand<Name extends MethodName>(method: Name): DeskCommand<Name> {
  const { client, saving, now } = useDesk()
  const queries = useQueryClient()
  const running = useMutation<OutputOf<Name>, DeskError, InputOf<Name>>(runOf(method, { client, saving, queries, now }))
  const { mutateAsync: run } = running
  const mutateAsync = useCallback((input: InputOf<Name>) => run(input), [run])
  const mutate = useCallback((input: InputOf<Name>, told?: Told<Name>): void => tellOf(run, input, told), [run])
  return { ...running, mutate, mutateAsync }
}
