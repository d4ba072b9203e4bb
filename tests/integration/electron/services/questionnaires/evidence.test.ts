import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addEvidence, removeEvidence, restoreEvidence } from '#electron/services/evidence/evidence.ts'
import { issueQuestionnaire, openDraft, saveDraft } from '#electron/services/questionnaires/drafts.ts'
import { saveForms } from '#electron/services/questionnaires/forms.ts'
import { receiveForm } from '#electron/services/questionnaires/receipts.ts'
import { recordSheet } from '#electron/services/questionnaires/sheets.ts'
import { type OpenedOffice, lineOf, openedApril, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { findings, questionOf, survey } from '#tests/fixtures/questionnaires/survey.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** 佐证材料 behind the answers (M-064, M-071): kept once, linked by the sheet. */
let office: OpenedOffice
let questionnaireId: string
let questionId: string
beforeEach(async () => {
  office = await openedApril()
  const draft = await openDraft(office, { from: { kind: 'empty', title: '政务诚信情况调查问卷' }, dueOn: '2022-04-30' })
  questionnaireId = draft.questionnaireId
  const units = [xunke, sunwu].map((unitId) => ({ unitId, word: '' }))
  const questions = [{ questionId: null, text: '是否公示政务承诺？', answer: 'yesNo' as const, units }]
  const tables = [{ tableId: null, title: '政务诚信调查表', evidenceHead: '佐证材料', questions }]
  const saved = await saveDraft(office, { ...draft, title: '政务诚信情况调查问卷', dueOn: '2022-04-30', signedBy: '分管领导', tables })
  await issueQuestionnaire(office, { questionnaireId, rev: saved.rev, issuedOn: '2022-04-18' })
  questionId = (await survey(office, questionnaireId)).tables[0]?.questions[0]?.questionId ?? ''
})
afterEach(() => office.dispose())

const evidenceOf = async (unitId: string, title: string): Promise<string> => {
  const { id } = await lineOf(office, unitId, '7-3')
  const about = { title, kind: 'screenshot' as const, issuer: '', documentNumber: '', formedOn: '2022-04-18' }
  return (await addEvidence(office, { lineIds: [id], ...about, files: [office.stageFile('公示.pdf', title)] })).evidenceId
}
const record = (evidenceIds: readonly string[], rev: number | null = null) =>
  recordSheet(office, {
    questionnaireId,
    unitId: xunke,
    rev,
    answers: [{ questionId, value: 'yes', materials: '', note: '', evidenceIds }],
    receipt: { receivedOn: '2022-04-18', way: 'usbStick', reason: '' },
    signature: null,
  })
const line = async () => (await survey(office, questionnaireId)).unitLines.find((each) => each.unit.unitId === xunke)
const linked = async () =>
  (await questionOf(office, questionnaireId, questionId)).materials.flatMap((each) => each.evidence.map(({ title }) => title))

test('an answer without any is flagged, never refused; with one it is shown at the question', async () => {
  await record([])
  expect([(await line())?.withoutEvidence, await linked()]).toEqual([1, []])
  const evidenceId = await evidenceOf(xunke, '承诺公示页面')
  await record([evidenceId, evidenceId], 1)
  expect([(await line())?.withoutEvidence, await linked()]).toEqual([0, ['承诺公示页面']])
  expect(await findings(office)).toEqual([])
})

test('evidence of another unit proves nothing here', async () => {
  const foreign = await evidenceOf(sunwu, '孙吴县公示页面')
  expect((await refusal(record([foreign]))).details).toMatchObject({ rule: 'foreignEvidence' })
  expect((await refusal(record(['no-such-evidence']))).code).toBe('not_found')
})

test('what lies in the 回收站 is not shown, and comes back with it', async () => {
  const evidenceId = await evidenceOf(xunke, '承诺公示页面')
  await record([evidenceId])
  await removeEvidence(office, { evidenceId, rev: 1 })
  expect([(await line())?.withoutEvidence, await linked()]).toEqual([1, []])
  await restoreEvidence(office, { evidenceId })
  expect(await linked()).toEqual(['承诺公示页面'])
})

test('a form that comes again keeps the evidence linked', async () => {
  await record([await evidenceOf(xunke, '承诺公示页面')])
  const path = join(office.store.folder, 'form.docx')
  office.ports.answers.saveAs.push(path)
  await saveForms(office, { questionnaireId, unitIds: [xunke], format: 'docx' })
  const token = office.stageFile('填报表.docx', readFileSync(path))
  const receipt = { receivedOn: '2022-04-18', way: 'paper' as const, reason: '' }
  await receiveForm(office, { questionnaireId, token, unitId: null, rev: 1, receipt, signature: null, isWhole: true })
  expect([await linked(), await line()]).toMatchObject([['承诺公示页面'], { rev: 2, way: 'paper', fileName: '填报表.docx' }])
})
