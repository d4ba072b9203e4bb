import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { FigureTable } from './FigureTable.tsx'
import type { Indicator } from './indicator-words.ts'

interface PartTableProps {
  readonly title: string
  readonly parts: Indicator['byCounty']
  /** The month's target names a number. */
  readonly hasNumber: boolean
}

/** An indicator broken down by county or by sector. */
export function PartTable({ title, parts, hasNumber }: PartTableProps) {
  const rows = parts.map((part) => ({ id: `${part.unitId ?? ''} ${part.sector ?? ''}`, name: part.name, figure: part, hasNumber }))
  return (
    <>
      <SectionHead title={title} note={`${parts.length} 个`} />
      <FigureTable label={title} of="名称" rows={rows} />
    </>
  )
}
