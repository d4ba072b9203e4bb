import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { invalidateNouns } from '#renderer/api/invalidation.ts'

/** What was asked before a change is never shown as the state after it (foundations.md 6). */

/** A host that answers when it is told to: each question waits with the state of the moment in which it was asked. */
function slowHost() {
  const waiting: (() => void)[] = []
  let state = 'before'
  return {
    queryFn: () => {
      const read = state
      return new Promise<string>((resolve) => waiting.push(() => resolve(read)))
    },
    change: () => (state = 'after'),
    answerAll: () => {
      for (const answer of waiting.splice(0)) answer()
    },
    asked: () => waiting.length,
  }
}

function listOn(queries: QueryClient, queryFn: () => Promise<string>) {
  return new QueryObserver<string>(queries, { queryKey: ['claims.repeated', {}], queryFn, staleTime: Infinity, networkMode: 'always' })
}

/** After the promises that are settled have been heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve))

describe('a change while an answer is on its way', () => {
  test('the first answer of a page is asked again, and the one from before the change is dropped', async () => {
    const [queries, host] = [new QueryClient(), slowHost()]
    const list = listOn(queries, host.queryFn)
    const leave = list.subscribe(() => undefined)
    host.change()
    const done = invalidateNouns(queries, ['claims'])
    expect(host.asked()).toBe(2)
    host.answerAll()
    await done
    await heard()
    expect(list.getCurrentResult()).toMatchObject({ data: 'after', isStale: false, fetchStatus: 'idle' })
    leave()
  })

  test('a page that was left meanwhile asks when it is opened again', async () => {
    const [queries, host] = [new QueryClient(), slowHost()]
    listOn(queries, host.queryFn).subscribe(() => undefined)()
    host.change()
    await invalidateNouns(queries, ['claims'])
    host.answerAll()
    await heard()
    const again = listOn(queries, host.queryFn)
    const leave = again.subscribe(() => undefined)
    host.answerAll()
    await heard()
    expect(again.getCurrentResult().data).toBe('after')
    leave()
  })

  test('whoever waits for a change to be shown sees it, also where the next change comes meanwhile', async () => {
    for (const hasOlderAnswer of [true, false]) {
      const [queries, host] = [new QueryClient(), slowHost()]
      const list = listOn(queries, host.queryFn)
      const leave = list.subscribe(() => undefined)
      if (hasOlderAnswer) {
        host.answerAll()
        await heard()
      }
      host.change()
      let shown: unknown
      const first = invalidateNouns(queries, ['claims']).then(() => (shown = list.getCurrentResult().data))
      const second = invalidateNouns(queries, ['*'])
      await heard()
      expect(shown).toBeUndefined()
      host.answerAll()
      await Promise.all([first, second])
      expect(shown).toBe('after')
      leave()
    }
  })

  test('an answer of another noun is waited for', async () => {
    const [queries, host] = [new QueryClient(), slowHost()]
    const list = listOn(queries, host.queryFn)
    const leave = list.subscribe(() => undefined)
    await invalidateNouns(queries, ['plans'])
    expect(host.asked()).toBe(1)
    host.answerAll()
    await heard()
    expect(list.getCurrentResult().data).toBe('before')
    leave()
  })
})
