import { expect, test } from 'vitest'
import {
  insertDecision,
  insertSheet,
  listDecisions,
  listSheets,
  replaceAnswers,
  updateDecision,
  updateSheet,
} from '#db/repositories/questionnaire-sheets.ts'
import { insertQuestionnaire, listQuestionnaires, replaceAssignments, updateQuestionnaire } from '#db/repositories/questionnaires.ts'
import { aLedgerStore, at, otherProgrammeId, programmeId, sunwu, xunke } from '../ledger-store.ts'

const questionnaire = (id: string, programme = programmeId) => ({
  id,
  programme_id: programme,
  origin: '',
  title: '调查问卷',
  due_on: '2022-05-20',
  signed_by: '分管领导',
  form: '[]',
  form_version: 1,
  state: 'draft' as const,
  issued_on: null,
  leader: '',
  leader_signed_on: null,
  opinion: '',
  note: '',
  created_at: at,
})
const sheet = (id: string, unitId: string) => ({
  id,
  questionnaire_id: 'a',
  unit_id: unitId,
  received_on: '2022-05-05',
  is_on_behalf: 0,
  leader: '',
  leader_signed_on: null,
  file_name: '',
  file_sha256: null,
  recorded_at: at,
  officer_id: 'officer',
})
const asks = (question_id: string, unit_id: string) => ({ question_id, unit_id, word: unit_id })
const answer = (question_id: string, value: string | null) => ({ question_id, value, materials: '', note: '' })

test('M-071: questionnaires stand in their programme with 责任单位 in the printed order; a stale change is refused', async () => {
  const store = await aLedgerStore()
  await store.write(async (trx) => {
    for (const id of ['b', 'a']) await insertQuestionnaire(trx, questionnaire(id))
    await insertQuestionnaire(trx, questionnaire('c', otherProgrammeId))
    await replaceAssignments(trx, 'a', [asks('q2', xunke), asks('q1', sunwu), asks('q1', xunke)])
    await replaceAssignments(trx, 'a', [asks('q1', xunke), asks('q1', sunwu)])
  })
  const listed = await listQuestionnaires(store.db, { programmeId })
  expect(listed.map((row) => [row.id, row.assignments])).toEqual([
    ['a', [asks('q1', xunke), asks('q1', sunwu)]],
    ['b', []],
  ])
  expect(await store.write((trx) => updateQuestionnaire(trx, 'a', 1, { state: 'issued', issued_on: '2022-05-05' }))).toBe(2)
  expect(await store.write((trx) => updateQuestionnaire(trx, 'a', 1, { title: '旧' }))).toBeUndefined()
  expect(await store.write((trx) => updateQuestionnaire(trx, 'b', 1, { deleted_at: at }))).toBe(2)
  expect((await listQuestionnaires(store.db, { programmeId })).map((row) => row.id)).toEqual(['a'])
  expect((await listQuestionnaires(store.db, { id: 'b' })).map((row) => row.deleted_at)).toEqual([at])
  await expect(store.write((trx) => replaceAssignments(trx, 'a', [asks('q1', xunke), asks('q1', xunke)]))).rejects.toThrow('UNIQUE')
  await expect(store.write((trx) => updateQuestionnaire(trx, 'a', 2, { state: 'lost' as 'draft' }))).rejects.toThrow('CHECK')
})

test('M-071: a unit has one sheet, replaced as a whole; a question has one decision', async () => {
  const store = await aLedgerStore()
  await store.write(async (trx) => {
    await insertQuestionnaire(trx, questionnaire('a'))
    await insertSheet(trx, sheet('s1', xunke))
    await insertSheet(trx, sheet('s2', sunwu))
    await replaceAnswers(trx, 's1', [answer('q1', 'yes'), answer('q2', null)], [])
    await replaceAnswers(trx, 's1', [answer('q1', 'no')], [])
  })
  expect((await listSheets(store.db, ['a'])).map((row) => [row.unit_id, row.answers])).toEqual([
    [sunwu, []],
    [xunke, [answer('q1', 'no')]],
  ])
  expect(await listSheets(store.db, [])).toEqual([])
  expect(await store.write((trx) => updateSheet(trx, 's1', 1, { leader: '李四' }))).toBe(2)
  expect(await store.write((trx) => updateSheet(trx, 's1', 1, { leader: '王五' }))).toBeUndefined()
  await expect(store.write((trx) => insertSheet(trx, sheet('s3', xunke)))).rejects.toThrow('UNIQUE')
  const decision = {
    id: 'd',
    questionnaire_id: 'a',
    question_id: 'q1',
    value: 'yes',
    reason: '理由',
    basis: '{}',
    officer_id: 'officer',
    decided_at: at,
    withdrawn_at: null,
  }
  await store.write((trx) => insertDecision(trx, decision))
  expect(await listDecisions(store.db, ['a'])).toEqual([{ ...decision, rev: 1, officerName: '张经办' }])
  expect(await store.write((trx) => updateDecision(trx, 'd', 1, { withdrawn_at: at }))).toBe(2)
  expect(await store.write((trx) => updateDecision(trx, 'd', 1, { value: 'no' }))).toBeUndefined()
  await expect(store.write((trx) => insertDecision(trx, { ...decision, id: 'e' }))).rejects.toThrow('UNIQUE')
  expect(await listDecisions(store.db, [])).toEqual([])
})
