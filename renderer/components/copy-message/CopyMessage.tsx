import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'

interface CopyMessageProps {
  /** 「【提示】孙吴县专班：……请速报。」; a function where the text is composed on the press. */
  readonly text: string | (() => Promise<string>)
  readonly label?: string
  readonly size?: 'xs' | 'sm'
}

type Outcome = 'none' | 'copied' | 'refused'

/** Copies a short message; the button says 已复制 for two seconds. */
export function CopyMessage({ text, label = '复制短信', size = 'xs' }: CopyMessageProps) {
  const [outcome, setOutcome] = useState<Outcome>('none')
  useEffect(() => {
    if (outcome === 'none') return undefined
    const timer = setTimeout(() => setOutcome('none'), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text())
      setOutcome('copied')
    } catch {
      // The clipboard may be held by another program; the button says so and can be pressed again.
      setOutcome('refused')
    }
  }
  const words = { none: label, copied: '已复制', refused: '未复制，请重试' }[outcome]
  return (
    <Button size={size} variant="subtle" aria-live="polite" onClick={() => void copy()}>
      {words}
    </Button>
  )
}
