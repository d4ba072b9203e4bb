import { expect, test } from 'vitest'
import { documentFileName } from '#electron/documents/file-name.ts'
import { documentKind } from '#shared/documents/kinds/index.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { supervisionNoticeSample } from '#shared/documents/samples/notices.ts'

test('a file is named by its number and title, a draft says that it is one', () => {
  const kind = documentKind('supervision-notice')
  const issued = kind?.build(supervisionNoticeSample, sampleLetterhead)
  const draft = kind?.build({ ...supervisionNoticeSample, number: { year: 2022, serial: null } }, sampleLetterhead)
  if (issued === undefined || draft === undefined) throw new Error('supervision-notice')
  expect(documentFileName(issued)).toBe('〔2022〕第2号 关于“诚信黑河进校园”工作方案等2项工作的督办单.docx')
  expect(documentFileName(draft, 'pdf')).toBe('拟稿 关于“诚信黑河进校园”工作方案等2项工作的督办单.pdf')
})

test('a paper without number is named by its title, however long, with the ending kept', () => {
  const name = documentFileName({ kind: 'monthly-circular', title: '关于'.repeat(60), layout: 'formal', blocks: [{ type: 'redLine' }] })
  expect(name).toBe(`${'关于'.repeat(30)}.docx`)
})
