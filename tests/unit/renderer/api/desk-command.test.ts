import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { runOf, tellOf } from '#renderer/api/desk-command.ts'
import { DeskError } from '#renderer/api/desk-error.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'

/** A command tells whoever asked of its end: the words of its success and its 撤销 hang on that (foundations.md 6). */

type Remove = 'evidence.remove'

/** A row on the page that goes with what the refetch after the command brings: its observer is left while the noun is asked again. */
function rowThatGoes(answer: () => Promise<OutputOf<Remove>>) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } })
  const statuses: string[] = []
  const command = new MutationObserver<OutputOf<Remove>, DeskError, InputOf<Remove>>(
    queries,
    runOf<Remove>('evidence.remove', {
      client: { call: (() => answer()) as never },
      saving: { begin: () => statuses.push('begin'), saved: (at) => statuses.push(at), failed: () => statuses.push('failed') },
      queries,
      now: () => '2022-04-20T01:00:00.000Z',
    }),
  )
  let asked = 0
  const leave = command.subscribe(() => undefined)
  const list = new QueryObserver(queries, {
    queryKey: ['evidence.list', {}],
    queryFn: () => {
      asked += 1
      if (asked === 2) leave()
      return Promise.resolve(asked)
    },
  })
  const end = list.subscribe(() => undefined)
  return { command, statuses, asked: () => asked, end, first: () => list.fetchOptimistic(list.options) }
}

const input: InputOf<Remove> = { evidenceId: 'e', rev: 1 }

describe('a call whose row is gone when its noun was asked again', () => {
  test('is told of its success', async () => {
    const row = rowThatGoes(() => Promise.resolve({}))
    await row.first()
    const told = await new Promise<string>((resolve) => {
      tellOf<Remove>(row.command.mutate, input, { onSuccess: () => resolve(`asked ${row.asked()}`) })
    })
    row.end()
    expect(told).toBe('asked 2')
    expect(row.statuses).toEqual(['begin', '2022-04-20T01:00:00.000Z'])
  })

  test('would not be told by the library’s own callbacks', async () => {
    const row = rowThatGoes(() => Promise.resolve({}))
    await row.first()
    let isTold = false
    await row.command.mutate(input, { onSuccess: () => (isTold = true) })
    row.end()
    expect(isTold).toBe(false)
  })

  test('is told of a refusal, once, and of no success', async () => {
    const refusal = new DeskError({ code: 'stale_version', details: {} })
    const row = rowThatGoes(() => Promise.reject(refusal))
    await row.first()
    const told = await new Promise<unknown>((resolve) => {
      tellOf<Remove>(row.command.mutate, input, { onSuccess: () => resolve('success'), onError: resolve })
    })
    row.end()
    expect(told).toBe(refusal)
    expect(row.statuses).toEqual(['begin', 'failed'])
  })
})
