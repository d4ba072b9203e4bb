import { describe, expect, test } from 'vitest'
import { type WordBlock, readWordParts, tablesOf } from '#electron/intake/word-document.ts'
import { textAt } from '#shared/sheets/model.ts'

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'

/** The blocks of a document whose body is this XML; other parts by name. */
function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<readonly WordBlock[]> {
  const files: Readonly<Record<string, string>> = {
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return readWordParts(async (part) => (files[part] === undefined ? null : new TextEncoder().encode(files[part])))
}

async function texts(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return (await read(body, parts)).map((block) => (block.kind === 'paragraph' ? block.text : 'table'))
}

function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
}

async function sheet(body: string, parts: Readonly<Record<string, string>> = {}) {
  const [found] = tablesOf(await read(body, parts))
  if (found === undefined) throw new Error('no table')
  return found.sheet
}

const list = `<w:numbering ${spaces}>
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`
const numbered = (listId: number, depth = 0): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${listId}"/></w:numPr>`

describe('words', () => {
  test('tracked insertions are in, deletions and moved text are out', async () => {
    const inserted = '<w:ins><w:r><w:t>10月底</w:t></w:r></w:ins>'
    const deleted = '<w:del><w:r><w:delText>8月底</w:delText><w:t>8月底</w:t></w:r></w:del>'
    const moved = '<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>'
    expect(await texts(`<w:p>${deleted}${inserted}${moved}</w:p>`)).toEqual(['10月底移来'])
  })

  test('a paragraph whose end was deleted goes on with the next one', async () => {
    expect(await texts(p('市法', '<w:rPr><w:del/></w:rPr>') + p('院'))).toEqual(['市法院'])
  })

  test('line breaks and tabs are kept, tab stops are none; full-width spaces stay', async () => {
    const run = '<w:r><w:t>市法院</w:t><w:br/><w:t>市教育局　团市委</w:t><w:tab/><w:t>甲</w:t><w:br w:type="page"/></w:r>'
    expect(await texts(`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run}</w:p>`)).toEqual(['市法院\n市教育局　团市委\t甲'])
  })

  test('hidden text, field codes and readings over signs are left out, results of fields are in', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>'
    const field = '<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>12</w:t></w:r></w:fldSimple>'
    expect(await texts(`<w:p>${hidden}${field}<w:hyperlink><w:r><w:t>页</w:t></w:r></w:hyperlink></w:p>`)).toEqual(['12页'])
    expect(await texts(`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>可见</w:t></w:r></w:p>`)).toEqual(['可见'])
  })

  test('a text box stands at its anchor, once', async () => {
    const box = `<w:txbxContent>${p('文本框')}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`
    expect(await texts(`<w:p><w:r>${drawing}</w:r><w:r><w:t>正文</w:t></w:r></w:p>`)).toEqual(['文本框', '正文'])
  })

  test('content controls are looked through, control characters are not taken', async () => {
    expect(await texts(`<w:sdt><w:sdtContent>${p('内容\u200B控件\u00AD')}</w:sdtContent></w:sdt>`)).toEqual(['内容控件'])
  })

  test('a paragraph knows its style and its place in the outline', async () => {
    const styles = `<w:styles ${spaces}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="标题 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标题"/><w:basedOn w:val="a"/></w:style></w:styles>`
    expect(await read(p('总体要求', '<w:pStyle w:val="b"/>') + p('正文'), { 'word/styles.xml': styles })).toEqual([
      { kind: 'paragraph', text: '总体要求', style: '小标题', outlineLevel: 1 },
      { kind: 'paragraph', text: '正文', style: null, outlineLevel: null },
    ])
  })
})

