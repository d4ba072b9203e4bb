import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listUrges } from '#db/repositories/urges.ts'
import { subjectList } from '#electron/services/supervision/notices.ts'
import { recordUrge } from '#electron/services/supervision/urges.ts'
import { contract } from '#shared/api/contract.ts'
import { type MayOffice, education, inMay, milestonesOf, obligationOf, sunwu, xunke } from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

describe('催办记录 (第四条, M-091)', () => {
  test('one row a subject; the last one shows beside it', async () => {
    const subjects = [...(await milestonesOf(office, '7-3', education)), await obligationOf(office, education)]
    expect(await recordUrge(office, { subjects, way: 'telephone', on: '2022-04-28', content: '联络员称方案正在征求意见' })).toEqual({
      recorded: 2,
    })
    await recordUrge(office, { subjects: subjects.slice(0, 1), way: 'document', on: '2022-05-05', content: '发函催办' })
    expect(
      (await listUrges(office.store.db, { programmeId: office.office.programmeId })).map((urge) => [urge.unit_id, urge.way, urge.urged_on]),
    ).toEqual([
      [education, 'telephone', '2022-04-28'],
      [education, 'telephone', '2022-04-28'],
      [education, 'document', '2022-05-05'],
    ])
    const mine = (await subjectList(office)).subjects.filter((each) => each.unit.unitId === education)
    expect(mine.map((each) => [each.title, each.lastUrge, each.rung])).toEqual([
      ['4月份工作完成情况', '4月28日电话催办', 'none'],
      ['进校园方案', '5月5日文件催办', 'none'],
    ])
  })

  test('a subject named twice is recorded once', async () => {
    const subject = await obligationOf(office, sunwu)
    expect(await recordUrge(office, { subjects: [subject, subject], way: 'message', on: '2022-05-05', content: '微信提示' })).toEqual({
      recorded: 1,
    })
  })

  test('30 February is no day: refused at the door with its sentence', async () => {
    const urge = { subjects: [await obligationOf(office, sunwu)], way: 'telephone', content: '电话' }
    const parsed = contract['urges.record'].input.safeParse({ ...urge, on: '2022-02-30' })
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['on'], message: '日期不存在或写法有误，应为“2022-04-20”这样的日期' })
    expect(contract['urges.record'].input.safeParse({ ...urge, on: '2022-02-28' }).success).toBe(true)
  })

  test('a day that lies ahead is refused', async () => {
    const urge = { subjects: [await obligationOf(office, sunwu)], way: 'telephone' as const, content: '电话' }
    await expect(recordUrge(office, { ...urge, on: '2022-05-06' })).rejects.toMatchObject({ details: { rule: 'urgeInFuture' } })
    expect(await listUrges(office.store.db, { programmeId: office.office.programmeId })).toEqual([])
  })

  test('催办 is the city’s', async () => {
    const county = await inMay(xunke)
    try {
      const subjects = [await obligationOf(county, xunke)]
      await expect(recordUrge(county, { subjects, way: 'telephone', on: '2022-05-05', content: '电话' })).rejects.toMatchObject({
        code: 'not_permitted',
      })
    } finally {
      await county.dispose()
    }
  })
})
