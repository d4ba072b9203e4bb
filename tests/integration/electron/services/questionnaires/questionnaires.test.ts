import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listEvents } from '#db/repositories/desk.ts'
import { questionnaireList } from '#electron/services/questionnaires/questionnaires.ts'
import { returnSheet, recordSheet, questionnaireSheet } from '#electron/services/questionnaires/sheets.ts'
import {
  closeQuestionnaire,
  decideAnswer,
  reopenQuestionnaire,
  signQuestionnaire,
  withdrawDecision,
} from '#electron/services/questionnaires/steps.ts'
import { contract } from '#shared/api/contract.ts'
import { eventNames } from '#shared/domain/event-names.ts'
import {
  awards,
  banks,
  fillAll,
  fillSheet,
  findings,
  issuedSurvey,
  loans,
  origin,
  question,
  questionOf,
  survey,
  unit,
} from '#tests/fixtures/questionnaires/survey.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
let id: string
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2019-09-19', programmeId: 'heihe-2019' })
  id = await issuedSurvey(office)
})
afterEach(() => office.close())

const statusNow = async () => (await survey(office, id)).status

describe('信用监管指标调查问卷 of 2019 (M-071)', () => {
  test('the programme’s own is offered: 20 questions, 19 units; opened, it keeps its ids, words and heads (A-30)', async () => {
    const list = contract['questionnaires.list'].output.parse(await questionnaireList(office))
    expect(list.offered).toEqual([{ origin, title: '信用监管指标调查问卷', dueOn: '2019-09-27', questions: 20, units: 19, isOpened: true }])
    const whole = await survey(office, id)
    expect(whole.tables.map((table) => [table.title, table.evidenceHead, table.questions.length])).toEqual([
      ['政务诚信调查表', '佐证材料', 3],
      ['商务诚信调查表', '佐证材料', 6],
      ['社会诚信调查表', '佐证材料', 6],
      ['司法公信调查表', '附件', 5],
    ])
    expect((await questionOf(office, id, loans)).units.map((each) => [each.word, each.name])).toEqual([
      ['财政局', '市财政局'],
      ['税务局', '市税务局'],
      ['银保监分局', '黑河银保监分局'],
      ['人民银行', '中国人民银行黑河市中心支行'],
    ])
    expect(whole.tables.flatMap((table) => table.questions).filter((each) => each.answer === 'narrative')).toHaveLength(4)
  })

  test('issued, every question waits and every unit stands in the 未报名单', async () => {
    const { status, missing, unanswered, received, hindrances } = await survey(office, id)
    expect([status, missing.length, unanswered, received]).toEqual(['issued', 19, 20, 0])
    expect(hindrances).toEqual(['19个单位未报', '20道题无单位答复'])
  })

  test('all units: equal answers merge, narratives are joined in the order of the units, the whole is 已汇总', async () => {
    await fillAll(office, id)
    const whole = await survey(office, id)
    expect([whole.status, whole.missing, whole.received, whole.hindrances]).toEqual(['summarised', [], 19, []])
    expect((await questionOf(office, id, loans)).merged).toBe('是')
    expect((await questionOf(office, id, awards)).merged).toBe('市场监管局：市市场监管局所报表彰情况；文明办：市文明办所报表彰情况。')
    expect(await findings(office)).toEqual([])
  })

  test('one unit comes, others are missing: 部分收回, and the question says who has not answered', async () => {
    await fillSheet(office, id, banks[1] ?? '')
    const asked = await questionOf(office, id, loans)
    expect([await statusNow(), asked.state, asked.value]).toEqual(['partly', 'partial', 'yes'])
    expect(asked.missing.map((each) => each.word)).toEqual(['财政局', '银保监分局', '人民银行'])
  })
})

