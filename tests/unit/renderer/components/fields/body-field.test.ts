import { expect, test } from 'vitest'
import { bodyHelp } from '#renderer/components/fields/BodyField.tsx'

test('the text of a paper says how headings are written and how long it is, blanks and line ends not counted', () => {
  expect(bodyHelp('一、总体要求\n按照 安排，抓好落实。')).toMatch(/^一段一行；“一、”“（一）”“1.”开头的行自动作为各级标题。共16字$/)
  expect(bodyHelp('')).toMatch(/共0字$/)
  expect(bodyHelp('𠮷')).toMatch(/共1字$/)
})
