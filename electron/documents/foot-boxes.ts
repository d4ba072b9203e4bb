import { HorizontalPositionRelativeFrom, Paragraph, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { ShapeRun } from 'docx/shapes'
import { exact } from './lines.ts'

/** A box as high as its lines would cut the last rule off where heights are rounded. */
const slack = 40

export interface FootSize {
  readonly height: number
  readonly width: number
  /** The text above leaves the room free by itself: the box pushes nothing away. */
  readonly isReserved: boolean
}

/**
 * A text box hung from the bottom of the type area: a floating table or a frame does not stay there in LibreOffice (documents.md 2).
 * Height and width in twips; the paragraph that holds it is a point high.
 */
export function footBox(children: Paragraph[], { height: contentHeight, width, isReserved }: FootSize): Paragraph {
  const height = contentHeight + slack
  return new Paragraph({
    spacing: exact(20),
    children: [
      new ShapeRun({
        type: 'rectangle',
        // Pixels of 1/96 inch.
        transformation: { width: (width / 1440) * 96, height: (height / 1440) * 96 },
        fill: 'none',
        line: 'none',
        floating: {
          horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
          verticalPosition: { relative: VerticalPositionRelativeFrom.BOTTOM_MARGIN, offset: -height * 635 },
          wrap: { type: isReserved ? TextWrappingType.NONE : TextWrappingType.TOP_AND_BOTTOM },
          allowOverlap: false,
        },
        textOptions: { verticalAlignment: 'bottom', margins: { top: 0, bottom: 0, left: 0, right: 0 } },
        altText: { name: '版记', description: '抄送机关、印发机关和印发日期', title: '版记' },
        children,
      }),
    ],
  })
}
