import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appraisalCounty } from '#electron/services/appraisal/appraisals.ts'
import { type ClaimInput, claimList, recogniseClaim, saveClaim } from '#electron/services/appraisal/claims.ts'
import { contract } from '#shared/api/contract.ts'
import { type OpenedOffice, april, on, openedApril, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const listSchema = contract['claims.list'].output
const claim: ClaimInput = {
  claimId: null,
  rev: null,
  unitId: xunke,
  month: april,
  kind: 'local-first',
  title: '信用承诺“一码通”',
  basis: '县专班会议纪要〔2022〕2号',
  claimedOn: '2022-04-18',
}

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

async function points(): Promise<string | undefined> {
  const { score } = await appraisalCounty(office, { unitId: xunke, month: april })
  return score.lines.find((line) => line.part === 'adjustments')?.points
}

describe('考评细则 二（一）3: 动态调整', () => {
  test('M-104, M-115: claimed by the county it earns nothing; recognised by the city with an opinion, 1 point', async () => {
    const input = contract['claims.save'].input.parse(claim)
    const { claimId, rev } = contract['claims.save'].output.parse(await saveClaim(office, input))
    expect(await points()).toBe('0.00')
    const decision = { claimId, rev, isRecognised: true, opinion: '属地方首创，已组织落实' }
    expect(contract['claims.recognise'].output.parse(await recogniseClaim(office, decision))).toEqual({ rev: 2 })
    expect(await points()).toBe('1.00')
    const list = listSchema.parse(await claimList(office, { month: april }))
    expect(list.kinds.map((each) => each.title)).toEqual(['新增工作任务', '调高工作指标或标准', '地方首创的创新性举措'])
    expect(list.claims).toEqual([
      {
        claimId,
        unit: { unitId: xunke, name: '逊克县' },
        kind: 'local-first',
        title: '信用承诺“一码通”',
        basis: '县专班会议纪要〔2022〕2号',
        claimedOn: '2022-04-18',
        status: 'recognised',
        opinion: '属地方首创，已组织落实',
        decidedOn: '2022-04-18',
        rev: 2,
      },
    ])
  })

  test('M-115: the day of the decision is kept, between the claim and today; a changed claim has none again', async () => {
    const { claimId, rev } = await saveClaim(office, claim)
    on(office, '2022-04-25')
    const decision = { claimId, rev, isRecognised: true, opinion: '同意认定' }
    for (const decidedOn of ['2022-04-17', '2022-04-26']) {
      expect(await refusal(recogniseClaim(office, { ...decision, decidedOn }))).toMatchObject({ details: { rule: 'decidedWhen' } })
    }
    const recognised = await recogniseClaim(office, { ...decision, decidedOn: '2022-04-20' })
    const decided = async () => listSchema.parse(await claimList(office, { month: april })).claims[0]?.decidedOn
    expect(await decided()).toBe('2022-04-20')
    await saveClaim(office, { ...claim, claimId, rev: recognised.rev, title: '信用承诺“一网通”' })
    expect(await decided()).toBe(null)
  })

  test('what the city refuses earns nothing, and its opinion stays', async () => {
    const { claimId, rev } = await saveClaim(office, claim)
    await recogniseClaim(office, { claimId, rev, isRecognised: false, opinion: '与既有措施重复' })
    expect(await points()).toBe('0.00')
    expect((await claimList(office, { month: april })).claims[0]).toMatchObject({ status: 'refused', opinion: '与既有措施重复' })
  })

  test('a recognised claim that is changed waits for its recognition again', async () => {
    const { claimId, rev } = await saveClaim(office, claim)
    const recognised = await recogniseClaim(office, { claimId, rev, isRecognised: true, opinion: '同意认定' })
    await saveClaim(office, { ...claim, claimId, rev: recognised.rev, title: '信用承诺“一网通”' })
    expect((await claimList(office, { month: april })).claims[0]).toMatchObject({ status: 'claimed', opinion: '' })
    expect(await points()).toBe('0.00')
  })

  test('a decision on an old view is refused', async () => {
    const { claimId, rev } = await saveClaim(office, claim)
    await saveClaim(office, { ...claim, claimId, rev, title: '信用承诺“一网通”' })
    const decision = { claimId, rev, isRecognised: true, opinion: '同意认定' }
    await expect(recogniseClaim(office, decision)).rejects.toMatchObject({ code: 'stale_version' })
  })

  test('only what the 细则 lists, in a month of the appraisal, by a scored county, not after today', async () => {
    await expect(saveClaim(office, { ...claim, kind: 'other' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(saveClaim(office, { ...claim, month: '2022-03' })).rejects.toMatchObject({ details: { rule: 'cadence' } })
    await expect(saveClaim(office, { ...claim, unitId: office.office.unitId })).rejects.toMatchObject({ details: { rule: 'scoredUnit' } })
    await expect(saveClaim(office, { ...claim, claimedOn: '2022-04-19' })).rejects.toMatchObject({ details: { rule: 'claimedInFuture' } })
  })

  test('foundations 3: a county claims for itself and recognises nothing', async () => {
    const own = await openedApril(xunke)
    try {
      const { claimId, rev } = await saveClaim(own, claim)
      await expect(saveClaim(own, { ...claim, unitId: sunwu })).rejects.toMatchObject({ code: 'not_permitted' })
      const decision = { claimId, rev, isRecognised: true, opinion: '同意认定' }
      await expect(recogniseClaim(own, decision)).rejects.toMatchObject({ code: 'not_permitted' })
      expect((await claimList(own, { month: april })).claims).toHaveLength(1)
    } finally {
      await own.dispose()
    }
  })
})
