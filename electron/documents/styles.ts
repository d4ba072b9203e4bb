import { pitchTwips } from '#shared/documents/measures.ts'
import { AlignmentType, LineRuleType, type IPropertiesOptions } from 'docx'
import { runOptions, type Faces, type RunStyle } from './fonts.ts'
import { bodyStyle, exact } from './lines.ts'

/** Paragraph styles by name, so that an office can restyle a file; the paragraphs repeat the values for readers that ignore styles. */
export const styleIds = {
  mark: 'OrganMark',
  minutesMark: 'MinutesMark',
  briefName: 'BriefName',
  issue: 'IssueNumber',
  issueImprint: 'IssueImprint',
  number: 'NumberLine',
  signers: 'Signers',
  title: 'DocumentTitle',
  subtitle: 'DocumentSubtitle',
  addressee: 'Addressee',
  body: 'DocumentBody',
  heading1: 'DocumentHeading1',
  heading2: 'DocumentHeading2',
  heading3: 'DocumentHeading3',
  heading4: 'DocumentHeading4',
  attachment: 'AttachmentNote',
  signOff: 'SignOff',
  date: 'DatedOn',
  jointSignOff: 'JointSignOff',
  jointDate: 'JointDatedOn',
  attendance: 'Attendance',
  annex: 'AnnexMark',
  cutLine: 'CutLine',
  table: 'TableText',
  note: 'TableNote',
  colophon: 'Colophon',
  pageNumber: 'PageNumber',
} as const
export type StyleId = (typeof styleIds)[keyof typeof styleIds]

interface Declared {
  readonly id: StyleId
  readonly name: string
  readonly run: RunStyle
  readonly isCentred?: boolean
  readonly isIndented?: boolean
  readonly outline?: number
}

const heading = (level: 1 | 2 | 3 | 4, role: RunStyle['role'], name: string): Declared => ({
  id: styleIds[`heading${level}`],
  name,
  run: { ...bodyStyle, role },
  isIndented: true,
  outline: level - 1,
})

const declared: readonly Declared[] = [
  { id: styleIds.mark, name: '发文机关标志', run: { role: 'xiaobiaosong', points: 30 }, isCentred: true },
  { id: styleIds.number, name: '发文字号', run: bodyStyle, isCentred: true },
  { id: styleIds.minutesMark, name: '纪要标志', run: { role: 'xiaobiaosong', points: 30 }, isCentred: true },
  { id: styleIds.briefName, name: '简报名称', run: { role: 'xiaobiaosong', points: 42 }, isCentred: true },
  { id: styleIds.issue, name: '期号', run: bodyStyle, isCentred: true },
  { id: styleIds.issueImprint, name: '编印单位和日期', run: bodyStyle },
  { id: styleIds.signers, name: '签发人', run: { ...bodyStyle, role: 'kai' } },
  { id: styleIds.title, name: '公文标题', run: { role: 'xiaobiaosong', points: 22 }, isCentred: true },
  { id: styleIds.subtitle, name: '公文副标题', run: { ...bodyStyle, role: 'kai' }, isCentred: true },
  { id: styleIds.addressee, name: '主送机关', run: bodyStyle },
  { id: styleIds.body, name: '公文正文', run: bodyStyle, isIndented: true },
  heading(1, 'hei', '一级标题'),
  heading(2, 'kai', '二级标题'),
  heading(3, 'fangsong', '三级标题'),
  heading(4, 'fangsong', '四级标题'),
  { id: styleIds.attachment, name: '附件说明', run: bodyStyle },
  { id: styleIds.signOff, name: '发文机关署名', run: bodyStyle },
  { id: styleIds.date, name: '成文日期', run: bodyStyle },
  { id: styleIds.jointSignOff, name: '联合发文机关署名', run: bodyStyle },
  { id: styleIds.jointDate, name: '联合发文成文日期', run: bodyStyle },
  { id: styleIds.attendance, name: '出席人员', run: bodyStyle },
  { id: styleIds.cutLine, name: '裁切线', run: { role: 'fangsong', points: 12 }, isCentred: true },
  { id: styleIds.annex, name: '附件标识', run: { role: 'hei', points: 16, isSetTight: true } },
  { id: styleIds.table, name: '表格文字', run: { role: 'fangsong', points: 12 } },
  { id: styleIds.note, name: '表格附注', run: { role: 'fangsong', points: 12 } },
  { id: styleIds.colophon, name: '版记', run: { role: 'fangsong', points: 14 } },
  { id: styleIds.pageNumber, name: '页码', run: { role: 'song', points: 14, isLatinToo: true } },
]

export function stylesFor(faces: Faces): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { ...runOptions(faces, { role: 'fangsong', points: 16 }), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { before: 0, after: 0, line: pitchTwips, lineRule: LineRuleType.EXACT } },
      },
    },
    paragraphStyles: declared.map((style) => ({
      id: style.id,
      name: style.name,
      basedOn: 'Normal',
      quickFormat: true,
      run: runOptions(faces, style.run),
      paragraph: {
        spacing: style.id === styleIds.table ? { line: 360, lineRule: LineRuleType.AT_LEAST } : exact(),
        ...(style.isCentred === true ? { alignment: AlignmentType.CENTER } : {}),
        ...(style.isIndented === true ? { indent: { firstLine: 640, firstLineChars: 200 } } : {}),
        ...(style.outline === undefined ? {} : { outlineLevel: style.outline }),
      },
    })),
  }
}

/** The library writes Calibri and 等线 into every file: both theme fonts are replaced, the Hans entry too (documents.md 4). */
export function themeFor(faces: Faces): NonNullable<IPropertiesOptions['theme']> {
  return {
    fonts: {
      headings: { latin: faces.latin, eastAsia: faces.hei, scripts: { Hans: faces.hei } },
      body: { latin: faces.latin, eastAsia: faces.fangsong, scripts: { Hans: faces.fangsong } },
    },
  }
}
