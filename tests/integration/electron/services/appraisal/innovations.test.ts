import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newestRevision } from '#db/record-revisions.ts'
import { repeatedBasis, saveClaim } from '#electron/services/appraisal/claims.ts'
import {
  type InnovationInput,
  innovationList,
  recogniseInnovation,
  removeInnovation,
  restoreInnovation,
  saveInnovation,
} from '#electron/services/appraisal/innovations.ts'
import { appraisalYear } from '#electron/services/appraisal/year/year-appraisals.ts'
import { contract } from '#shared/api/contract.ts'
import { april, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
/** Stands for a unit that reports and is not scored. */
const unscored = 'unscored'
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-09-15' })
})
afterEach(() => office.close())

const claim: InnovationInput = {
  claimId: null,
  rev: null,
  unitId: xunke,
  category: 2,
  title: '信用承诺“一码通”在全省复制推广',
  content: '省营商环境局印发通报推广',
  basis: '《关于推广信用承诺经验的通报》（黑营商发〔2022〕8号）',
  claimedOn: '2022-09-10',
}
const list = async (unitId: string | null = null) => contract['innovations.list'].output.parse(await innovationList(office, { unitId }))
const points = async () => (await appraisalYear(office)).counties.find(({ unit }) => unit.unitId === xunke)?.innovation
const recognition = { isRecognised: true, opinion: '情况属实，予以认定', decidedOn: '2022-09-15' }

async function recognised(): Promise<{ claimId: string; rev: number }> {
  const { claimId, rev } = await saveInnovation(office, claim)
  return { claimId, rev: (await recogniseInnovation(office, { claimId, rev, ...recognition })).rev }
}

describe('考评细则 二（二）2: 创新性举措', () => {
  test('M-109: the six categories with their clauses', async () => {
    const { categories } = await list()
    expect(categories.map(({ category, clause }) => [category, clause])).toEqual(
      [1, 2, 3, 4, 5, 6].map((nth) => [nth, `二（二）2（${nth}）`]),
    )
  })

  test('M-108, M-115: claimed it earns nothing; recognised by the city with an opinion, 5 points', async () => {
    const { claimId, rev } = await saveInnovation(office, contract['innovations.save'].input.parse(claim))
    expect([await points(), rev]).toEqual(['0.00', 1])
    const { blocks } = await appraisalYear(office)
    expect(blocks.map(({ text }) => text)).toContain('还有 1 项创新性举措申报待认定')
    const input = contract['innovations.recognise'].input.parse({ claimId, rev, ...recognition })
    expect(await recogniseInnovation(office, input)).toEqual({ rev: 2 })
    expect(await points()).toBe('5.00')
    expect((await list(xunke)).claims).toMatchObject([
      {
        claimId,
        unit: { name: '逊克县' },
        status: 'recognised',
        opinion: '情况属实，予以认定',
        decidedOn: '2022-09-15',
        isOnBehalf: true,
        isOwn: true,
      },
    ])
    expect((await list(sunwu)).claims).toEqual([])
  })

  test('what the city refuses earns nothing, and its opinion stays', async () => {
    const { claimId, rev } = await saveInnovation(office, claim)
    await recogniseInnovation(office, { claimId, rev, ...recognition, isRecognised: false, opinion: '未见省级通报' })
    expect(await points()).toBe('0.00')
    expect((await list()).claims[0]).toMatchObject({ status: 'refused', opinion: '未见省级通报' })
  })

  test('a claim that is changed waits for its recognition again; one changed on an old view is refused', async () => {
    const { claimId, rev } = await recognised()
    expect(await refusal(saveInnovation(office, { ...claim, claimId, rev: 1 }))).toMatchObject({ code: 'stale_version' })
    await saveInnovation(office, { ...claim, claimId, rev, category: 3 })
    expect((await list()).claims[0]).toMatchObject({ status: 'claimed', opinion: '', category: 3 })
    expect(await points()).toBe('0.00')
  })

  test('what was recognised is not removed; a claim that is goes into 回收站 and comes back', async () => {
    const { claimId, rev } = await recognised()
    expect(await refusal(removeInnovation(office, { claimId, rev }))).toMatchObject({ details: { rule: 'recognisedStays' } })
    const { rev: refused } = await recogniseInnovation(office, { claimId, rev, ...recognition, isRecognised: false })
    await removeInnovation(office, { claimId, rev: refused })
    expect((await list()).claims).toEqual([])
    await restoreInnovation(office, { claimId })
    expect((await list()).claims).toMatchObject([{ claimId, status: 'claimed' }])
  })

  test.each<[string, Partial<InnovationInput>, object]>([
    ['another category than the six', { category: 7 }, { code: 'invalid_input' }],
    ['a unit that is not scored', { unitId: unscored }, { details: { rule: 'scoredUnit' } }],
    ['a day after today', { claimedOn: '2022-09-16' }, { details: { rule: 'claimedInFuture' } }],
  ])('refuses %s', async (_, change, refused) => {
    const units = office.store.db.selectFrom('unit').select('id').where('scored', '=', 0).where('reports', '=', 1)
    const { id } = await units.limit(1).executeTakeFirstOrThrow()
    const input = { ...claim, ...change }
    const asked = saveInnovation(office, input.unitId === unscored ? { ...input, unitId: id } : input)
    expect(await refusal(asked)).toMatchObject(refused)
  })

  test('a recognition lies between the claim and today; a county recognises nothing', async () => {
    const { claimId, rev } = await saveInnovation(office, claim)
    for (const decidedOn of ['2022-09-09', '2022-09-16']) {
      expect(await refusal(recogniseInnovation(office, { claimId, rev, ...recognition, decidedOn }))).toMatchObject({
        details: { rule: 'decidedWhen' },
      })
    }
    const county = { ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } }
    expect(await refusal(recogniseInnovation(county, { claimId, rev, ...recognition }))).toMatchObject({ code: 'not_permitted' })
    expect(await refusal(saveInnovation(county, { ...claim, unitId: sunwu }))).toMatchObject({ code: 'not_permitted' })
    expect(await refusal(innovationList(county, { unitId: sunwu }))).toMatchObject({ code: 'not_permitted' })
  })

  test('one record, one author: the claim is the county’s, the word on it the city’s', async () => {
    const { claimId } = await recognised()
    expect(await newestRevision(office.store.db, 'innovationClaim', claimId)).toMatchObject({ owner_unit: xunke, rev: 1 })
    expect(await newestRevision(office.store.db, 'innovationDecision', claimId)).toMatchObject({ owner_unit: office.office.unitId })
  })
})

