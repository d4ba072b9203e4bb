import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import type { BlockOf, LedgerSheet } from '#shared/documents/model.ts'
import { pitchTwips } from '#shared/documents/measures.ts'
import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Footer,
  HorizontalPositionRelativeFrom,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type ISectionOptions,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { runOptions, type Faces, type RunStyle } from './fonts.ts'
import { redOf, type Setting } from './setting.ts'
import { exact, twips } from './lines.ts'
import { styleIds } from './styles.ts'

type Orientation = BlockOf<'section'>['orientation']
const numberStyle: RunStyle = { role: 'song', points: 14, isLatinToo: true }
const emuPerMm = 36_000
/** Footer of a page number, 7 mm under the type area; and of a letter's lower line, 20 mm above the paper's edge. */
const numberFooter = 1446
const letterFooter = 1134

/** Width of the type area in twips. */
export function typeAreaWidth(orientation: Orientation, sheet?: LedgerSheet): number {
  if (sheet !== undefined) return twips(ledgerSheet(sheet).width - 2 * ledgerSheet(sheet).side)
  return orientation === 'portrait' ? 8844 : 12_756
}

/** Page of GB/T 9704 in twips; the landscape page is the same sheet, turned (documents.md 2). */
export function sectionProperties(
  orientation: Orientation,
  isLetter: boolean,
  sheet?: LedgerSheet,
): NonNullable<ISectionOptions['properties']> {
  if (sheet !== undefined) return ledgerProperties(sheet)
  const isPortrait = orientation === 'portrait'
  return {
    titlePage: isLetter,
    page: {
      // The library swaps width and height of a landscape page itself.
      size: { width: 11_906, height: 16_838, orientation: isPortrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
      margin: isPortrait
        ? { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 850, footer: isLetter ? letterFooter : numberFooter, gutter: 0 }
        : { top: 1588, bottom: 1474, left: 1984, right: 2098, header: 850, footer: 850, gutter: 0 },
    },
    grid: { type: DocumentGridType.DEFAULT, linePitch: pitchTwips },
  }
}

/** A ledger's own sheet: its margins are even, so that it can be bound at either edge. */
function ledgerProperties(sheet: LedgerSheet): NonNullable<ISectionOptions['properties']> {
  const { width, height, side, top, bottom, footer } = ledgerSheet(sheet)
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return {
    page: {
      size: {
        width: twips(short),
        height: twips(long),
        orientation: sheet.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twips(top),
        bottom: twips(bottom),
        left: twips(side),
        right: twips(side),
        header: 850,
        footer: twips(footer),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.DEFAULT, linePitch: pitchTwips },
  }
}

/** Footers with the page number in the form of the layout. */
export function footers(orientation: Orientation, isLetter: boolean, setting: Setting): NonNullable<ISectionOptions['footers']> {
  const { faces, layout } = setting
  if (layout === 'ledger') return { default: pageOfTotal(faces), even: pageOfTotal(faces) }
  if (orientation === 'landscape') return { default: turned('odd', faces), even: turned('even', faces) }
  if (layout === 'form') return { default: pageOfTotal(faces), even: pageOfTotal(faces) }
  const lift = isLetter ? numberFooter - letterFooter : 0
  const sides = { default: outer(AlignmentType.RIGHT, lift, faces), even: outer(AlignmentType.LEFT, lift, faces) }
  return isLetter ? { ...sides, first: letterFoot(setting) } : sides
}

/** — 1 — in half-width 宋体 of size 4, one character from the outer edge (7.5). */
function outer(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT, lift: number, faces: Faces): Footer {
  const indent = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 }
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment,
        spacing: { ...exact(280), after: lift },
        indent,
        children: dashedNumber(faces),
      }),
    ],
  })
}

function dashedNumber(faces: Faces): TextRun[] {
  return [new TextRun({ ...runOptions(faces, numberStyle), children: ['— ', PageNumber.CURRENT, ' —'] })]
}

/** Forms and ledgers: 第×页 共×页, in the middle. */
function pageOfTotal(faces: Faces): Footer {
  const run = runOptions(faces, numberStyle)
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: AlignmentType.CENTER,
        spacing: exact(280),
        children: [new TextRun({ ...run, children: ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'] })],
      }),
    ],
  })
}

/** A landscape page keeps the number where the portrait pages have it: turned clockwise at the paper's left edge, odd below, even above. */
function turned(side: 'odd' | 'even', faces: Faces): Footer {
  const height = 110
  const heightMm = (height / 96) * 25.4
  const top = side === 'odd' ? 210 - 26 - heightMm : 28
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        spacing: exact(280),
        children: [
          new ShapeRun({
            type: 'rectangle',
            transformation: { width: 20, height },
            fill: 'none',
            line: 'none',
            floating: {
              horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 25.5 * emuPerMm },
              verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * emuPerMm) },
              wrap: { type: TextWrappingType.NONE },
            },
            textOptions: { direction: 'topToBottom', verticalAlignment: 'center', margins: { top: 0, bottom: 0, left: 0, right: 0 } },
            altText: { name: '页码', description: '页码', title: '页码' },
            children: [
              new Paragraph({
                style: styleIds.pageNumber,
                alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: exact(280),
                indent: side === 'odd' ? { right: 280 } : { left: 280 },
                children: dashedNumber(faces),
              }),
            ],
          }),
        ],
      }),
    ],
  })
}

/** Page 1 of a letter has no number but the lower double line, 170 mm wide and 20 mm above the paper's edge (10.1). */
function letterFoot(setting: Setting): Footer {
  return new Footer({
    children: [
      new Paragraph({
        spacing: exact(20),
        // 170 mm centred on the paper: 8 mm and 6 mm beyond the type area.
        indent: { left: -454, right: -340 },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 0, color: redOf(setting) } },
      }),
    ],
  })
}
