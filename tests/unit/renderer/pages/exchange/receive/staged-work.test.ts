import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { isSettled } from '#renderer/pages/exchange/receive/staged-work.ts'

/** Runs a command about a package under its token, ended by `end`. */
function run(queries: QueryClient, token: string, end: () => Promise<unknown>): Promise<unknown> {
  const command = new MutationObserver<unknown, Error, { token: string }>(queries, { mutationFn: end })
  return command.mutate({ token }).catch(() => undefined)
}

test('a package that nobody wrote is to be left', async () => {
  const queries = new QueryClient()
  expect(isSettled(queries, 'one')).toBe(false)
  await run(queries, 'other', () => Promise.resolve())
  expect(isSettled(queries, 'one')).toBe(false)
})

test('what is being written is not taken from under the writing; what was written needs no leaving', async () => {
  const queries = new QueryClient()
  let finish = (): void => undefined
  const writing = run(queries, 'one', () => new Promise((resolve) => (finish = () => resolve(null))))
  expect(isSettled(queries, 'one')).toBe(true)
  await Promise.resolve()
  finish()
  await writing
  expect(isSettled(queries, 'one')).toBe(true)
})

test('a refused command leaves the package where it was', async () => {
  const queries = new QueryClient()
  await run(queries, 'one', () => Promise.reject(new Error('refused')))
  expect(isSettled(queries, 'one')).toBe(false)
})
