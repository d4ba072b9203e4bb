import { useEffect, useRef } from 'react'

/** A step begins with the keyboard at its content: the button that led here is gone. */
export function useKeyboardAtContent() {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) content.current?.focus({ preventScroll: true })
  }, [])
  return content
}