describe('conflicting answers', () => {
  const [finance = '', tax = ''] = banks
  beforeEach(() => fillAll(office, id, { [finance]: { [loans]: 'no' } }))

  test('stand side by side until somebody decides with a reason', async () => {
    const before = await questionOf(office, id, loans)
    expect([await statusNow(), before.state, before.merged]).toEqual([
      'collected',
      'conflicting',
      '否：财政局；是：税务局、银保监分局、人民银行',
    ])
    expect((await survey(office, id)).hindrances).toEqual(['1道题答复不一致，尚未核定'])
    await decideAnswer(office, { questionnaireId: id, questionId: loans, rev: null, value: 'yes', reason: '“税易贷”已投入市场' })
    const after = await questionOf(office, id, loans)
    expect([await statusNow(), after.state, after.merged]).toEqual(['summarised', 'decided', '是'])
    expect(after.decision).toMatchObject({ text: '是', reason: '“税易贷”已投入市场', officerName: '张经办', isStale: false })
    expect(await findings(office)).toEqual([])
  })

  test('a decision falls when an answer under it changes, and is made anew on what is said then', async () => {
    const { rev } = await decideAnswer(office, { questionnaireId: id, questionId: loans, rev: null, value: 'yes', reason: '以税务局为准' })
    await fillSheet(office, id, tax, { values: { [loans]: 'no' } })
    const stale = await questionOf(office, id, loans)
    expect([stale.state, stale.decision?.isStale]).toEqual(['conflicting', true])
    const again = { questionnaireId: id, questionId: loans, value: 'no', reason: '税务局已更正' }
    expect((await refusal(decideAnswer(office, { ...again, rev: null }))).code).toBe('stale_version')
    await decideAnswer(office, { ...again, rev })
    expect((await questionOf(office, id, loans)).merged).toBe('否')
  })

  test('a decision may be withdrawn; then it is open again', async () => {
    const { rev } = await decideAnswer(office, { questionnaireId: id, questionId: loans, rev: null, value: 'yes', reason: '以税务局为准' })
    await withdrawDecision(office, { questionnaireId: id, questionId: loans, rev, reason: '核定有误' })
    expect(await questionOf(office, id, loans)).toMatchObject({ state: 'conflicting', decision: null })
    await decideAnswer(office, { questionnaireId: id, questionId: loans, rev: null, value: 'no', reason: '另有依据' })
    expect((await questionOf(office, id, loans)).merged).toBe('否')
  })

  test('what agrees is not decided over; a narrative’s words may be', async () => {
    const agreed = question('social-integrity-4')
    const error = await refusal(decideAnswer(office, { questionnaireId: id, questionId: agreed, rev: null, value: 'no', reason: '不同意' }))
    expect(error.details).toMatchObject({ rule: 'nothingToDecide', reason: '该题各单位答复一致，不需核定' })
    await decideAnswer(office, { questionnaireId: id, questionId: awards, rev: null, value: '共2次。', reason: '合并表述' })
    expect(await questionOf(office, id, awards)).toMatchObject({ state: 'decided', merged: '共2次。' })
  })

  test('是/否 takes nothing else', async () => {
    const error = await refusal(decideAnswer(office, { questionnaireId: id, questionId: loans, rev: null, value: '大概', reason: '无' }))
    expect(error).toMatchObject({ code: 'invalid_input', details: { problem: '应选“是”或“否”' } })
  })
})

