import { describe, expect, test } from 'vitest'
import { evidenceSizeLimit, isAllowedEvidenceName, readableSize, titleFromFile } from '#shared/domain/evidence.ts'

describe('a title to begin with', () => {
  test.each([
    ['进校园方案.pdf', '进校园方案'],
    ['会议纪要.第3期.docx', '会议纪要.第3期'],
    ['无后缀', '无后缀'],
    ['', ''],
  ])('is the name of the file without its ending: %s', (name, title) => {
    expect(titleFromFile(name)).toBe(title)
  })

  test('is never longer than 200 characters', () => {
    expect(titleFromFile(`${'长'.repeat(300)}.pdf`)).toHaveLength(200)
  })
})

describe('files that may be kept as 佐证材料 (M-064)', () => {
  test.each(['方案.pdf', '版式.OFD', '台账.et', '通知.wps', '照片.JPG', '汇总.zip'])('%s is taken', (name) => {
    expect(isAllowedEvidenceName(name)).toBe(true)
  })

  test.each(['安装.exe', '方案.pdf.js', '链接.lnk', '网页.html', '图.svg', '宏.xlsm', '宏.docm', '无后缀', '.pdf.'])(
    '%s is refused',
    (name) => {
      expect(isAllowedEvidenceName(name)).toBe(false)
    },
  )
})

test('a size over the limit never reads as the limit itself', () => {
  expect(readableSize(900)).toBe('900 B')
  expect(readableSize(evidenceSizeLimit)).toBe('50 MB')
  expect(readableSize(evidenceSizeLimit + 1)).toBe('50.1 MB')
  expect(readableSize(3 * 1024 ** 3)).toBe('3 GB')
})
