import { useMemo } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useIsWide } from '#renderer/components/display/use-is-wide.ts'
import { plainColumns, registerColumns } from './columns.tsx'
import { monthColumns } from './month-columns.tsx'

interface Room {
  readonly hasTicks: boolean
  /** A side panel takes the room of the month's columns. */
  readonly hasPanel: boolean
}

/** The columns of 一册 that this window has room for, those of the month after 状态. */
export function useRegisterColumns({ hasTicks, hasPanel }: Room) {
  const isWide = useIsWide() && !hasPanel
  const { month } = useMonth()
  const lines = useDeskQuery('tasks.progressTable', { month, unitId: null }, { isEnabled: isWide }).data?.rows
  return useMemo(() => {
    const own = hasTicks ? registerColumns : plainColumns
    const after = own.findIndex(({ id }) => id === 'status') + 1
    return isWide && lines !== undefined ? own.toSpliced(after, 0, ...monthColumns(lines)) : own
  }, [hasTicks, isWide, lines])
}
