import { useEffect, useRef } from 'react'

/** A page begins with the keyboard at its content, in its table where it is one: the button or row that led here is gone. */
export function useKeyboardAtContent(isThere = true) {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isThere || (document.activeElement !== null && document.activeElement !== document.body)) return
    const place = content.current?.querySelector<HTMLElement>('[role=grid]') ?? content.current
    place?.focus({ preventScroll: true })
  }, [isThere])
  return content
}
