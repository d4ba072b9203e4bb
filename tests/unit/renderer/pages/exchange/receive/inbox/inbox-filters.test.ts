import { expect, test } from 'vitest'
import { inboxGroups, packagesShown, sendersOf } from '#renderer/pages/exchange/receive/inbox/inbox-filters.ts'
import { allReceived } from '#renderer/pages/exchange/receive/inbox/use-received.ts'
import { received } from '../../packages/package-examples.ts'

const whole = received({ packageId: 'whole' })
const held = received({ packageId: 'held', status: 'held', importedAt: null, isReceiptSent: false })
const torn = received({ packageId: 'torn', volumes: 2, conflicts: 1, sender: { unitId: 'xunke', name: '逊克县' } })
const undone = received({ packageId: 'undone', status: 'undone', conflicts: 2, filesLacking: 3, isReceiptSent: false })
const packages = [whole, held, torn, undone]
const idsOf = (shown: readonly { readonly packageId: string }[]): string[] => shown.map(({ packageId }) => packageId)

test('each filter shows what waits for somebody; what was taken back waits for nobody', () => {
  expect(idsOf(packagesShown(packages, 'all', null))).toEqual(['whole', 'held', 'torn', 'undone'])
  expect(idsOf(packagesShown(packages, 'held', null))).toEqual(['held'])
  expect(idsOf(packagesShown(packages, 'conflict', null))).toEqual(['torn'])
  expect(idsOf(packagesShown(packages, 'lacking', null))).toEqual(['torn'])
  expect(idsOf(packagesShown(packages, 'unsent', null))).toEqual(['held'])
})

test('one sender alone', () => {
  expect(sendersOf(packages)).toEqual([
    { value: 'sunwu', label: '孙吴县' },
    { value: 'xunke', label: '逊克县' },
  ])
  expect(idsOf(packagesShown(packages, 'all', 'xunke'))).toEqual(['torn'])
})

test('packages that wait for their telephone call stand on top', () => {
  expect(inboxGroups(packages).map(({ title, rows }) => [title, idsOf(rows)])).toEqual([
    ['已收待核验', ['held']],
    ['已收', ['whole', 'torn', 'undone']],
  ])
})

test('the list is read page by page until there is none behind', async () => {
  const pages = [
    { packages: [whole], next: 'whole', gaps: [] },
    { packages: [held], next: null, gaps: [{ sender: held.sender, missing: [3] }] },
  ]
  const asked: unknown[] = []
  const call = (_: string, input: unknown): Promise<unknown> => {
    asked.push(input)
    return Promise.resolve(pages[asked.length - 1])
  }
  const inbox = await allReceived({ call: call as never })
  expect(idsOf(inbox.packages)).toEqual(['whole', 'held'])
  expect(inbox.gaps).toEqual(pages[1]?.gaps)
  expect(asked).toEqual([
    { after: null, unitId: null },
    { after: 'whole', unitId: null },
  ])
})
