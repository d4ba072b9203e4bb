import { addDays, dayInChina, monthOf, weekdayOf } from '#shared/domain/period.ts'

/** A backup as the rotation sees it. */
export interface DatedBackup {
  readonly name: string
  /** Instant in UTC. */
  readonly at: string
  readonly cause: string
  readonly isVerified: boolean
}

/** Taken before a migration; the last ones stay however old they are. */
export const preMigration = 'pre-migration'
/** Taken before an act that replaces or adds much; the last ones of each stay, though a later one of the same day is newer. */
export const beforeImport = 'before-import'
export const beforeRestore = 'before-restore'
/** Taken at a year's end; never dropped. */
export const yearly = 'yearly'

const keep = { days: 7, weeks: 5, months: 12, beforeAct: 3, unverified: 3 } as const

/**
 * The names of the backups that may go: of the verified ones stay the newest of each of the last 7 days, 5 weeks and 12
 * months that have any, the last 3 before migrations, before imports and before restores, and every yearly one. Unverified ones count for nothing and stay
 * only as the last 3 traces of a failure.
 */
export function backupsToDrop(backups: readonly DatedBackup[]): string[] {
  const newestFirst = backups.toSorted((one, other) => compareText(other.at, one.at) || compareText(other.name, one.name))
  const verified = newestFirst.filter((backup) => backup.isVerified)
  const kept = new Set([
    ...newestOfEach(verified, dayOf, keep.days),
    ...newestOfEach(verified, weekOf, keep.weeks),
    ...newestOfEach(verified, (backup) => monthOf(dayOf(backup)), keep.months),
    ...[preMigration, beforeImport, beforeRestore].flatMap((cause) =>
      verified.filter((backup) => backup.cause === cause).slice(0, keep.beforeAct),
    ),
    ...verified.filter((backup) => backup.cause === yearly),
    ...newestFirst.filter((backup) => !backup.isVerified).slice(0, keep.unverified),
  ])
  return newestFirst.filter((backup) => !kept.has(backup)).map((backup) => backup.name)
}

function newestOfEach(newestFirst: readonly DatedBackup[], periodOf: (backup: DatedBackup) => string, count: number): DatedBackup[] {
  const newest = new Map<string, DatedBackup>()
  for (const backup of newestFirst) {
    const period = periodOf(backup)
    if (!newest.has(period)) newest.set(period, backup)
  }
  return [...newest.values()].slice(0, count)
}

function dayOf(backup: DatedBackup): string {
  return dayInChina(backup.at)
}

/** The Monday of its week. */
function weekOf(backup: DatedBackup): string {
  const day = dayOf(backup)
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
