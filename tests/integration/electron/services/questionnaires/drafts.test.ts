import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventList } from '#electron/services/desk/desk.ts'
import {
  assignUnits,
  issueQuestionnaire,
  openDraft,
  removeDraft,
  restoreDraft,
  saveDraft,
} from '#electron/services/questionnaires/drafts.ts'
import { questionnaireList } from '#electron/services/questionnaires/questionnaires.ts'
import { contract } from '#shared/api/contract.ts'
import type { InputOf } from '#shared/api/contract.ts'
import { banks, fillSheet, findings, issuedSurvey, loans, origin, questionOf, survey, unit } from '#tests/fixtures/questionnaires/survey.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2019-09-19', programmeId: 'heihe-2019' })
})
afterEach(() => office.close())

const dueOn = '2019-09-27'
const empty = () => openDraft(office, { from: { kind: 'empty', title: '诚信建设情况问卷' }, dueOn })
type Table = InputOf<'questionnaires.save'>['tables'][number]
const [finance = '', tax = ''] = banks

async function save(questionnaireId: string, tables: readonly Table[], changes: object = {}) {
  const { rev } = await survey(office, questionnaireId)
  const input = { questionnaireId, rev, title: '诚信建设情况问卷', dueOn, signedBy: '分管领导', tables: [...tables], ...changes }
  return saveDraft(office, contract['questionnaires.save'].input.parse(input))
}

const table = (questions: Table['questions'], title = '调查表'): Table => ({ tableId: null, title, evidenceHead: '佐证材料', questions })
const asked = (text: string, ...unitIds: readonly string[]) => ({
  questionId: null,
  text,
  answer: 'number' as const,
  units: unitIds.map((unitId) => ({ unitId, word: '' })),
})

test('a draft of one’s own: 序号 follow the order, a unit without a word bears its name', async () => {
  const { questionnaireId } = await empty()
  await save(questionnaireId, [table([asked('归集信用信息条数', finance), asked('开展培训场次', finance, tax)])])
  const [first] = (await survey(office, questionnaireId)).tables
  expect(first?.questions.map((each) => [each.number, each.text, each.units.map((one) => one.word)])).toEqual([
    [1, '归集信用信息条数', ['市财政局']],
    [2, '开展培训场次', ['市财政局', '市税务局']],
  ])
  expect(await findings(office)).toEqual([])
})

test('the programme’s own copied and edited keeps the ids of questions that stay', async () => {
  const { questionnaireId } = await openDraft(office, { from: { kind: 'programme', origin }, dueOn })
  const before = (await survey(office, questionnaireId)).tables
  const tables = before.slice(1).map(({ tableId, title, evidenceHead, questions }) => ({
    tableId,
    title,
    evidenceHead,
    questions: questions.map(({ questionId, text, answer, units }) => ({
      questionId,
      text,
      answer,
      units: units.map(({ unitId, word }) => ({ unitId, word })),
    })),
  }))
  await save(questionnaireId, tables, { title: '信用监管指标调查问卷（补充）' })
  const after = await survey(office, questionnaireId)
  expect([after.title, after.questions, (await questionOf(office, questionnaireId, loans)).units.length]).toEqual([
    '信用监管指标调查问卷（补充）',
    17,
    4,
  ])
})

test('a copy of one that was collected begins without answers', async () => {
  const issued = await issuedSurvey(office)
  await fillSheet(office, issued, tax)
  const { questionnaireId } = await openDraft(office, { from: { kind: 'copy', questionnaireId: issued }, dueOn: '2019-10-31' })
  expect(await survey(office, questionnaireId)).toMatchObject({ status: 'draft', dueOn: '2019-10-31', questions: 20, received: 0 })
})

test('下发 wants questions, units and a day to come; afterwards the questions stay', async () => {
  const { questionnaireId, rev } = await empty()
  const issue = (seen: number) => issueQuestionnaire(office, { questionnaireId, rev: seen, issuedOn: '2019-09-19' })
  expect((await refusal(issue(rev))).details['reason']).toBe('问卷没有题目')
  const saved = await save(questionnaireId, [table([asked('归集信用信息条数', finance), asked('无人负责的题目')])])
  expect((await survey(office, questionnaireId)).hindrances).toEqual(['《调查表》第2题没有责任单位'])
  expect((await refusal(issue(saved.rev))).details['reason']).toBe('《调查表》第2题没有责任单位')
  const { rev: last } = await save(questionnaireId, [table([asked('归集信用信息条数', finance)])])
  await issue(last)
  expect((await refusal(save(questionnaireId, []))).details).toMatchObject({ rule: 'questionnaireIssued' })
  expect((await refusal(removeDraft(office, { questionnaireId, rev: last + 1 }))).details).toMatchObject({ rule: 'questionnaireIssued' })
})

