import { useState } from 'react'
import { createRoot } from 'react-dom/client'

/** A controlled input of React, and nothing else in the page. */
function PlainInput() {
  const [text, setText] = useState('')
  return <input aria-label="承诺单位名称" value={text} onChange={(event) => setText(event.currentTarget.value)} />
}

export function open(root: Element): void {
  createRoot(root).render(<PlainInput />)
}
