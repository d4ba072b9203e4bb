import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { documentKind } from '#shared/documents/kinds/index.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'
import { expectations } from '#tests/support/documents/expectations.ts'

/** Spoils one thing in a right file; the checker must name it, or it would pass anything. */
const spoilt: readonly [fault: string, kind: string, part: string, from: string | RegExp, to: string][] = [
  ['5.1 paper', 'supervision-notice', 'document', 'w:w="11906"', 'w:w="12240"'],
  ['5.2.1 天头 37±1 mm', 'supervision-notice', 'document', 'w:top="2098"', 'w:top="1440"'],
  ['5.2.1 版心 156×225 mm', 'supervision-notice', 'document', 'w:right="1474" w:bottom', 'w:right="1588" w:bottom'],
  ['5.2.2 no active grid', 'supervision-notice', 'document', /(<w:docGrid [^>]*w:type=")default/, '$1linesAndChars'],
  ['binding edge of both sides', 'supervision-notice', 'settings', '<w:mirrorMargins/>', ''],
  ['5.2.2 pitch of 22 lines', 'supervision-notice', 'document', /w:line="579"/g, 'w:line="580"'],
  ['exact line', 'monthly-report', 'document', 'w:lineRule="exact"', 'w:lineRule="auto"'],
  ['5.2.2 28 characters', 'supervision-notice', 'document', /<w:spacing w:val="-5"\/>/g, '<w:spacing w:val="0"/>'],
  ['no theme attributes', 'supervision-notice', 'styles', '<w:rFonts ', '<w:rFonts w:eastAsiaTheme="minorEastAsia" '],
  ['faces of official documents', 'supervision-notice', 'document', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="等线"'],
  ['East Asian hint', 'supervision-notice', 'document', 'w:hint="eastAsia"', 'w:hint="default"'],
  ['theme fonts replaced', 'supervision-notice', 'theme/theme1', /script="Hans" typeface="[^"]*"/, 'script="Hans" typeface="等线"'],
  ['7.2.4 red', 'supervision-notice', 'document', /w:color w:val="D7000F"/g, 'w:color w:val="000000"'],
  ['7.2.7 one red line', 'supervision-notice', 'document', 'w:color="D7000F"', 'w:color="000000"'],
  ['7.3.1 size 2', 'supervision-notice', 'document', '<w:sz w:val="44"/>', '<w:sz w:val="36"/>'],
  ['7.3.1 not bold', 'supervision-notice', 'document', '<w:sz w:val="44"/>', '<w:b/><w:sz w:val="44"/>'],
  ['7.3.3 numbering', 'supervision-notice', 'document', '二、办理要求', '三、办理要求'],
  ['7.3.3 numbering', 'supervision-notice', 'document', '一、督办事项', '一.督办事项'],
  ['7.3.3 黑体', 'supervision-notice', 'document', 'w:eastAsia="黑体"', 'w:eastAsia="楷体_GB2312"'],
  ['7.3.3 indent of two characters', 'supervision-notice', 'document', 'w:firstLineChars="200"', 'w:firstLineChars="0"'],
  ['7.2.5 form of the number', 'supervision-notice', 'document', '编号：〔2022〕第2号', '编号：[2022]第2号'],
  ['7.2.5 no padding', 'supervision-notice', 'document', '〔2022〕第2号', '〔2022〕第02号'],
  ['7.3.5.4 no padding', 'supervision-notice', 'document', '2022年5月6日', '2022年05月06日'],
  ['7.3.5.4 date', 'supervision-notice', 'document', />2022年5月6日(?!印发)/, '>2022.5.6'],
  [
    '7.3.5.1 organ centred over the date',
    'supervision-notice',
    'document',
    /w:rightChars="\d+" w:right="\d+"/,
    'w:rightChars="900" w:right="2880"',
  ],
  [
    '7.3.5.2 date begins 2 字 right of the organ',
    'internal-reminder',
    'document',
    /w:rightChars="\d+" w:right="\d+"/,
    'w:rightChars="900" w:right="2880"',
  ],
  ['indent in characters', 'supervision-notice', 'document', /w:rightChars="\d+"/, 'w:rightChars="0"'],
  ['7.3.2 addressee', 'supervision-notice', 'document', '市教育局：', '市教育局:'],
  ['full-width punctuation', 'monthly-circular', 'document', '通报如下：', '通报,如下：'],
  ['7.4.2 full stop', 'supervision-notice', 'document', '组长、副组长。', '组长、副组长'],
  ['7.4.3 印发机关和印发日期', 'supervision-notice', 'document', '>印发<', '><'],
  ['7.4.1 rules', 'supervision-notice', 'document', 'w:sz="6"', 'w:sz="12"'],
  [
    '7.4.1 last rule on the edge of the type area',
    'supervision-notice',
    'document',
    'relativeFrom="bottomMargin"',
    'relativeFrom="paragraph"',
  ],
  ['7.5 form of the number', 'supervision-notice', 'footer1', '— ', '- '],
  ['7.5 outer edge, one character free', 'supervision-notice', 'footer1', 'w:right="280"', 'w:right="0"'],
  ['7.5 宋体 digits', 'supervision-notice', 'footer1', 'w:ascii="宋体"', 'w:ascii="Calibri"'],
  ['7.5 odd and even pages', 'supervision-notice', 'settings', '<w:evenAndOddHeaders/>', ''],
  ['fixed layout', 'monthly-circular', 'document', '<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="autofit"/>'],
  ['width is the sum of the grid', 'monthly-circular', 'document', /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="100"'],
  ['cell width is its columns', 'monthly-circular', 'document', /(<w:tcW w:type="dxa" w:w=")\d+/, '$1100'],
  ['a merge continues one that began', 'task-breakdown', 'document', '<w:vMerge w:val="restart"/>', ''],
  ['a row fills the grid', 'signing-sheet', 'document', /<w:gridSpan w:val="3"\/>/, '<w:gridSpan w:val="2"/>'],
  ['rows are not torn', 'monthly-circular', 'document', '<w:cantSplit/>', ''],
  ['lines of a cell at least', 'monthly-circular', 'document', 'w:lineRule="atLeast"', 'w:lineRule="exact"'],
]

test.each(spoilt)('the checker sees “%s” in a spoilt %s', async (rule, kindId, part, from, to) => {
  const kind = documentKind(kindId)
  const expected = expectations[kindId]
  if (kind === undefined || expected === undefined) throw new Error(kindId)
  const files = unzipSync(await writeDocx(kind.build(kind.sample, sampleLetterhead)))
  const name = `word/${part}.xml`
  const before = strFromU8(files[name] ?? new Uint8Array())
  const after = before.replace(from, to)
  expect(after, `${String(from)} stands in ${name}`).not.toBe(before)
  files[name] = strToU8(after)
  expect(checkDocx(zipSync(files), expected).map((fault) => fault.rule)).toContain(rule)
})
