import type { BlockOf } from '#shared/documents/model.ts'
import { Paragraph, TextRun } from 'docx'
import { runOptions, runsOf } from './fonts.ts'
import { bodyStyle, character, exact, tight } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds } from './styles.ts'

/** 出席, 请假, 列席 (GB/T 9704 10.3): the label in 黑体 after two characters, names in 仿宋, further lines under the first name. */
export function attendance(block: BlockOf<'attendance'>, keepNext: boolean, setting: Setting): Paragraph {
  const hanging = ([...block.label].length + 1) * tight
  return new Paragraph({
    style: styleIds.attendance,
    spacing: exact(),
    indent: { left: 2 * character + hanging, hanging },
    overflowPunctuation: true,
    keepNext,
    children: [
      new TextRun({ ...runOptions(setting.faces, { ...bodyStyle, role: 'hei' }), text: `${block.label}：` }),
      ...runsOf([{ text: block.names.join('、') }], setting.faces, bodyStyle),
    ],
  })
}
