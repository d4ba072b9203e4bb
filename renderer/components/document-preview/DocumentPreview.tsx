import { createElement, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { drawDocument } from '#shared/documents/draw.ts'
import type { Drawing } from '#shared/documents/drawing.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { paperCss } from '#shared/documents/paper-css.ts'
import classes from './DocumentPreview.module.css'

interface DocumentPreviewProps {
  readonly model: DocumentModel
  /** 1 draws the paper in its true size. Default 1. */
  readonly scale?: number
  /** Told the records of a stretch that is clicked. */
  readonly onTrace?: (sourceIds: readonly string[]) => void
}

/** A document as it will be printed, on a desk: its blanks are marked, so that a draft is not mistaken for an issued paper. Page breaks are Word's. */
export function DocumentPreview({ model, scale = 1, onTrace }: DocumentPreviewProps) {
  usePaperStyles()
  const drawing = useMemo(() => drawDocument(model), [model])
  return (
    <div className={classes.desk} role="document" aria-label={model.title} tabIndex={0}>
      <div className={classes.sheets} style={{ zoom: scale }}>
        {node(drawing, 0, onTrace)}
      </div>
    </div>
  )
}

/** The policy of the page allows no style elements of ours: the sheet is adopted, and goes with the component. */
function usePaperStyles(): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(paperCss)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
    }
  }, [])
}

function node(drawing: Drawing, key: number, onTrace: DocumentPreviewProps['onTrace']): ReactNode {
  const sources = drawing.sourceIds
  const properties = {
    key,
    className: drawing.className,
    style: drawing.style,
    colSpan: drawing.columnSpan,
    rowSpan: drawing.rowSpan,
    'data-field': drawing.field,
    'data-trace': sources?.join(' '),
    onClick: sources === undefined || onTrace === undefined ? undefined : () => onTrace(sources),
  }
  if (drawing.children === undefined) return createElement(drawing.tag, properties, drawing.text)
  return createElement(
    drawing.tag,
    properties,
    drawing.children.map((child, index) => node(child, index, onTrace)),
  )
}
