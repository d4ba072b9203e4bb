import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { exportSummary, remindUnits } from '#electron/services/questionnaires/exports.ts'
import { returnSheet } from '#electron/services/questionnaires/sheets.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { banks, fillSheet, issuedSurvey, loans } from '#tests/fixtures/questionnaires/survey.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const [finance = '', tax = '', banking = ''] = banks
let office: SeededOffice
let id: string
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2019-09-19', programmeId: 'heihe-2019' })
  id = await issuedSurvey(office)
  await fillSheet(office, id, finance, { values: { [loans]: 'no' } })
  office.ports.clock.setDay('2019-09-29')
  await fillSheet(office, id, tax)
})
afterEach(() => office.close())

test('汇总表 in Excel: merged answers by question, and every unit’s own with 实际收件日期 beside them (M-071)', async () => {
  const path = join(folder(), '汇总.xlsx')
  office.ports.answers.saveAs.push(path)
  expect(await exportSummary(office, { questionnaireId: id, way: 'saveCopy' })).toEqual({ savedAs: '汇总.xlsx' })
  const file = await openOfficeFile({ path, name: '汇总.xlsx' }, ['xlsx'])
  const [merged, own] = [await readSheet(file, 0, { mostRows: 100 }), await readSheet(file, 1, { mostRows: 100 })]
  const texts = (rows: typeof merged.rows) => rows.map((row) => row.map((cell) => cell.text))
  expect(texts(merged.rows.slice(0, 2))).toMatchObject([
    ['信用监管指标调查问卷汇总表'],
    expect.arrayContaining(['截至：2019年9月29日', '应报19个单位，已报2个']) as string[],
  ])
  expect(texts(merged.rows)[6]?.slice(0, 5)).toEqual([
    '商务诚信调查表',
    '1',
    '“税易贷”、“信易贷”、“信易债”等守信激励金融产品是否投入市场？',
    '财政局\n税务局\n银保监分局\n人民银行',
    '否：财政局；是：税务局',
  ])
  expect(
    texts(merged.rows)
      .flat()
      .filter((text) => text.startsWith('注：')),
  ).toEqual([expect.stringMatching(/^注：未报单位（17个）：/), '注：迟报单位（1个）：市税务局。'])
  const answers = texts(own.rows).filter((row) => row[1] === '市财政局' || row[1] === '市税务局')
  expect(answers.map((row) => [row[1], row[2], row[3], row[5], row[7]])).toEqual([
    ['市财政局', '2019-09-19', '按时', '1', '否'],
    ['市财政局', '2019-09-19', '按时', '3', '是'],
    ['市税务局', '2019-09-29', '迟报', '1', '是'],
    ['市税务局', '2019-09-29', '迟报', '2', '是'],
  ])
  expect(own.rows.length).toBe(3 + 28)
})

test('only the city’s office sums up', async () => {
  const county = { ...office, office: { ...office.office, profile: 'county' as const, unitId: tax } }
  expect((await refusal(exportSummary(county, { questionnaireId: id, way: 'open' }))).code).toBe('not_permitted')
})

test('the message to paste names who has not answered, what and since when', async () => {
  await returnSheet(office, { questionnaireId: id, unitId: finance, rev: 1, reason: '缺佐证' })
  const { text } = await remindUnits(office, { questionnaireId: id, unitIds: [finance, tax, banking] })
  expect(text.split('\n')).toEqual([
    '【提示】市财政局：《信用监管指标调查问卷》应于9月27日前报送，截至9月29日退回后未重新报送，请速报。',
    '【提示】黑河银保监分局：《信用监管指标调查问卷》应于9月27日前报送，截至9月29日未收到，请速报。',
  ])
})
