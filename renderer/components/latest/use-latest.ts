import { useLayoutEffect, useRef } from 'react'

/** A box with the value of the last drawing, for handlers that must never be new. Not to be read while drawing. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const box = useRef(value)
  useLayoutEffect(() => {
    box.current = value
  })
  return box
}
