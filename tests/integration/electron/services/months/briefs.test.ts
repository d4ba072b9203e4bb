import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BriefInput, briefList, removeBrief, restoreBrief, saveBrief } from '#electron/services/months/briefs.ts'
import { appraisalCounty } from '#electron/services/appraisal/appraisals.ts'
import { contract } from '#shared/api/contract.ts'
import { type OpenedOffice, april, on, openedApril, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'

const listSchema = contract['briefs.list'].output
const plain: BriefInput = {
  briefId: null,
  rev: null,
  unitId: xunke,
  title: '逊克县开展诚信宣传月活动',
  receivedOn: '2022-04-18',
  isHighQuality: false,
  qualityGround: '',
  isRecommended: false,
  adoptedOn: null,
  adoptedIn: '',
}
const judged: BriefInput = { ...plain, isHighQuality: true, qualityGround: '做法可推广', isRecommended: true }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

async function titles(month: string, own = office): Promise<string[]> {
  return listSchema.parse(await briefList(own, { month })).briefs.map((brief) => brief.title)
}

async function informationPoints(month = april): Promise<string | undefined> {
  const { score } = await appraisalCounty(office, { unitId: xunke, month })
  return score.lines.find((line) => line.part === 'information')?.points
}

describe('工作制度 第八条, 考评细则 二（一）2（2）: 工作信息', () => {
  test('M-066: a brief is recorded with its unit, day and judgement, and changed under its revision', async () => {
    const input = contract['briefs.save'].input.parse(judged)
    const { briefId, rev } = contract['briefs.save'].output.parse(await saveBrief(office, input))
    expect(listSchema.parse(await briefList(office, { month: april })).briefs).toEqual([
      {
        briefId,
        unit: { unitId: xunke, name: '逊克县' },
        title: '逊克县开展诚信宣传月活动',
        receivedOn: '2022-04-18',
        isHighQuality: true,
        qualityGround: '做法可推广',
        isRecommended: true,
        adoptedOn: null,
        adoptedIn: '',
        rev,
      },
    ])
    expect(await saveBrief(office, { ...judged, briefId, rev, title: '逊克县诚信宣传月活动见成效' })).toEqual({ briefId, rev: rev + 1 })
    await expect(saveBrief(office, { ...judged, briefId, rev })).rejects.toMatchObject({ code: 'stale_version' })
  })

  test('M-103: quality is 1 point each and 3 at most, adoption 1 each and 2 at most', async () => {
    for (let count = 0; count < 4; count += 1) {
      await saveBrief(office, { ...judged, title: `信息${count + 1}`, adoptedOn: '2022-04-18', adoptedIn: '工作简报' })
    }
    expect(await informationPoints()).toBe('5.00')
  })

  test('A-34: adopted in May, a brief of April stands in both months; its adoption earns only where it was recommended', async () => {
    on(office, '2022-05-06')
    await saveBrief(office, { ...judged, adoptedOn: '2022-05-06', adoptedIn: '工作简报第5期' })
    await saveBrief(office, { ...judged, isRecommended: false, title: '未经推荐', adoptedOn: '2022-05-06', adoptedIn: '工作简报第5期' })
    expect([await titles(april), await titles('2022-05')]).toEqual([
      ['逊克县开展诚信宣传月活动', '未经推荐'],
      ['逊克县开展诚信宣传月活动', '未经推荐'],
    ])
    expect([await informationPoints(), await informationPoints('2022-05')]).toEqual(['2.00', '1.00'])
  })

  test('A-16: 高质量 keeps its ground', async () => {
    await expect(saveBrief(office, { ...judged, qualityGround: ' ' })).rejects.toMatchObject({ details: { rule: 'qualityGround' } })
  })

  test('a brief is not received after today, nor 编发 before it was received', async () => {
    await expect(saveBrief(office, { ...plain, receivedOn: '2022-04-19' })).rejects.toMatchObject({ details: { rule: 'receivedInFuture' } })
    await expect(saveBrief(office, { ...judged, adoptedOn: '2022-04-17' })).rejects.toMatchObject({ details: { rule: 'adoptedWhen' } })
    await expect(saveBrief(office, { ...judged, adoptedOn: '2022-04-19' })).rejects.toMatchObject({ details: { rule: 'adoptedWhen' } })
  })

  test('domain 3: a brief goes to 回收站 and comes back; it earns nothing while it is there', async () => {
    const { briefId, rev } = await saveBrief(office, judged)
    await removeBrief(office, { briefId, rev })
    expect([await titles(april), await informationPoints()]).toEqual([[], '0.00'])
    await restoreBrief(office, { briefId })
    expect([await titles(april), await informationPoints()]).toEqual([['逊克县开展诚信宣传月活动'], '1.00'])
  })
})

describe('foundations 3: a county office', () => {
  test('records and sees its own briefs; quality, recommendation and adoption are the city’s to say', async () => {
    const own = await openedApril(xunke)
    try {
      const { briefId, rev } = await saveBrief(own, plain)
      expect(await titles(april, own)).toEqual(['逊克县开展诚信宣传月活动'])
      await expect(saveBrief(own, { ...judged, briefId, rev })).rejects.toMatchObject({ code: 'not_permitted' })
      await expect(saveBrief(own, { ...plain, unitId: sunwu })).rejects.toMatchObject({ code: 'not_permitted' })
    } finally {
      await own.dispose()
    }
  })
})