describe('automatic numbers', () => {
  test('a column of 序号 that holds nothing but a list is filled', async () => {
    const rows = ['甲', '乙', '丙'].map((title) => [cell(`<w:p><w:pPr>${numbered(1)}</w:pPr></w:p>`), cell(p(title))])
    const { rows: read } = await sheet(table(...rows), { 'word/numbering.xml': list })
    expect(read.map((row) => row.map((each) => each.text))).toEqual([
      ['1', '甲'],
      ['2', '乙'],
      ['3', '丙'],
    ])
  })

  test('levels count within each other, a new list begins again, bullets have no number', async () => {
    const body = [
      p('甲', numbered(2)),
      p('子', numbered(2, 1)),
      p('子', numbered(2, 1)),
      p('乙', numbered(2)),
      p('子', numbered(2, 1)),
      p('丙', numbered(3)),
      p('丁', numbered(4)),
    ]
    expect(await texts(body.join(''), { 'word/numbering.xml': list })).toEqual([
      '1. 甲',
      '（一） 子',
      '（二） 子',
      '2. 乙',
      '（一） 子',
      '丙',
      '1. 丁',
    ])
  })

  test('a list may come from the paragraph’s style, and list 0 is none', async () => {
    const styles = `<w:styles ${spaces}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="列表"/><w:pPr>${numbered(2)}</w:pPr></w:style></w:styles>`
    const style = '<w:pStyle w:val="a"/>'
    const parts = { 'word/numbering.xml': list, 'word/styles.xml': styles }
    expect(await texts(p('甲', style) + p('乙', `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`), parts)).toEqual(['1. 甲', '乙'])
  })
})

describe('tables', () => {
  test('cells merged down and across keep their text in the first cell', async () => {
    const begin = '<w:vMerge w:val="restart"/>'
    const on = '<w:vMerge/>'
    const read = await sheet(
      table(
        [cell(p('甲'), begin), cell(p('乙'), '<w:gridSpan w:val="2"/>')],
        [cell(p(''), on), cell(p('丙')), cell(p('丁'))],
        [cell(p(''), on), cell(p('戊')), cell(p(''))],
      ),
    )
    expect(read.merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ])
    expect([textAt(read, 2, 0), textAt(read, 0, 2), textAt(read, 1, 2), textAt(read, 2, 2)]).toEqual(['甲', '乙', '丁', ''])
  })

  test('a merged area ends where another begins, and columns may be left out before a row', async () => {
    const begin = '<w:vMerge w:val="restart"/>'
    const skipped = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('丙'))}</w:tr>`
    const read = await sheet(
      `<w:tbl><w:tr>${cell(p('甲'), begin)}</w:tr><w:tr>${cell(p('乙'), begin)}</w:tr><w:tr>${cell(p(''), '<w:vMerge/>')}</w:tr>${skipped}</w:tbl>`,
    )
    expect(read.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
    expect(textAt(read, 3, 1)).toBe('丙')
  })

  test('several paragraphs of a cell are lines; a table within it becomes text', async () => {
    const inner = table([cell(p('子甲')), cell(p('子乙'))], [cell(p('子丙')), cell(p(''))])
    const read = await sheet(table([cell(p('第一行') + p('第二行')), cell(p('前') + inner + p('后'))]))
    expect(read.rows[0]?.map((each) => each.text)).toEqual(['第一行\n第二行', '前\n子甲 子乙\n子丙\n后'])
  })

  test('a row that was deleted under tracking is not there', async () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell(p('删'))}</w:tr>`
    const read = await sheet(`<w:tbl>${deleted}<w:tr>${cell(p('留'))}</w:tr></w:tbl>`)
    expect(read.rows.map((row) => row.map((each) => each.text))).toEqual([['留']])
  })

  test('its name is the short line over it', async () => {
    const body = `${p('附件')}${p('鸡西市重点任务分解表')}${p('单位：项')}${table([cell(p('序号'))])}${p('说明如下。')}${table([cell(p('甲'))])}`
    expect(tablesOf(await read(body)).map((each) => [each.sheet.name, each.caption])).toEqual([
      ['表1', '鸡西市重点任务分解表'],
      ['表2', null],
    ])
  })
})

test('what is no Word document is refused with its reason', async () => {
  await expect(readWordParts(async () => null)).rejects.toThrow('word/document.xml')
  await expect(read('<w:p>')).rejects.toThrow()
})
