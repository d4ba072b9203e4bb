import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'
import * as papers from '#tests/support/documents/composed.ts'
import { openDocx, wordsOf } from '#tests/support/documents/docx-parts.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'
import { all, at } from '#tests/support/documents/xml-tree.ts'

const named = papers.composed.map(([model, expected]) => [model.kind, model, expected] as const)

test.each(named)('GB/T 9704-2012: %s is set as the standard asks and loses no word', async (_kind, model, expected) => {
  expect(documentModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
  const bytes = await writeDocx(model)
  expect(checkDocx(bytes, expected)).toEqual([])
  const found = all(openDocx(bytes).body, 'w:p').map(wordsOf).join('').replaceAll(/\s/g, '')
  expect(lostSigns(modelWords(model), found)).toEqual([])
})

test.each(named)('套打: the red parts of %s are gone and every line keeps its place', async (_kind, model, expected) => {
  const [digital, preprinted] = [await writeDocx(model), await writeDocx(model, { preprinted: true })]
  expect(checkDocx(preprinted, { ...expected, isPreprinted: true })).toEqual([])
  const heights = (bytes: Uint8Array) => openDocx(bytes).flow.map((line) => at(line, 'w:pPr', 'w:spacing')?.attributes)
  expect(heights(preprinted)).toEqual(heights(digital))
})

/** Spoils one thing; the checker must name it, or it would pass anything. */
const spoilt: readonly [fault: string, kind: string, from: string | RegExp, to: string][] = [
  ['7.2.4 35 mm', 'composed-minutes', /w:line="960"/, 'w:line="1400"'],
  ['7.2.4 mark', 'composed-minutes', /w:val="MinutesMark"/, 'w:val="OrganMark"'],
  ['7.2.4 names spread', 'composed-joint', 'w:jc w:val="distribute"', 'w:jc w:val="center"'],
  ['7.2.4 no lines', 'composed-joint', '<w:top w:val="none"', '<w:top w:val="single"'],
  ['7.2.4 文件 in the middle', 'composed-joint', /w:vAlign w:val="center"/g, 'w:vAlign w:val="top"'],
  ['7.2.5 two blank lines', 'composed-joint', /<w:p>(?:(?!<w:p>).)*<\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="NumberLine")/, ''],
  ['7.2.6 names in 楷体', 'composed-upward', 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="仿宋_GB2312"'],
  ['7.2.6 one character from the edges', 'composed-upward', /w:pos="315"/g, 'w:pos="0"'],
  [
    '7.3.5.1 date 4 字 from the edge',
    'composed-joint',
    /(JointDatedOn.*?w:val="center" w:pos="\d+"\/><w:tab w:val="center" w:pos=")\d+/,
    '$18000',
  ],
  ['10.3 黑体 and 仿宋', 'composed-minutes', /(Attendance.*?w:eastAsia=")黑体/, '$1仿宋_GB2312'],
  ['10.3 indent and wrapped lines', 'composed-minutes', /(Attendance.*?w:hanging=")\d+/, '$10'],
  ['7.4.2 full stop', 'composed-brief', '市政府办公室。', '市政府办公室'],
  ['7.4.3 印发机关和印发日期', 'composed-brief', '（共印50份）', '共印50'],
]

test.each(spoilt)('the checker sees “%s” in a spoilt %s', async (rule, kind, from, to) => {
  const [, model, expected] = named.find(([name]) => name === kind) ?? []
  if (model === undefined || expected === undefined) throw new Error(kind)
  const files = unzipSync(await writeDocx(model))
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const after = before.replace(from, to)
  expect(after, String(from)).not.toBe(before)
  files['word/document.xml'] = strToU8(after)
  expect(checkDocx(zipSync(files), expected).map((fault) => fault.rule)).toContain(rule)
})

test('styles are named, so that an office can restyle every element', async () => {
  const styles = strFromU8(unzipSync(await writeDocx(papers.minutes))['word/styles.xml'] ?? new Uint8Array())
  for (const name of ['纪要标志', '简报名称', '期号', '编印单位和日期', '签发人', '联合发文机关署名', '出席人员', '裁切线'])
    expect(styles).toContain(`<w:name w:val="${name}"/>`)
})
