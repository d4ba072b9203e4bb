import { useElementSize, useMergedRef } from '@mantine/hooks'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { DocumentModel } from '#shared/documents/model.ts'
import { DocumentPreview } from '../document-preview/DocumentPreview.tsx'
import { IconButton } from '../icon-button/IconButton.tsx'
import classes from './DocumentDesk.module.css'
import { fitScale, placeAt, sheetWidth, zoomStep } from './zoom.ts'

interface DocumentDeskProps {
  readonly model: DocumentModel
  /** What to know about the page: 「所填编号、日期在登记后写入；分页以 Word、WPS 为准」. */
  readonly note: string
  /** Told the records of a stretch of text that is clicked. */
  onTrace?(sourceIds: readonly string[]): void
}

/** The paper on the desk with its magnifier; begins at the width of the desk. */
export function DocumentDesk({ model, note, onTrace }: DocumentDeskProps) {
  const { ref: measure, width } = useElementSize<HTMLDivElement>()
  const scroll = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(measure, scroll)
  const [chosen, setChosen] = useState<number | null>(null)
  const scale = chosen ?? fitScale(width, sheetWidth(model))
  const isShown = width > 0
  // Before the first words are looked for: a desk that is shown now has no place to keep.
  const keepPlace = usePlace(scroll, scale)
  useLayoutEffect(() => {
    if (isShown && scroll.current !== null) scrollPastMargin(scroll.current)
  }, [isShown])
  return (
    <section className={classes.desk} aria-label="文书预览">
      <header className={classes.head}>
        <p className={classes.note}>{note}</p>
        <div className={classes.zoom} role="group" aria-label="显示比例">
          <IconButton
            label="缩小"
            title="缩小"
            icon={<IconMinus size="0.875rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => setChosen(zoomStep(scale, -1))}
          />
          <button type="button" className={classes.fit} aria-pressed={chosen === null} onClick={() => setChosen(null)}>
            {chosen === null ? '页宽' : `${Math.round(scale * 100)}%`}
          </button>
          <IconButton
            label="放大"
            title="放大"
            icon={<IconPlus size="0.875rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => setChosen(zoomStep(scale, 1))}
          />
        </div>
      </header>
      <div ref={ref} className={classes.scroll} role="region" aria-label="文书页面" tabIndex={0} onScroll={keepPlace}>
        <div className={classes.sheets}>
          {isShown ? <DocumentPreview model={model} scale={scale} {...(onTrace === undefined ? {} : { onTrace })} /> : null}
        </div>
      </div>
    </section>
  )
}

/** The words at the upper edge stay there while the window or the magnifier changes the scale. */
function usePlace(desk: { readonly current: HTMLElement | null }, scale: number): () => void {
  const shown = useRef({ place: 0, scale })
  useLayoutEffect(() => {
    if (desk.current === null || shown.current.scale === scale) return
    const place = placeAt(shown.current.place, shown.current.scale, scale)
    shown.current = { place, scale }
    desk.current.scrollTo({ top: place })
  }, [desk, scale])
  return () => {
    if (desk.current !== null) shown.current = { ...shown.current, place: desk.current.scrollTop }
  }
}

/** A sheet begins with its margin of 37 mm; the desk begins with the first words. */
function scrollPastMargin(desk: HTMLElement): void {
  const first = desk.querySelector<HTMLElement>('.paper-mark, .paper-letter-mark, .paper-title, .paper-number')
  if (first === null) return
  const inner = Number.parseFloat(getComputedStyle(first).paddingTop) * first.currentCSSZoom
  const words = first.getBoundingClientRect().top + inner
  desk.scrollTop = Math.max(0, words - desk.getBoundingClientRect().top - 24)
}
