import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { withPart } from './content.ts'

interface PartsSectionProps<Part> {
  /** 「调高指标」; the button below is 「添加调高指标」. */
  readonly title: string
  readonly parts: readonly Part[]
  /** What a new one begins with. */
  readonly empty: Part
  onChange(parts: readonly Part[]): void
  /** The fields of one part; `put(null)` takes it out. */
  children(part: Part, number: number, put: (part: Part | null) => void): ReactNode
}

/** Parts of one kind below each other, and the button that adds one. */
export function PartsSection<Part>({ title, parts, empty, onChange, children }: PartsSectionProps<Part>) {
  return (
    <>
      <SectionHead level={2} title={title} note={`${parts.length} 项`} />
      {parts.map((part, at) => children(part, at + 1, (next) => onChange(withPart(parts, at, next))))}
      <div>
        <Button size="xs" onClick={() => onChange([...parts, empty])}>
          添加{title}
        </Button>
      </div>
    </>
  )
}
