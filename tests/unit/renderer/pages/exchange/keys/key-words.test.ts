import { expect, test } from 'vitest'
import type { KnownKey } from '#renderer/pages/exchange/keys/key-words.ts'
import { confirmedResult, confirmedWords, keyToCheck, pendingKeys, standingWords } from '#renderer/pages/exchange/keys/key-words.ts'

const known = (part: Partial<KnownKey>): KnownKey => ({
  signKey: 'RW',
  unit: { unitId: 'sunwu', name: '孙吴县' },
  installationId: 'installation',
  code: '04127 88163 55102 31908 90211 00476',
  status: 'pending',
  validUntilSeq: null,
  confirmedOn: null,
  confirmedWay: null,
  firstSeenAt: '2022-04-20T01:00:00.000Z',
  reason: '',
  isOwn: false,
  held: 0,
  asked: [1, 4],
  ...part,
})

test('keys with packages that wait are called first', () => {
  const keys = [known({ signKey: 'one' }), known({ signKey: 'two', held: 2 }), known({ signKey: 'three', status: 'active' })]
  expect(pendingKeys(keys).map(({ signKey }) => signKey)).toEqual(['two', 'one'])
})

test('an address that names a unit opens its key as long as it waits', () => {
  expect(keyToCheck([known({})], 'sunwu')?.signKey).toBe('RW')
  expect(keyToCheck([known({ status: 'active' })], 'sunwu')).toBeUndefined()
  expect(keyToCheck([known({})], null)).toBeUndefined()
})

test('how a key was confirmed and how far it counts', () => {
  expect(confirmedWords(known({ status: 'active', confirmedWay: 'telephone', confirmedOn: '2022-04-22' }))).toBe('电话核对　2022年4月22日')
  expect(confirmedWords(known({}))).toBe('')
  expect(standingWords(known({ status: 'retired', validUntilSeq: 12, reason: '更换电脑' }))).toBe('第12号及以前的数据包有效；更换电脑')
})

test('after the check it is said how many packages came in', () => {
  expect(confirmedResult([])).toBe('校验码已登记')
  expect(confirmedResult([{ status: 'applied' }, { status: 'held' }])).toBe('校验码已登记，收存的 1 个数据包已导入')
})
