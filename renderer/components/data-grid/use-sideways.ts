import type { RefObject } from 'react'
import { useEffect } from 'react'

/**
 * Marks the grid's box with `data-sideways` while it is scrolled sideways, or about to be by its scroll bar: only then do
 * the frozen cells of the rows stick. Where every one of them always does, each is a layer of its own in every frame.
 */
export function useSideways(scroll: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const box = scroll.current
    if (box === null) return
    const mark = (isSideways: boolean): void => {
      if (box.hasAttribute('data-sideways') !== isSideways) box.toggleAttribute('data-sideways', isSideways)
    }
    const onScroll = (): void => mark(box.scrollLeft > 0)
    // A press on a scroll bar, the box's own part.
    const onPointerDown = ({ target }: PointerEvent): void => mark(target === box || box.scrollLeft > 0)
    onScroll()
    box.addEventListener('scroll', onScroll, { passive: true })
    box.addEventListener('pointerdown', onPointerDown)
    return () => {
      box.removeEventListener('scroll', onScroll)
      box.removeEventListener('pointerdown', onPointerDown)
    }
  }, [scroll])
}
