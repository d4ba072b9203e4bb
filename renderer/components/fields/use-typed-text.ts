import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'

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
  const [text, setText] = useState(value)
  const state = useRef({
    waiting: null as string | null,
    known: value,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    onChange,
  })
  state.current.onChange = onChange
  // Another value from outside (a restored draft, an undo) replaces what was not typed here.
  if (value !== state.current.known) {
    state.current.known = value
    if (state.current.waiting === null && text !== value) setText(value)
  }
  const flush = (): void => {
    const { waiting, timer } = state.current
    clearTimeout(timer)
    if (waiting === null) return
    state.current.waiting = null
    state.current.known = waiting
    state.current.onChange(waiting)
  }
  const flushLast = useRef(flush)
  flushLast.current = flush
  useEffect(() => () => flushLast.current(), [])
  return {
    text,
    flush,
    type: (next) => {
      setText(next)
      state.current.waiting = next
      clearTimeout(state.current.timer)
      state.current.timer = setTimeout(() => flushLast.current(), pauseMilliseconds)
    },
    onKeyDown: (event) => {
      if (event.ctrlKey && (event.key === 'Enter' || event.key.toLowerCase() === 's')) flush()
    },
  }
}
