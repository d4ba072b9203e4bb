import { expect, test } from 'vitest'
import type { ProgrammeProposal } from '#renderer/components/breakdown/programme-values.ts'
import { faultOf, missingValue, monthsOfYear, namesOf, programmeValues } from '#renderer/components/breakdown/programme-values.ts'

const office = '某市政务守信践诺工作专班办公室'
const proposal: ProgrammeProposal = {
  city: '某市',
  year: 2022,
  title: '某市2022年政务守信践诺专项行动',
  officeName: office,
  hostUnit: '市营商环境局',
  territories: ['甲县', '乙区'],
  isCarriedByTerritories: true,
  letterhead: { headLines: [office], signOff: office, sealedBy: null, printedBy: office, organCode: null },
  from: '2022-04',
  to: '2022-12',
  reportDay: 20,
}

test('the form opens as proposed and keeps what was typed', () => {
  const values = programmeValues(proposal, { title: '守信专项行动' })
  expect(values).toMatchObject({
    city: '某市',
    year: '2022',
    title: '守信专项行动',
    territories: '甲县、乙区',
    from: '2022-04',
    reportDay: '20',
  })
})

test('the letterhead follows the office’s name until it is typed itself', () => {
  const values = programmeValues(proposal, { officeName: '某市专班办', signOff: '某市人民政府' })
  expect(values).toMatchObject({ headLines: '某市专班办', printedBy: '某市专班办', documentIssuer: '某市专班办', signOff: '某市人民政府' })
})

test('another year takes title and months with it', () => {
  expect(programmeValues(proposal, { year: '2023', from: '2022-05' })).toMatchObject({
    title: '某市2023年政务守信践诺专项行动',
    from: '2023-05',
    to: '2023-12',
  })
})

test('where the table names no city, the typed one stands before the names', () => {
  const unnamed = { ...proposal, city: '', title: '2022年政务守信践诺专项行动', officeName: '政务守信践诺工作专班办公室' }
  expect(programmeValues(unnamed, { city: '某市' })).toMatchObject({
    title: '某市2022年政务守信践诺专项行动',
    officeName: '某市政务守信践诺工作专班办公室',
  })
})

test('what is missing is said in the order of the form', () => {
  const typed = { documentTitle: '关于印发方案的通知', issuedOn: '2022-04-01' }
  expect(missingValue(programmeValues(proposal, {}))).toBe('请填写文件名称')
  expect(missingValue(programmeValues(proposal, { ...typed, hostUnit: ' ' }))).toBe('请填写办公室所在部门')
  expect(missingValue(programmeValues(proposal, { ...typed, year: '22' }))).toBe('请填写四位年度，如“2022”')
  expect(missingValue(programmeValues(proposal, typed))).toBeUndefined()
})

test('a day of the month is between 1 and 31', () => {
  for (const day of ['0', '32', '二十'])
    expect(faultOf('reportDay', programmeValues(proposal, { reportDay: day }))).toBe('请填写1至31之间的日数')
  expect(faultOf('reportDay', programmeValues(proposal, { reportDay: '31' }))).toBeUndefined()
})

test('names are parted by 、 and line ends, each once', () => {
  expect(namesOf('甲县、乙区，丙市\n 甲县 、')).toEqual(['甲县', '乙区', '丙市'])
})

test('a year has its twelve months, half a year none', () => {
  expect(monthsOfYear('2022').at(-1)).toBe('2022-12')
  expect(monthsOfYear('202')).toEqual([])
})
