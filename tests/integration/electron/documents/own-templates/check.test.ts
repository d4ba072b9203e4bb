import { describe, expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { checkTemplate } from '#electron/documents/own-templates/check.ts'
import { documentKind } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { templateSample } from '#shared/documents/own-templates/sample.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { noticeFields, outsideLink, paragraph, tableRow, wordFile } from '#tests/fixtures/templates/word-file.ts'

/** One clear sentence for every way in which a file is no template. */

function modelOf(id: string): DocumentModel {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(`no kind ${id}`)
  return kind.build(kind.sample, sampleLetterhead)
}
const notice = modelOf('supervision-notice')
const problemsOf = async (body: string, more = {}): Promise<readonly string[]> =>
  (await checkTemplate(wordFile(body, more), notice)).problems

test('the fields that a 督办单 needs, each on its own line, are a template', async () => {
  const { problems, fields, notices } = await checkTemplate(wordFile(noticeFields), notice)
  expect(problems).toEqual([])
  expect(fields).toEqual(['编号', '标题', '主送', '正文', '落款'])
  expect(notices).toEqual([
    '没有“附件说明”，附件说明排在正文之后',
    '没有“附件”，落款之后的附件、附注排在文末',
    '没有“版记”，版记按公文格式排在末页',
  ])
})

test.each(['supervision-notice', 'task-breakdown', 'inquiry-letter', 'score-detail'])(
  'the 样板 of %s is a template of its kind',
  async (id) => {
    expect(await checkTemplate(await writeDocx(templateSample(modelOf(id))), modelOf(id))).toMatchObject({ problems: [], notices: [] })
  },
)

describe('refused', () => {
  test('a required field that is missing is named; 落款 stands for 发文机关 and 成文日期', async () => {
    expect(await problemsOf(paragraph('{{标题}}') + paragraph('{{编号}}'))).toEqual([
      '缺少“正文”“发文机关”“成文日期”（“发文机关”“成文日期”可以用“落款”代替）',
    ])
    expect(await problemsOf(noticeFields.replace('{{落款}}', '{{发文机关}}'))).toEqual(['缺少“成文日期”'])
    expect(await problemsOf(noticeFields.replace('{{编号}}', '第 号'))).toEqual(['缺少“编号”'])
  })

  test('a name that nothing stands for is named as it was typed', async () => {
    expect(await problemsOf(noticeFields + paragraph('{{联系', '人}}') + paragraph('{{密级}}'))).toEqual([
      '没有“联系人”“密级”这样的栏目，请按样板中的名称填写',
    ])
  })

  test('braces that do not pair', async () => {
    expect(await problemsOf(noticeFields + paragraph('抄送：{{抄送}'))).toEqual(['“抄送：{{抄送}”处的花括号不成对，应写作“{{标题}}”的形式'])
  })

  test('a block that shares its line, stands in a table, or stands twice', async () => {
    const alone = '须单独成段，不能与其他文字同段，也不能放在表格、文本框、页眉页脚或者带分节符的段落中'
    expect(await problemsOf(noticeFields.replace('{{正文}}', '正文：{{正文}}'))).toEqual([`“正文”${alone}`])
    expect(await problemsOf(noticeFields.replace(paragraph('{{落款}}'), tableRow(paragraph('{{落款}}'))))).toEqual([`“落款”${alone}`])
    expect(await problemsOf(noticeFields + paragraph('{{正文}}'))).toEqual(['“正文”只能出现一次'])
  })

  test('anything that points out of the file', async () => {
    expect(await problemsOf(noticeFields, { 'word/_rels/document.xml.rels': outsideLink })).toEqual([
      '含有指向文件以外的链接，请在WPS中取消超链接后另存',
    ])
  })

  test('an upright page for a paper that lies across', async () => {
    const { problems } = await checkTemplate(wordFile(paragraph('{{标题}}') + paragraph('{{正文}}')), modelOf('task-breakdown'))
    expect(problems).toEqual(['页面为竖向，该文书的页面为横向'])
  })

  test('a placeholder that is out of reach would stay in every paper', async () => {
    const ruby = '<w:p><w:r><w:ruby><w:rubyBase><w:r><w:t>{{标题}}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>'
    expect(await problemsOf(noticeFields.replace(paragraph('{{标题}}'), ruby))).toEqual([
      '“标题”处无法填入，请接受全部修订、取消拼音指南，再重新键入',
    ])
  })
})

test.each([
  ['a tracked change', '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{{标题}}</w:t></w:r></w:ins></w:p>'],
  ['a content control', '<w:sdt><w:sdtContent><w:p><w:r><w:t>{{标题}}</w:t></w:r></w:p></w:sdtContent></w:sdt>'],
  [
    'a line with marks of the spelling check',
    '<w:p><w:r><w:t>{{标</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>题}}</w:t></w:r></w:p>',
  ],
])('a field in %s is filled in as elsewhere', async (_where, line) => {
  expect(await problemsOf(noticeFields.replace(paragraph('{{标题}}'), line))).toEqual([])
})
