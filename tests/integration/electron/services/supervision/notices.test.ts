import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentDetail, documentList } from '#electron/services/documents/documents.ts'
import { draftNotices, editNotice, noticeDetail, noticeList } from '#electron/services/supervision/notices.ts'
import { recordUrge } from '#electron/services/supervision/urges.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type MayOffice,
  advance,
  draft,
  draftOne,
  education,
  host,
  inMay,
  milestonesOf,
  obligationOf,
  sunwu,
  toIssue,
  xunke,
  youthLeague,
} from '#tests/fixtures/supervision/may.ts'

const detailSchema = contract['notices.get'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const detail = async (noticeId: string) => detailSchema.parse(await noticeDetail(office, { noticeId }))

async function wordsOf(documentId: string): Promise<string> {
  const { model } = await documentDetail(office, { documentId })
  return JSON.stringify(model.blocks)
}

/** A 督办单 to 市教育局 about the plan and the monthly report. */
async function supervision() {
  return draftOne(office, 'supervise', [...(await milestonesOf(office, '7-3', education)), await obligationOf(office, education)])
}

describe('起草: one notice a unit with its paper', () => {
  test('第十四条 (M-086, M-089): the 督办单 names measure, missed date, earlier step with its number, and the article', async () => {
    office.ports.clock.setDay('2022-04-21')
    const reminder = await draftOne(office, 'remind', [await obligationOf(office, education)])
    await advance(office, reminder.documentId, ...toIssue)
    office.ports.clock.setDay('2022-04-28')
    const subjects = [...(await milestonesOf(office, '7-3', education)), await obligationOf(office, education)]
    await recordUrge(office, { subjects, way: 'telephone', on: '2022-04-28', content: '联络员称方案正在征求意见' })
    office.ports.clock.setDay('2022-05-05')
    const { documentId } = await supervision()
    const words = await wordsOf(documentId)
    for (const said of [
      '依据《黑河市政务守信践诺工作专班工作制度》第七、十、十四条规定，现予以挂牌督办',
      '“诚信黑河进校园”工作方案（措施7-3）',
      '应于4月30日前制定，截至5月5日未完成，逾期5日。4月28日已电话催办。督办事由：延迟完成（第十四条）。',
      '4月21日已下发工作提示单（编号：〔2022〕第1号）',
      '请抓紧制定“诚信黑河进校园”工作方案，明确责任领导、责任科室和办结时间',
      '请于5月13日前办结',
    ]) {
      expect(words).toContain(said)
    }
  })

  test('A-33: by the text every 督办单 is 挂牌, and is not taken off the list while the programme reads it so', async () => {
    const { noticeId } = await supervision()
    const { isListed, copyTo, rev, items, notice } = await detail(noticeId)
    expect([isListed, copyTo]).toEqual([true, ['市督导考评问责工作专班']])
    const edit = {
      noticeId,
      rev,
      includedItemIds: items.map((item) => item.itemId),
      demands: '请抓紧办理',
      answerDueOn: notice.answerDueOn ?? '',
      copyTo,
    }
    await expect(editNotice(office, { ...edit, isListed: false })).rejects.toMatchObject({ details: { rule: 'alwaysListed' } })
  })

  test('A-33: where the office decides case by case, a 督办单 begins without 挂牌 and may be listed', async () => {
    const readings = office.pack.readings.map((each) => (each.id === 'listed-supervision' ? { ...each, chosen: 'chosen' } : each))
    const free: MayOffice = { ...office, pack: { ...office.pack, readings } }
    const { noticeId, documentId } = await draftOne(free, 'supervise', await milestonesOf(office, '7-3', education))
    expect((await documentDetail(free, { documentId })).suggestion.signer).toBe('办公室主任')
    expect(await wordsOf(documentId)).not.toContain('挂牌督办事项登记表')
    const { rev, items, copyTo } = await detail(noticeId)
    const includedItemIds = items.map((item) => item.itemId)
    await editNotice(free, { noticeId, rev, includedItemIds, demands: '请抓紧办理', answerDueOn: '2022-05-13', isListed: true, copyTo })
    expect(await wordsOf(documentId)).toContain('挂牌督办事项登记表')
    expect((await documentDetail(free, { documentId })).suggestion.signer).toBe('专班组长')
  })

  test('office.md: a 函 cites the 分解表 and asks, it does not order', async () => {
    const { documentId } = await draftOne(office, 'supervise', await milestonesOf(office, '7-3', youthLeague))
    const words = await wordsOf(documentId)
    expect(words).toContain('“诚信黑河进校园”工作方案由市教育局、贵单位共同牵头，4月制定方案，10月底前基本完成')
    expect(words).toContain('商请贵单位抓紧制定“诚信黑河进校园”工作方案')
    expect((await documentList(office, { month: '2022-05' })).documents[0]?.title).toBe('关于商请推进“诚信黑河进校园”工作的函')
  })

  test('第十四条: a 督办单 on a material alone still stands on 第十四条', async () => {
    const { documentId } = await draftOne(office, 'supervise', [await obligationOf(office, education)])
    expect(await wordsOf(documentId)).toContain('第七、十、十四条')
  })

  test('office.md: a 提示单 on a material that counts says for which month', async () => {
    const { documentId } = await draftOne(office, 'remind', [await obligationOf(office, sunwu)])
    expect(await wordsOf(documentId)).toContain('本项报送情况计入4月份考评')
  })

  test('一事一号: a subject stands in one draft of a kind, and under one 督办单 that is not yet 销号', async () => {
    const { documentId } = await supervision()
    await expect(supervision()).rejects.toMatchObject({ details: { rule: 'draftedOnce' } })
    await advance(office, documentId, ...toIssue)
    await expect(supervision()).rejects.toMatchObject({ details: { rule: 'supervisedOnce' } })
    expect((await draft(office, 'remind', await milestonesOf(office, '7-3', education))).length).toBe(1)
  })

  test('一单位一单: subjects of another unit are refused, nothing is drafted', async () => {
    const [first] = await milestonesOf(office, '7-3', youthLeague)
    if (first === undefined) throw new Error('a subject')
    const notices = [{ unitId: education, kind: 'supervision' as const, subjects: [first], answerDueOn: '2022-05-13' }]
    await expect(draftNotices(office, { notices })).rejects.toMatchObject({ details: { rule: 'oneUnit' } })
    expect((await noticeList(office, { onlyOpen: false })).notices).toEqual([])
  })

  test('the host bureau gets no 督办单 even where it is asked for', async () => {
    const subjects = await milestonesOf(office, '7-1', host)
    await expect(draft(office, 'supervise', subjects, 'supervision')).rejects.toMatchObject({ details: { rule: 'kindOfUnit' } })
  })

  test('one command or none: a bad notice among good ones leaves no draft', async () => {
    const good = {
      unitId: education,
      kind: 'supervision' as const,
      subjects: await milestonesOf(office, '7-3', education),
      answerDueOn: '2022-05-13',
    }
    const late = {
      unitId: youthLeague,
      kind: 'letter' as const,
      subjects: await milestonesOf(office, '7-3', youthLeague),
      answerDueOn: '2022-05-04',
    }
    await expect(draftNotices(office, { notices: [good, late] })).rejects.toMatchObject({ details: { rule: 'answerDue' } })
    expect((await documentList(office, { month: null })).documents).toEqual([])
  })

  test('a county office drafts no notice', async () => {
    const county = await inMay(xunke)
    try {
      await expect(draftNotices(county, { notices: [] })).rejects.toMatchObject({ code: 'not_permitted' })
    } finally {
      await county.dispose()
    }
  })
})

describe('a notice before signature', () => {
  test('an item left out leaves the paper; the draft is checked anew', async () => {
    const { noticeId, documentId } = await supervision()
    await advance(office, documentId, 'check')
    const { items, rev, copyTo } = await detail(noticeId)
    const kept = items.filter((item) => item.subject.kind === 'milestone').map((item) => item.itemId)
    await editNotice(office, {
      noticeId,
      rev,
      includedItemIds: kept,
      demands: '请于期限内印发方案',
      answerDueOn: '2022-05-16',
      isListed: true,
      copyTo,
    })
    const after = await detail(noticeId)
    expect([after.notice.items, after.notice.answerDueOn, after.rev]).toEqual([1, '2022-05-16', rev + 1])
    const { document, versions } = await documentDetail(office, { documentId })
    expect([document.status, document.title, versions.length]).toEqual(['draft', '关于“诚信黑河进校园”工作方案的督办单', 2])
    expect(await wordsOf(documentId)).toContain('请于期限内印发方案')
  })

  /** A 督办单 on two measures of 孙吴县 and its report; `say` edits it with these items and words. */
  async function onThree() {
    const [first, second] = [await milestonesOf(office, '7-3', sunwu), await milestonesOf(office, '7-2', sunwu)]
    const { noticeId, documentId } = await draftOne(office, 'supervise', [...first, ...second, await obligationOf(office, sunwu)])
    const say = async (change: { keep?: (place: number) => boolean; demands?: string }) => {
      const { items, rev, copyTo, demands } = await detail(noticeId)
      const keep = change.keep ?? (() => true)
      const includedItemIds = items.filter((_, place) => keep(place)).map((item) => item.itemId)
      const terms = { answerDueOn: '2022-05-16', isListed: true, copyTo }
      await editNotice(office, { noticeId, rev, includedItemIds, demands: change.demands ?? demands, ...terms })
      return (await detail(noticeId)).demands.split('\n')
    }
    return { noticeId, documentId, say, demands: (await detail(noticeId)).demands.split('\n') }
  }

  test('第十四条: the request counts the items that are left, and counts them again when one comes back', async () => {
    const { documentId, say, demands } = await onThree()
    expect(demands[0]).toBe('请抓紧办理上述2项工作，明确责任领导、责任科室和办结时间')
    expect(demands[1]).toMatch(/^请立即补报.*，并说明未按时报送的原因$/)
    const one = await say({ keep: (place) => place !== 1 })
    expect(one).toEqual(['请抓紧制定“诚信黑河进校园”工作方案，明确责任领导、责任科室和办结时间', demands[1]])
    expect(await wordsOf(documentId)).not.toContain('上述2项工作')
    expect(await say({ keep: (place) => place === 2 })).toEqual([demands[1]])
    expect(await say({})).toEqual(demands)
  })

  test('第十四条: a line written by hand stays beside lines that follow the items', async () => {
    const { say, demands } = await onThree()
    const own = '请于每周五书面反馈进展'
    await say({ demands: [...demands, own].join('\n') })
    expect(await say({ keep: (place) => place === 0 })).toEqual([
      '请抓紧制定“诚信黑河进校园”工作方案，明确责任领导、责任科室和办结时间',
      own,
    ])
  })

  test('第十四条: a request written by hand is never reworded', async () => {
    const { say } = await onThree()
    const own = '请抓紧办理上述2项工作，5月10日前先报送方案'
    await say({ demands: own })
    expect(await say({ keep: (place) => place === 0 })).toEqual([own])
  })

  test('what a leader has signed is not changed in substance', async () => {
    const { noticeId, documentId } = await supervision()
    await advance(office, documentId, 'check', 'signOff')
    const { items, rev, copyTo } = await detail(noticeId)
    const edit = {
      noticeId,
      rev,
      includedItemIds: items.map((item) => item.itemId),
      demands: '请抓紧办理',
      answerDueOn: '2022-05-16',
      isListed: true,
      copyTo,
    }
    await expect(editNotice(office, edit)).rejects.toMatchObject({ details: { rule: 'signedNotice' } })
  })

  test('an edit made on an old view is refused', async () => {
    const { noticeId } = await supervision()
    const { items, rev, copyTo } = await detail(noticeId)
    const edit = {
      noticeId,
      rev,
      includedItemIds: items.map((item) => item.itemId),
      demands: '请抓紧办理',
      answerDueOn: '2022-05-16',
      isListed: true,
      copyTo,
    }
    await editNotice(office, edit)
    await expect(editNotice(office, edit)).rejects.toMatchObject({ code: 'stale_version' })
  })
})
