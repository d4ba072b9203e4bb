import type { AccountLimits } from './account-profile.ts'
import type { Instant } from './period.ts'

/** Wrong passwords and the waits they cost, as pure arithmetic (reliability.md 4, office.md «Security that clerks accept»). */
export interface Failures {
  /** Wrong passwords of the present series. */
  readonly count: number
  /** Waits that were imposed so far. */
  readonly waits: number
  /** The last failure, or the moment from which a wait is counted. */
  readonly since: Instant
  /** The end of the wait; null where nobody has to wait. */
  readonly until: Instant | null
}

type WaitLimits = Pick<AccountLimits, 'failuresBeforeWait' | 'waitMinutes' | 'longestWaitMinutes'>

/** After so long without a failure everything is forgotten. */
const forgottenAfterHours = 24

/** Minutes of the n-th wait, counted from 1: doubled each time, never more than the longest. */
export function waitOf(limits: WaitLimits, nth: number): number {
  return Math.min(limits.longestWaitMinutes, limits.waitMinutes * 2 ** Math.min(nth - 1, 30))
}

/**
 * The failures as they stand now: forgotten after a day; where the clock was set back, the wait begins anew instead of
 * lasting until the clock has caught up (T13).
 */
export function failuresAt(limits: WaitLimits, failures: Failures | undefined, now: Instant): Failures | undefined {
  if (failures === undefined) return undefined
  const passed = Date.parse(now) - Date.parse(failures.since)
  if (passed < 0) return { ...failures, since: now, until: failures.until === null ? null : later(now, waitOf(limits, failures.waits)) }
  const ended = failures.until === null ? 0 : Math.max(0, Date.parse(failures.until) - Date.parse(failures.since))
  return passed > ended + forgottenAfterHours * 3_600_000 ? undefined : failures
}

/** Milliseconds that still have to be waited, 0 where a password may be tried. */
export function waitLeft(limits: WaitLimits, failures: Failures | undefined, now: Instant): number {
  const standing = failuresAt(limits, failures, now)
  if (standing?.until == null) return 0
  const longest = waitOf(limits, standing.waits) * 60_000
  return Math.min(longest, Math.max(0, Date.parse(standing.until) - Date.parse(now)))
}

/** The failures after one more wrong password, tried while nobody had to wait. */
export function afterFailure(limits: WaitLimits, failures: Failures | undefined, now: Instant): Failures {
  const before = failuresAt(limits, failures, now) ?? { count: 0, waits: 0 }
  const count = before.count + 1
  if (count < limits.failuresBeforeWait) return { count, waits: before.waits, since: now, until: null }
  const waits = before.waits + 1
  return { count: 0, waits, since: now, until: later(now, waitOf(limits, waits)) }
}

/** How many wrong passwords may still be typed before the next wait. */
export function triesLeft(limits: WaitLimits, failures: Failures | undefined): number {
  return limits.failuresBeforeWait - (failures?.count ?? 0)
}

function later(now: Instant, minutes: number): Instant {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** 「4分30秒」, 「1小时5分」: rounded up, so that it is never too early. */
export function waitInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 60) return `${seconds}秒`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分${seconds % 60 === 0 ? '钟' : `${seconds % 60}秒`}`
  const minutes = Math.ceil(seconds / 60)
  return `${Math.floor(minutes / 60)}小时${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`
}
