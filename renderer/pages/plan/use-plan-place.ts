import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'

/** Month and unit of the page. The month in the address (`/plan?month=2022-05`) becomes the month of the top bar. */
export function usePlanPlace() {
  const { month, months, setMonth } = useMonth()
  const given = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const asked = given.get('month')
  const unitId = given.get('unit')
  useEffect(() => {
    if (asked === null) return
    if (months.includes(asked)) setMonth(asked)
    navigate(addressOf(unitId), { replace: true })
  }, [asked, unitId, months, setMonth, navigate])
  const isSettling = asked !== null && asked !== month && months.includes(asked)
  return { month, unitId, isSettling, showUnit: (unit: string) => navigate(addressOf(unit), { replace: true }) }
}

function addressOf(unitId: string | null): string {
  return unitId === null ? '/plan' : `/plan?unit=${encodeURIComponent(unitId)}`
}
