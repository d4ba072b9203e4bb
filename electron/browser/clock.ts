import { dayInChina } from '#shared/domain/period.ts'
import type { Clock } from '#electron/ports.ts'

export interface SettableClock extends Clock {
  /** `2022-04-20`: nine in the morning of that day in China; or an instant. */
  set(moment: string): void
}

/** The machine's clock, or one that stands still where it was set. */
export function createClock(moment?: string): SettableClock {
  let settled = moment === undefined ? undefined : instantOf(moment)
  const now = () => settled ?? new Date().toISOString()
  return {
    now,
    today: () => dayInChina(now()),
    set(next) {
      settled = instantOf(next)
    },
  }
}

function instantOf(moment: string): string {
  return moment.includes('T') ? moment : `${moment}T01:00:00.000Z`
}
