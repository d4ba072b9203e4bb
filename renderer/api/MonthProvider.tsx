import type { ReactNode } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'

interface MonthChoice {
  /** The month that every page shows, `2022-04`. */
  readonly month: string
  /** The programme's months, in order. */
  readonly months: readonly string[]
  setMonth(month: string): void
}

const MonthContext = createContext<MonthChoice | null>(null)

interface MonthProviderProps {
  readonly months: readonly string[]
  /** The month shown until another is chosen. */
  readonly currentMonth: string
  readonly children: ReactNode
}

/** Holds the month chosen in the top bar for all pages. */
export function MonthProvider({ months, currentMonth, children }: MonthProviderProps) {
  const [chosen, setMonth] = useState<string | null>(null)
  const month = chosen ?? currentMonth
  const choice = useMemo(() => ({ month, months, setMonth }), [month, months])
  return <MonthContext value={choice}>{children}</MonthContext>
}

/** The month chosen in the top bar: `const { month, months, setMonth } = useMonth()`. */
export function useMonth(): MonthChoice {
  const choice = useContext(MonthContext)
  if (choice === null) throw new Error('useMonth outside MonthProvider')
  return choice
}
