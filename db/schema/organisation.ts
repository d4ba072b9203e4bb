import type { Generated } from 'kysely'

/** The office that this data folder belongs to: exactly one row. */
export interface OfficeTable {
  id: number
  profile: 'city' | 'county'
  unit_id: string
  programme_id: string
  installation_id: string
  created_at: string
}

export interface OfficerTable {
  id: string
  name: string
  /** JSON array of roles. */
  roles: string
  created_at: string
}

export interface ProgrammeTable {
  id: string
  title: string
  city: string
  year: number
  pack_version: number
  /** The whole pack as it was loaded: a past month stays explainable by the rules of its day. */
  pack: string
  pack_hash: string
  loaded_at: string
  /** 年度封存: read-only from this day on. */
  closed_on: string | null
  rev: Generated<number>
}

export interface UnitTable {
  id: string
  name: string
  kind: string
  level: string
  sector: string
  parent_id: string | null
  reports: number
  scored: number
  pilot: number
  is_host: number
  note: string | null
  /** Place in lists, as the pack gives it. */
  ordinal: number
  rev: Generated<number>
}

export interface UnitAliasTable {
  unit_id: string
  alias: string
  is_ambiguous: number
}

export interface LiaisonTable {
  id: string
  unit_id: string
  name: string
  section: string
  phone: string
  from_on: string
  to_on: string | null
  rev: Generated<number>
}

export interface SettingTable {
  name: string
  value: string
}

/** Half-typed forms of an officer; never exported. */
export interface DraftTable {
  officer_id: string
  form: string
  fields: string
  saved_at: string
}
