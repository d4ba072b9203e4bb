import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'

/**
 * Tells the columns that grow how wide the grid's box is, as `--room`. Not a container of CSS: the style of every row
 * that scrolls in would then wait for the layout of the box.
 */
export function useRoom(scroll: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const box = scroll.current
    if (box === null) return
    const tell = (): void => {
      const room = `${box.clientWidth}px`
      if (box.style.getPropertyValue('--room') !== room) box.style.setProperty('--room', room)
    }
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroll])
}
