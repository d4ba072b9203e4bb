import type { OutputOf } from '#shared/api/contract.ts'

/** From the chosen place to the restore: an open backup is looked at and restored; a sealed one is opened with its recovery file before. */

export type Found = OutputOf<'backups.choose'>
export type OfferedBackup = Found['backups'][number]
export type SealedCopy = Found['sealed'][number]

export interface Choice {
  readonly found: Found
  /** Token of the candidate that is picked. */
  readonly picked: string
  /** The sealed copy that lies open: only one at a time does. */
  readonly opened: { readonly sealed: string; readonly backup: OfferedBackup } | null
}

export type Step =
  | { readonly kind: 'sealed'; readonly copy: SealedCopy }
  /** What it is, before it is restored. */
  | { readonly kind: 'ready'; readonly backup: OfferedBackup }

export interface Candidate {
  readonly token: string
  readonly name: string
}

/** Everything that may be picked, open and sealed, by name from the newest: the names end in the day and time. */
export function candidatesOf({ backups, sealed }: Found): readonly Candidate[] {
  const all: readonly Candidate[] = [...backups, ...sealed]
  return all.map(({ token, name }) => ({ token, name })).toSorted((one, other) => order(other.name, one.name))
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The newest is picked; null where nothing lies there, or the person left the host's dialog. */
export function firstChoice(found: Found): Choice | null {
  const [newest] = candidatesOf(found)
  return newest === undefined ? null : { found, picked: newest.token, opened: null }
}

/** What is to be done next; undefined for a pick that is not among the candidates. */
export function stepOf({ found, picked, opened }: Choice): Step | undefined {
  if (opened?.sealed === picked) return { kind: 'ready', backup: opened.backup }
  const copy = found.sealed.find(({ token }) => token === picked)
  if (copy !== undefined) return { kind: 'sealed', copy }
  const backup = found.backups.find(({ token }) => token === picked)
  return backup === undefined ? undefined : { kind: 'ready', backup }
}

/** After a sealed copy was opened; a choice that was left or begun anew meanwhile stays as it is. */
export function withOpened(choice: Choice | null, sealed: string, backup: OfferedBackup): Choice | null {
  if (choice === null || !choice.found.sealed.some(({ token }) => token === sealed)) return choice
  return { ...choice, opened: { sealed, backup } }
}
