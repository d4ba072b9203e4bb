import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distinctNames, folded, measureFolder, monthFolders, safeFileName } from '#shared/domain/evidence-folders.ts'

test('office.md «Books»: evidence lies as 「逊克县／2022年4月／7-3 进校园方案」', () => {
  const folders = [...monthFolders('逊克县', '2022-04'), measureFolder({ code: '7-3', shortTitle: '进校园方案' })]
  expect(folders).toEqual(['逊克县', '2022年4月', '7-3 进校园方案'])
})

describe('file names that Windows takes', () => {
  test.each([
    ['方案:“送审”?.pdf', '方案：“送审”？.pdf'],
    ['会议/纪要.docx', '会议／纪要.docx'],
    ['con.txt', '＿con.txt'],
    ['nul', '＿nul'],
    ['方案. .pdf', '方案.pdf'],
    [' .pdf', 'pdf'],
    ['方案.——', '方案'],
    ['没有结尾', '没有结尾'],
    ['1.关于印发方案的通知', '1.关于印发方案的通知'],
    ['a\u0000b.jpg', 'a b.jpg'],
  ])('“%s” becomes “%s”', (name, safe) => expect(safeFileName(name)).toBe(safe))

  test('a long name keeps its ending, at most 80 characters', () => {
    const name = safeFileName(`${'关于印发诚信进校园工作方案的通知'.repeat(10)}.docx`)
    expect([...name]).toHaveLength(80)
    expect(name).toMatch(/^关于印发.*\.docx$/)
  })

  test('equal names in one folder are numbered, also where only their case differs', () => {
    expect(distinctNames(['方案.pdf', '方案.PDF', '照片.jpg', '方案.pdf'])).toEqual([
      '方案.pdf',
      '方案（2）.PDF',
      '照片.jpg',
      '方案（3）.pdf',
    ])
    expect(distinctNames(['甲（2）.pdf', '甲.pdf', '甲.pdf'])).toEqual(['甲（2）.pdf', '甲.pdf', '甲（3）.pdf'])
  })
})

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .tuple(
      fc.constantFrom('方案', 'CON', 'a'.repeat(90), ' .', '\u{20bb7}'.repeat(85)),
      fc.constantFrom('.pdf', '.PDF', '.', '', '.a b', '.tar.gz'),
    )
    .map((each) => each.join('')),
)

test('whatever people call their files: safe, at most 80 characters, all different, and safe again is the same', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const distinct = distinctNames(names)
      expect(distinct).toHaveLength(names.length)
      expect(new Set(distinct.map(folded)).size).toBe(names.length)
      for (const each of distinct) {
        expect([...each].length).toBeLessThanOrEqual(80)
        expect(each).not.toMatch(/[\\/:*?"<>|]|\p{Cc}|^[\s.]|[\s.]$|^$/u)
        expect(each).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(safeFileName(each)).toBe(each)
      }
    }),
    { numRuns: 500 },
  )
})
