import { expect, test } from 'vitest'
import { kindFromFile } from '#shared/domain/evidence-kind.ts'

test.each([
  ['关于印发方案的通知.pdf', 'document'],
  ['会议纪要.docx', 'minutes'],
  ['工作简报第3期.doc', 'brief'],
  ['公示页面截图.png', 'screenshot'],
  ['IMG_0415.JPG', 'photo'],
  ['现场图.bmp', 'photo'],
  ['黑河日报报道.jpg', 'media'],
  ['承诺书台账.xlsx', 'register'],
  ['汇总.xls', 'register'],
  ['扫描件.pdf', 'document'],
  ['材料.zip', 'other'],
])('M-064: “%s” is likely %s', (name, kind) => expect(kindFromFile(name)).toBe(kind))
