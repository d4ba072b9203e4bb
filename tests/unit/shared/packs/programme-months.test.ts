import { expect, test } from 'vitest'
import { hegang2022 } from '#shared/packs/hegang-2022/pack.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'

test('附件2 三: nine months, April to December, as the appraisal has them (M-154)', () => {
  expect(programmeMonths(heihe2022)).toEqual(heihe2022.appraisal?.months)
})

test('a programme without 考评细则 has months all the same, also over a turn of the year', () => {
  expect(programmeMonths(hegang2022)).toEqual(['2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12'])
  expect(programmeMonths({ cadence: { ...hegang2022.cadence, from: '2022-12', to: '2023-01' } })).toEqual(['2022-12', '2023-01'])
})
