import { expect, test } from 'vitest'
import { keyOfWork, readWork, undecided, workFields } from '#renderer/pages/exchange/evidence/pack-work.ts'
import type { PackWork } from '#renderer/pages/exchange/evidence/pack-work.ts'

const files = Array.from({ length: 2_000 }, (_, at) => ({ token: `token-${at}`, path: `逊克县/2022年4月/7-3 进校园方案/照片${at}.jpg` }))
const work: PackWork = {
  source: { files },
  name: '逊克县',
  unitId: null,
  month: '2022-04',
  formedOn: null,
  decisions: { [files[0]?.path ?? '']: { ...undecided, isSkipped: true } },
  refusals: ['一句话。'],
}

test('a large pack is kept in fields that a draft takes, and read back as it was', () => {
  const fields = workFields(work)
  expect(Math.max(...Object.values(fields).map((text) => text.length))).toBeLessThanOrEqual(20_000)
  expect(readWork(fields)).toEqual(work)
})

test('a smaller pack kept over a larger one leaves nothing of it', () => {
  const small: PackWork = { ...work, source: { zip: 'token-zip' }, decisions: {} }
  expect(readWork({ ...workFields(work), ...workFields(small) })).toEqual(small)
})

test('no pack is none, and packs differ by their first token', () => {
  expect(readWork({})).toBeNull()
  expect([keyOfWork(null), keyOfWork(work), keyOfWork({ ...work, source: { zip: 'z' } })]).toEqual(['', 'token-0', 'z'])
})