describe('A-05: the same 依据文件 used twice raises a prompt', () => {
  const repeated = async (basis: string, claimId: string | null = null) =>
    contract['claims.repeated'].output.parse(await repeatedBasis(office, { unitId: xunke, basis, claimId })).repeated
  const adjustment = { claimId: null, rev: null, unitId: xunke, kind: 'local-first', title: '信用承诺“一码通”', claimedOn: '2022-09-10' }

  test('of an adjustment and an innovation, however it is written; of another unit it is nobody’s matter', async () => {
    const { claimId } = await saveInnovation(office, claim)
    expect(await repeated('黑营商发[2022]8号')).toEqual([{ claimId, title: claim.title, kindTitle: '创新性举措（2）', month: null }])
    expect(await repeated('黑营商发〔2022〕8号', claimId)).toEqual([])
    expect((await repeatedBasis(office, { unitId: sunwu, basis: claim.basis, claimId: null })).repeated).toEqual([])
    await saveClaim(office, { ...adjustment, month: april, basis: claim.basis })
    const view = contract['appraisals.year'].output.parse(await appraisalYear(office))
    expect(view.repeated).toMatchObject([{ unit: { name: '逊克县' }, uses: [{ month: april }, { claimId, month: null }] }])
  })

  test('A-04: one adjustment that is claimed month by month is no repetition', async () => {
    const { claimId } = await saveClaim(office, { ...adjustment, month: april, basis: claim.basis })
    await saveClaim(office, { ...adjustment, month: '2022-05', basis: claim.basis })
    expect(await repeated(claim.basis, claimId)).toEqual([])
    expect((await appraisalYear(office)).repeated).toEqual([])
  })
})