describe('sheets that come and go', () => {
  const [, tax = ''] = banks

  test('late is judged by 实际收件日期 alone, not by the day of recording', async () => {
    office.ports.clock.setDay('2019-09-30')
    await fillSheet(office, id, tax, { receivedOn: '2019-09-27' })
    await fillSheet(office, id, unit('intermediate-court'), { receivedOn: '2019-09-29' })
    const { unitLines, late } = await survey(office, id)
    const line = (unitId: string) => unitLines.find((each) => each.unit.unitId === unitId)
    expect([line(tax)?.status, line(unit('intermediate-court'))?.status, line(unit('intermediate-court'))?.daysLate]).toEqual([
      'onTime',
      'late',
      2,
    ])
    expect([late, line(unit('justice-bureau'))?.status, line(unit('justice-bureau'))?.daysLate]).toEqual([1, 'overdue', 3])
  })

  test('a sheet is sent back with a reason: its answers no longer count; it comes again with a new receipt', async () => {
    const rev = await fillSheet(office, id, tax)
    const back = await returnSheet(office, { questionnaireId: id, unitId: tax, rev, reason: '缺佐证材料' })
    const returned = (await survey(office, id)).unitLines.find((each) => each.unit.unitId === tax)
    expect(returned).toMatchObject({ status: 'returned', returnReason: '缺佐证材料', rev: back.rev })
    expect((await questionOf(office, id, loans)).state).toBe('unanswered')
    office.ports.clock.setDay('2019-09-29')
    await fillSheet(office, id, tax, { receivedOn: '2019-09-29' })
    const again = (await survey(office, id)).unitLines.find((each) => each.unit.unitId === tax)
    expect(again).toMatchObject({ status: 'late', returnReason: '', receivedOn: '2019-09-29', isOnBehalf: true, leader: '演示领导' })
    expect(await findings(office)).toEqual([])
  })

  test('a receipt is needed for another unit, is not in the future, and before today says why', async () => {
    const input = { questionnaireId: id, unitId: tax, rev: null, answers: [], receipt: null, signature: null }
    expect((await refusal(recordSheet(office, input))).details).toMatchObject({ rule: 'receiptNeeded' })
    const receipt = (receivedOn: string, reason = '') => ({ receivedOn, way: 'fax' as const, reason })
    expect((await refusal(recordSheet(office, { ...input, receipt: receipt('2019-09-20') }))).details).toMatchObject({
      rule: 'receiptInFuture',
    })
    office.ports.clock.setDay('2019-09-24')
    expect((await refusal(recordSheet(office, { ...input, receipt: receipt('2019-09-20') }))).details).toMatchObject({
      rule: 'receiptBackdated',
    })
    expect((await refusal(recordSheet(office, { ...input, receipt: receipt('2019-09-18', '补登') }))).details).toMatchObject({
      rule: 'receiptBeforeIssue',
    })
    expect(await recordSheet(office, { ...input, receipt: receipt('2019-09-20', '补登') })).toEqual({ rev: 1 })
  })

  test('the host bureau answers for itself: no receipt, no 代录', async () => {
    const own = office.office.unitId
    const { tables } = await questionnaireSheet(office, { questionnaireId: id, unitId: own })
    const answers = tables
      .flatMap((table) => table.questions)
      .map(({ questionId }) => ({ questionId, value: 'yes', materials: '', note: '', evidenceIds: [] }))
    await recordSheet(office, { questionnaireId: id, unitId: own, rev: null, answers, receipt: null, signature: null })
    const line = (await survey(office, id)).unitLines.find((each) => each.unit.unitId === own)
    expect(line).toMatchObject({ isOnBehalf: false, way: null, receivedOn: '2019-09-19', answered: 1, withoutEvidence: 1 })
  })

  test('a question that another unit answers, and one named twice, are refused whole', async () => {
    const answer = (questionId: string) => ({ questionId, value: 'yes', materials: '', note: '', evidenceIds: [] })
    const receipt = { receivedOn: '2019-09-19', way: 'paper' as const, reason: '' }
    const input = { questionnaireId: id, unitId: tax, rev: null, receipt, signature: null }
    const foreign = await refusal(recordSheet(office, { ...input, answers: [answer(loans), answer(awards)] }))
    expect(foreign.details).toMatchObject({ rule: 'notOwnQuestion' })
    expect((await refusal(recordSheet(office, { ...input, answers: [answer(loans), answer(loans)] }))).code).toBe('duplicate')
    expect((await survey(office, id)).received).toBe(0)
  })
})

