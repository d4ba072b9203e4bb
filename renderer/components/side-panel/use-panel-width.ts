import type { KeyboardEvent, PointerEvent } from 'react'
import { useState } from 'react'
import { panelWidth, widthAfterKey } from './panel-width.ts'

const keptAs = 'panel-width'

interface PanelWidth {
  readonly width: number
  /** Handlers of the handle at the panel's left edge. */
  readonly handle: {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(event: PointerEvent<HTMLElement>): void
    onKeyDown(event: KeyboardEvent): void
  }
}

/** The width of the side panel, dragged or moved by arrow keys, remembered for the next time. */
export function usePanelWidth(): PanelWidth {
  const [width, setWidth] = useState(() => panelWidth(localStorage.getItem(keptAs), window.innerWidth >= 1900 ? 440 : 348))
  const keep = (next: number): void => {
    setWidth(next)
    localStorage.setItem(keptAs, String(next))
  }
  return {
    width,
    handle: {
      onPointerDown: (event) => event.currentTarget.setPointerCapture(event.pointerId),
      onPointerMove: (event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const edge = event.currentTarget.parentElement?.getBoundingClientRect().right ?? window.innerWidth
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
        setWidth((before) => panelWidth(String(((edge - event.clientX) / rem) * 16), before))
      },
      onPointerUp: () => keep(width),
      onKeyDown: (event) => {
        const next = widthAfterKey(width, event.key)
        if (next === width) return
        event.preventDefault()
        keep(next)
      },
    },
  }
}
