import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileTitle } from '#shared/text/file-title.ts'

test('forbidden signs become the full-width signs that read alike', () => {
  expect(safeFileTitle('7/3 方案: “进校园”?')).toBe('7／3 方案： “进校园”？')
})

test.each([
  ['', '未命名'],
  ['...', '未命名'],
  ['con', '＿con'],
  ['LPT1.报表', '＿LPT1.报表'],
  ['报告. ', '报告'],
  ['.隐藏', '隐藏'],
])('“%s” becomes “%s”', (title, name) => expect(safeFileTitle(title)).toBe(name))

test('whatever a title holds, its file name is valid on Windows and Linux', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = safeFileTitle(title)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
      expect(name).not.toMatch(/^[\s.]|[\s.]$/)
      expect([...name].length).toBeGreaterThan(0)
      expect([...name].length).toBeLessThanOrEqual(80)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(320)
      expect(safeFileTitle(name)).toBe(name)
    }),
  )
})
