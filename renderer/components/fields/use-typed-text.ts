import type { KeyboardEvent } from 'react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useLatest } from '../latest/use-latest.ts'

const pauseMilliseconds = 400

interface TypedText {
  readonly text: string
  type(text: string): void
  /** Hands over what the pause holds back. */
  flush(): void
  onKeyDown(event: KeyboardEvent): void
}

/**
 * The text of a field between two hand-overs: keys stay in the field (a page of rows is not drawn again for each), the
 * owner hears after a pause, on leaving the field or the page, and before Ctrl+S and Ctrl+Enter.
 */
export function useTypedText(value: string, onChange: (text: string) => void): TypedText {
  const [{ text, known, isWaiting }, setState] = useState({ text: value, known: value, isWaiting: false })
  // Another value from outside (a restored draft, an undo) replaces what was not typed here.
  if (value !== known) setState({ text: isWaiting ? text : value, known: value, isWaiting })

  const waiting = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useLatest(onChange)
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (next === null) return
    waiting.current = null
    setState((before) => ({ ...before, isWaiting: false }))
    latest.current(next)
  }, [latest])
  // Before the owner's own leaving (an effect), so that its draft is saved with these last keys.
  useLayoutEffect(() => flush, [flush])
  return {
    text,
    flush,
    type: (next) => {
      setState((before) => ({ ...before, text: next, isWaiting: true }))
      waiting.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pauseMilliseconds)
    },
    onKeyDown: (event) => {
      if (event.ctrlKey && (event.key === 'Enter' || event.key.toLowerCase() === 's')) flush()
    },
  }
}
