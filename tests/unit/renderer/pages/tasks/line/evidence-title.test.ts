import { expect, test } from 'vitest'
import { titleFromFile } from '#renderer/pages/tasks/line/evidence-title.ts'

test.each([
  ['进校园方案.pdf', '进校园方案'],
  ['会议纪要.第3期.docx', '会议纪要.第3期'],
  ['无后缀', '无后缀'],
  [undefined, ''],
])('the title of evidence begins with the name of its file: %s', (name, title) => {
  expect(titleFromFile(name)).toBe(title)
})

test('a title is never longer than 200 characters', () => {
  expect(titleFromFile(`${'长'.repeat(300)}.pdf`)).toHaveLength(200)
})
