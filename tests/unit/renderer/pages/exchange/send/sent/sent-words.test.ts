import { expect, test } from 'vitest'
import { allVolumes, recipientWords, sentShown, unwrittenVolumes } from '#renderer/pages/exchange/send/sent/sent-words.ts'
import { allSent } from '#renderer/pages/exchange/send/sent/use-sent.ts'
import { receipt, sent } from '../../packages/package-examples.ts'

test('volumes that were made and not written are offered later: 补发佐证', () => {
  expect(unwrittenVolumes(sent())).toEqual([2, 3])
  expect(unwrittenVolumes(sent({ volumes: 1 }))).toEqual([])
  expect(allVolumes(sent())).toEqual([1, 2, 3])
})

test('what was not answered, and what is still to be written; nobody answers a package for everybody', () => {
  const packages = [sent({ id: 'open' }), sent({ id: 'done', volumes: 1, receipt }), sent({ id: 'roster', volumes: 1, recipient: null })]
  expect(sentShown(packages, 'all')).toHaveLength(3)
  expect(sentShown(packages, 'unanswered').map(({ id }) => id)).toEqual(['open'])
  expect(sentShown(packages, 'unwritten').map(({ id }) => id)).toEqual(['open'])
  expect(packages.map(recipientWords)).toEqual(['市专班办公室', '市专班办公室', '各单位'])
})

test('the history is read page by page', async () => {
  const asked: unknown[] = []
  const call = (_: string, input: unknown): Promise<unknown> => {
    asked.push(input)
    return Promise.resolve(
      asked.length === 1 ? { packages: [sent({ id: 'one' })], next: 'one' } : { packages: [sent({ id: 'two' })], next: null },
    )
  }
  expect((await allSent({ call: call as never })).map(({ id }) => id)).toEqual(['one', 'two'])
  expect(asked).toEqual([{ after: null }, { after: 'one' }])
})