describe('a county’s office', () => {
  test('sees what was issued to it alone, answers for itself and decides nothing', async () => {
    const [, tax = ''] = banks
    await fillSheet(office, id, banks[0] ?? '', { values: { [loans]: 'no' } })
    const county = { ...office, office: { ...office.office, profile: 'county' as const, unitId: tax } }
    const whole = await survey(county, id)
    expect([whole.questions, whole.unitLines.map((line) => line.unit.unitId)]).toEqual([2, [tax]])
    expect(whole.tables.flatMap((table) => table.questions).flatMap((each) => each.groups)).toEqual([])
    const answers = [{ questionId: loans, value: 'yes', materials: '', note: '', evidenceIds: [] }]
    await recordSheet(county, { questionnaireId: id, unitId: tax, rev: null, answers, receipt: null, signature: null })
    expect((await survey(office, id)).unitLines.find((line) => line.unit.unitId === tax)).toMatchObject({
      isOnBehalf: false,
      receivedOn: '2019-09-19',
    })
    expect((await refusal(questionnaireSheet(county, { questionnaireId: id, unitId: banks[0] ?? '' }))).code).toBe('not_permitted')
    expect(
      (await refusal(decideAnswer(county, { questionnaireId: id, questionId: loans, rev: null, value: 'yes', reason: '自行核定' }))).code,
    ).toBe('not_permitted')
    const other = { ...county, office: { ...county.office, unitId: unit('xunke-county') } }
    expect((await questionnaireList(other)).questionnaires).toEqual([])
  })
})

describe('登记签批, 办结 and back (M-171)', () => {
  const sign =
    (changes: object = {}) =>
    async () => {
      const { rev } = await survey(office, id)
      return signQuestionnaire(office, {
        questionnaireId: id,
        rev,
        leader: '演示领导',
        signedOn: '2019-09-19',
        opinion: '同意',
        exception: '',
        ...changes,
      })
    }

  test('is registered once nothing is missing; then nothing changes any more', async () => {
    await fillAll(office, id)
    await sign()()
    expect(await survey(office, id)).toMatchObject({
      status: 'signed',
      leader: '演示领导',
      leaderSignedOn: '2019-09-19',
      opinion: '同意',
      note: '',
    })
    expect((await refusal(fillSheet(office, id, banks[0] ?? ''))).details).toMatchObject({ rule: 'questionnaireEnded' })
  })

  test('with sheets missing it says why, and names what is missing', async () => {
    await fillSheet(office, id, banks[0] ?? '', { leader: '' })
    const error = await refusal(sign()())
    expect(error.details['reason']).toBe('18个单位未报，18道题无单位答复，1道题尚有单位未答复，1个单位的问卷未经分管领导签字')
    await sign({ exception: '市政府要求先行汇总' })()
    expect(await survey(office, id)).toMatchObject({ status: 'signed', note: '市政府要求先行汇总' })
  })

  test('办结 makes what did not come 漏报; 恢复办理 takes the signature back', async () => {
    const { rev } = await survey(office, id)
    expect((await refusal(closeQuestionnaire(office, { questionnaireId: id, rev, reason: '' }))).details).toMatchObject({
      rule: 'notSigned',
    })
    await closeQuestionnaire(office, { questionnaireId: id, rev, reason: '上级取消本次调查' })
    const closed = await survey(office, id)
    expect([closed.status, new Set(closed.unitLines.map((line) => line.status))]).toEqual(['closed', new Set(['missing'])])
    await reopenQuestionnaire(office, { questionnaireId: id, rev: closed.rev, reason: '恢复调查' })
    await fillAll(office, id)
    await sign()()
    const signed = await survey(office, id)
    await reopenQuestionnaire(office, { questionnaireId: id, rev: signed.rev, reason: '税务局更正' })
    expect(await survey(office, id)).toMatchObject({ status: 'summarised', leader: '', leaderSignedOn: null })
    expect(await findings(office)).toEqual([])
  })
})

test('every deed stands in the journal under words of its own', async () => {
  await fillAll(office, id)
  const events = await listEvents(office.store.db, null, 50)
  const actions = new Set(events.map((event) => event.action).filter((action) => action.startsWith('questionnaires.')))
  expect(actions).toEqual(new Set(['questionnaires.open', 'questionnaires.issue', 'questionnaires.record']))
  for (const name of Object.keys(contract).filter(
    (each) => each.startsWith('questionnaires.') && contract[each as keyof typeof contract].kind === 'command',
  )) {
    expect(eventNames[name], name).toMatch(/问卷/)
  }
})
