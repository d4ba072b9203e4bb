import { describe, expect, test } from 'vitest'
import { officeFileRefused } from '#electron/office-files/fault.ts'
import { officeFileSentences, type OfficeFault } from '#electron/office-files/sentences.ts'
import { errorSentence } from '#shared/domain/errors.ts'

const faults = Object.keys(officeFileSentences) as OfficeFault[]

describe('each refusal says what happened, what became of the data and what to do', () => {
  test.each(faults)('%s', (fault) => {
    const refused = officeFileRefused('台账.xlsx', fault, ['xlsx', 'docx'], '100')
    const sentence = errorSentence(refused.code, refused.details)
    expect(sentence).toMatch(/^文件“台账\.xlsx”[^。]+，未读入任何内容。[^。]+。$/)
    expect(sentence).not.toMatch(/[{},;:!?"]|我们|您|你/)
  })
})

test('no two refusals say the same', () => {
  const problems = Object.values(officeFileSentences).map(([problem]) => problem)
  expect(new Set(problems).size).toBe(problems.length)
})

test('the advice names only what the place takes', () => {
  const next = (fault: OfficeFault, wanted: readonly ('xlsx' | 'docx')[]) => officeFileRefused('来文', fault, wanted).details['next']
  expect(next('web_page', ['xlsx'])).toBe('请在WPS中打开并另存为 .xlsx 后再导入，原文件未改动。')
  expect(next('web_page', ['xlsx', 'docx'])).toBe('请在WPS中打开并另存为 .xlsx 或 .docx 后再导入，原文件未改动。')
  expect(next('pdf', ['xlsx', 'docx'])).toBe('请向来文单位索取Excel工作簿（.xlsx）或Word文档（.docx）后再导入。')
  expect(next('old_workbook', ['docx'])).toBe('此处需要Word文档（.docx），请重新选择。')
})
