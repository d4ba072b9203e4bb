import type { InputOf } from '#shared/api/contract.ts'
import type { EvidenceKind } from '#shared/domain/evidence.ts'

export type PackSource = InputOf<'evidencePacks.look'>['source']

/** The measures that an officer chose for a file: of one unit and month. */
export interface Assigned {
  readonly unitId: string
  readonly unitName: string
  readonly month: string
  readonly lines: readonly { readonly lineId: string; readonly label: string }[]
}

/** What an officer decided of one file; null is as it was found. */
export interface Decision {
  readonly isSkipped: boolean
  readonly assigned: Assigned | null
  readonly title: string | null
  readonly kind: EvidenceKind | null
  readonly formedOn: string | null
}

export const undecided: Decision = { isSkipped: false, assigned: null, title: null, kind: null, formedOn: null }

export type Decisions = Readonly<Record<string, Decision>>

/** A pack that is looked at: where its files lie in the host, and what was decided so far. */
export interface PackWork {
  readonly source: PackSource
  /** Of the zip or the folder. */
  readonly name: string
  /** Null: as the folders say. */
  readonly unitId: string | null
  readonly month: string | null
  /** 形成日期 of files that nothing dates; null: today. */
  readonly formedOn: string | null
  readonly decisions: Decisions
  /** A sentence for each file that the host did not take. */
  readonly refusals: readonly string[]
}

type Fields = Readonly<Record<string, string>>

/** A field of a draft takes 20,000 characters; a folder of a year has more names. */
const longestPart = 16_000

/** What a draft keeps of a pack; null where none is looked at. */
export function readWork(fields: Fields): PackWork | null {
  const count = Number(fields['parts'] ?? '0')
  if (count === 0) return null
  return JSON.parse(Array.from({ length: count }, (_, at) => fields[`part${at}`] ?? '').join('')) as PackWork
}

/** The fields of a draft that keep a pack. */
export function workFields(work: PackWork): Fields {
  const text = JSON.stringify(work)
  const count = Math.ceil(text.length / longestPart)
  const parts = Array.from({ length: count }, (_, at) => [`part${at}`, text.slice(at * longestPart, (at + 1) * longestPart)] as const)
  return { ...Object.fromEntries(parts), parts: String(count) }
}

/** Tells one pack from another. */
export function keyOfWork(work: PackWork | null): string {
  if (work === null) return ''
  return 'zip' in work.source ? work.source.zip : (work.source.files[0]?.token ?? '')
}