test('a collective is not asked, and nobody twice', async () => {
  const { questionnaireId } = await empty()
  const everybody = await refusal(save(questionnaireId, [table([asked('全市条数', unit('all-counties'))])]))
  expect(everybody.details).toMatchObject({ rule: 'collectiveUnit' })
  expect((await refusal(save(questionnaireId, [table([asked('条数', tax, tax)])]))).code).toBe('duplicate')
})

test('a draft may go; it is listed no longer, its revisions stay', async () => {
  const { questionnaireId, rev } = await empty()
  await removeDraft(office, { questionnaireId, rev })
  expect((await questionnaireList(office)).questionnaires).toEqual([])
  expect((await refusal(survey(office, questionnaireId))).code).toBe('not_found')
  expect(await findings(office)).toEqual([])
})

test('撤销 right after a draft went brings it back with its questions, units and words, to be edited on', async () => {
  const { questionnaireId } = await empty()
  const { rev } = await save(questionnaireId, [table([asked('归集信用信息条数', finance), asked('开展培训场次', finance, tax)])])
  const before = await survey(office, questionnaireId)
  await removeDraft(office, { questionnaireId, rev })
  await restoreDraft(office, { questionnaireId })
  const { rev: restored, ...after } = await survey(office, questionnaireId)
  expect({ ...after, rev }).toEqual(before)
  expect(restored).toBe(rev + 2)
  expect((await questionnaireList(office)).questionnaires.map((each) => each.questionnaireId)).toEqual([questionnaireId])
  await save(questionnaireId, [table([asked('归集信用信息条数', finance)])])
  expect((await refusal(restoreDraft(office, { questionnaireId }))).code).toBe('not_found')
  expect(await findings(office)).toEqual([])
  const { events } = await eventList(office, { beforeSeq: null })
  expect(events.map(({ action }) => action).slice(0, 3)).toEqual(['questionnaires.save', 'questionnaires.restore', 'questionnaires.remove'])
})

test('a draft is restored by the city’s office alone, and within its own programme', async () => {
  const { questionnaireId, rev } = await empty()
  await removeDraft(office, { questionnaireId, rev })
  const county = { ...office, office: { ...office.office, profile: 'county' as const } }
  expect((await refusal(restoreDraft(county, { questionnaireId }))).code).toBe('not_permitted')
  const elsewhere = { ...office, office: { ...office.office, programmeId: 'heihe-2022' } }
  expect((await refusal(restoreDraft(elsewhere, { questionnaireId }))).code).toBe('not_found')
  expect((await questionnaireList(office)).questionnaires).toEqual([])
})

test('after 下发 units and the due day change with a reason; the form gets a new version, answers stay', async () => {
  const questionnaireId = await issuedSurvey(office)
  await fillSheet(office, questionnaireId, tax)
  const { rev } = await survey(office, questionnaireId)
  const assignments = [{ questionId: loans, units: [{ unitId: tax, word: '税务局' }] }]
  await assignUnits(office, { questionnaireId, rev, dueOn: '2019-09-30', assignments, reason: '其他单位不经办' })
  const after = await survey(office, questionnaireId)
  expect(after).toMatchObject({ dueOn: '2019-09-30', formVersion: 2, note: '其他单位不经办', units: 17, received: 1 })
  expect(await questionOf(office, questionnaireId, loans)).toMatchObject({ state: 'agreed', merged: '是' })
  const stale = { questionnaireId, rev, dueOn: '2019-09-30', assignments: [], reason: '再次调整' }
  expect((await refusal(assignUnits(office, stale))).code).toBe('stale_version')
  await assignUnits(office, { ...stale, rev: after.rev, dueOn: '2019-10-08', reason: '延长期限' })
  expect(await survey(office, questionnaireId)).toMatchObject({ dueOn: '2019-10-08', formVersion: 2 })
  expect(await findings(office)).toEqual([])
})
