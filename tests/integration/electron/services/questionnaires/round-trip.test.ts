import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { saveForms } from '#electron/services/questionnaires/forms.ts'
import { readForm, receiveForm } from '#electron/services/questionnaires/receipts.ts'
import { listSheets, readSheet } from '#electron/spreadsheets/read.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { longestNarrative } from '#shared/domain/questionnaire-answers.ts'
import { questionnaireWorkbook } from '#shared/sheets/questionnaire-form.ts'
import { readQuestionnaireForm } from '#shared/sheets/questionnaire-reading.ts'
import { fillSheet, findings, issuedSurvey, survey } from '#tests/fixtures/questionnaires/survey.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'
import { type CellEdit, editInOpenpyxl, resaveInLibreOffice } from '#tests/support/spreadsheets/editors.ts'

/** Forms go out, are filled in with other programs, and come back (M-071). */
const folder = useFolder()
let office: SeededOffice
let id: string
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2019-09-19', programmeId: 'heihe-2019' })
  id = await issuedSurvey(office)
})
afterEach(() => office.close())

const made = (name: string): string => {
  const path = join(folder(), name)
  mkdirSync(path, { recursive: true })
  return path
}
/** One to three questions each; narratives among them. */
const someUnits = async () => (await survey(office, id)).unitLines.slice(0, 7).map((line) => line.unit.unitId)
const stage = (path: string): string => office.stageFile(path.endsWith('docx') ? '填报表.docx' : '填报表.xlsx', readFileSync(path))

test(
  'forms filled in with openpyxl and saved again by LibreOffice: every answer arrives, and nothing else',
  { timeout: 180_000 },
  async () => {
    const [out, edited, saved] = [made('out'), made('edited'), made('saved')]
    const units = await someUnits()
    office.ports.answers.folders.push(out)
    const { savedAs } = await saveForms(office, { questionnaireId: id, unitIds: units, format: 'xlsx' })
    const plain = savedAs.map((name, at) => {
      const to = join(out, `${at}.xlsx`)
      writeFileSync(to, readFileSync(join(out, name)))
      return to
    })
    // The first question of the first table: 选项 stands in column E, 情况说明 in F, 佐证材料 in G, the body begins in row 5.
    const edits = (at: number): CellEdit[] => [
      { row: 5, column: 5, value: at % 2 === 0 ? '是' : '否' },
      { row: 5, column: 6, value: `第${at}个单位：\n=1+1` },
      { row: 5, column: 7, value: '《关于公示的通知》（文件）' },
    ]
    await editInOpenpyxl(
      plain.map((from, at) => ({ from, to: join(edited, `${at}.xlsx`), edits: edits(at) })),
      folder(),
    )
    await resaveInLibreOffice(
      plain.map((_, at) => join(edited, `${at}.xlsx`)),
      saved,
    )
    for (const way of [edited, saved]) {
      for (const [at, unitId] of units.entries()) {
        const reading = await readForm(office, { questionnaireId: id, token: stage(join(way, `${at}.xlsx`)), unitId: null })
        expect([reading.refusal, reading.unit?.unitId, reading.problems, reading.notices]).toEqual([null, unitId, [], []])
        const [first, ...others] = reading.answers
        const words = `第${at}个单位：\n=1+1`
        const expected = first?.answer === 'narrative' ? { value: words, note: '' } : { value: at % 2 === 0 ? 'yes' : 'no', note: words }
        expect(first).toMatchObject({ ...expected, materials: '《关于公示的通知》（文件）', isChanged: true })
        expect(others.filter((each) => each.isChanged)).toEqual([])
      }
    }
  },
)

test('filled forms in Word, opened and saved by LibreOffice, bring back every answer', { timeout: 180_000 }, async () => {
  const [out, saved] = [made('out'), made('saved')]
  const units = await someUnits()
  for (const unitId of units) await fillSheet(office, id, unitId)
  const paths: string[] = []
  for (const [at, unitId] of units.entries()) {
    const path = join(out, `${at}.docx`)
    office.ports.answers.saveAs.push(path)
    await saveForms(office, { questionnaireId: id, unitIds: [unitId], format: 'docx' })
    paths.push(path)
  }
  const profile = `-env:UserInstallation=file://${made('profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', saved, ...paths], {
    stdio: 'ignore',
    timeout: 300_000,
  })
  for (const [at, unitId] of units.entries()) {
    const reading = await readForm(office, { questionnaireId: id, token: stage(join(saved, `${at}.docx`)), unitId: null })
    expect([reading.refusal, reading.unit?.unitId, reading.problems, reading.blank]).toEqual([null, unitId, [], 0])
    expect(reading.answers.filter((answer) => answer.isChanged)).toEqual([])
  }
  const receipt = { receivedOn: '2019-09-19', way: 'paper' as const, reason: '' }
  const again = { questionnaireId: id, unitId: null, rev: 1, receipt, signature: null, isWhole: true }
  await receiveForm(office, { ...again, token: stage(join(saved, '0.docx')) })
  expect(await findings(office)).toEqual([])
})

test('whatever a unit writes comes back as it was written', async () => {
  const question = { id: 'q', number: 1, text: '表彰情况。', answer: 'narrative' as const }
  const yesNo = { id: 'y', number: 2, text: '是否公示？', answer: 'yesNo' as const }
  const tables = [{ id: 't', title: '调查表', evidenceHead: '附件', questions: [question, yesNo] }]
  const units = ['q', 'y'].map((questionId) => ({ questionId, unitId: 'u', word: '法院' }))
  const expected = { questionnaireId: 'n', formVersion: 1, tables, units, names: [{ unitId: 'u', name: '市法院', others: [] }] }
  const pieces = [
    '是',
    '否',
    '=1+1',
    '+cmd',
    '@SUM(A1)',
    '《通知》',
    '\n',
    '"',
    '&',
    '<b>',
    '１',
    '2.50',
    '——',
    '_x000D_',
    '注：',
    '　',
    '字'.repeat(60),
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join('').trim())
  let turn = 0
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom('yes', 'no', null), async (words, materials, choice) => {
      const value = words === '' || /^[—\-－]+$/.test(words) ? null : words.slice(0, longestNarrative)
      const answers = [
        { questionId: 'q', value, materials, note: '' },
        { questionId: 'y', value: choice, materials: '', note: value ?? '' },
      ]
      const head = { questionnaireId: 'n', title: '问卷', formVersion: 1, dueOn: '2019-09-27', signedBy: '分管领导' }
      const unit = { unitId: 'u', name: '市法院' }
      const path = join(folder(), `${(turn += 1)}.xlsx`)
      writeFileSync(path, await writeWorkbook(questionnaireWorkbook({ ...head, unit, tables, unitWords: {}, answers })))
      const file = await openOfficeFile({ path, name: '填报表.xlsx' }, ['xlsx'])
      const sheets = []
      for (const at of (await listSheets(file)).keys()) sheets.push(await readSheet(file, at, { mostRows: 100 }))
      expect(readQuestionnaireForm({ sheets, lines: [] }, expected, null)).toMatchObject({ refusal: null, problems: [], answers })
    }),
    { numRuns: 25 },
  )
})
