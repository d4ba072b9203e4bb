/** The audit log: append-only by trigger, each row chained to the one before. */
export interface EventTable {
  seq: number
  at: string
  officer_id: string
  action: string
  subject_type: string
  subject_id: string
  detail: string
  prev_hash: string
  hash: string
}

/** Every revision of every record that can travel; the authority behind the nouns' tables. */
export interface RecordRevisionTable {
  type: string
  id: string
  rev: number
  owner_unit: string
  hash: string
  line: string
  origin: string
  at: string
}

export interface BackupRecordTable {
  name: string
  at: string
  size: number
  cause: string
  is_verified: number
}

export interface MigrationTable {
  id: number
  name: string
  applied_at: string
  app_version: string
}
