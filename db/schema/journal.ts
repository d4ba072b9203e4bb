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

/** A head of the chain as it stood when it was written down elsewhere: in a package, a receipt, a backup, on a printed form. */
export interface AuditWitnessTable {
  seq: number
  hash: string
  kind: 'package' | 'receipt' | 'backup' | 'paper' | 'handover'
  /** What it was written on: the document, the file of the backup, the package. */
  reference: string
  at: string
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

/** A record that another office keeps: this one never writes a revision of it. */
export interface ForeignRecordTable {
  type: string
  id: string
}

/** A line of another office that speaks of something which has not come yet. */
export interface RevisionWaitingTable {
  type: string
  id: string
  rev: number
  hash: string
  line: string
  /** What it waits for, JSON: a list of `table id`. */
  awaits: string
  /** 1: it came from another machine of this office, whose record it is. */
  is_own: number
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
