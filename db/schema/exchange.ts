import type { Generated } from 'kysely'

/** A pair of keys of this installation: Ed25519 to sign, X25519 (age) to decrypt. One is active. */
export interface InstallationKeyTable {
  /** Minisign's public key as one line of base64, `RW…`. */
  sign_key: string
  /** `age1…`. */
  age_recipient: string
  /** Both private keys, AES-256-GCM under the keeper's key: nonce of 12 bytes, ciphertext and tag; base64. */
  sealed: string
  /** `masterKey`: opened by the login password; `vault`: bound to this machine's user, where no password is set. */
  keeper: 'masterKey' | 'vault'
  status: 'active' | 'retired'
  made_at: string
  retired_at: string | null
}

/** A key that signed what came, and that nobody confirmed yet (已收待核验), or that was refused. */
export interface PendingKeyTable {
  sign_key: string
  age_recipient: string
  unit_id: string
  name: string
  installation_id: string
  first_seen_at: string
  status: 'pending' | 'refused'
  reason: Generated<string>
  /** Which pair of the code's groups is asked for by telephone, 0 to 14: the database draws it, so that nobody can make a key to fit. */
  asked: Generated<number>
}

/** A key that the city's office vouches for: the roster (`rosterKey` records). `id`: 64 hex digits, SHA-256 of both public keys. */
export interface RosterKeyTable {
  id: string
  unit_id: string
  name: string
  installation_id: string
  sign_key: string
  age_recipient: string
  status: 'active' | 'retired' | 'revoked'
  /** Of a retired key: packages of higher numbers are refused. */
  valid_until_seq: number | null
  confirmed_on: string
  confirmed_way: 'own' | 'telephone' | 'paper' | 'roster'
  reason: string
  rev: Generated<number>
}

/** A package that this installation made: its set of volumes. `id` is the `setId`. */
export interface PackageOutTable {
  id: string
  kind: string
  programme_id: string | null
  period: string | null
  /** Null: for whoever needs it (开通包). */
  recipient_unit_id: string | null
  epoch: number
  seq: number
  /** 1 for the first package of its kind, period and recipient: `v01` of the file name. */
  version: number
  layout: 'together' | 'recordsFirst'
  /** JSON of the `PackageHead`, so that later volumes and copies say the same. */
  head: string
  records: number
  blobs: number
  blob_bytes: number
  volumes: number
  made_at: string
  officer_id: string
}

export interface PackageOutRecordTable {
  out_id: string
  type: string
  id: string
  rev: number
}

export interface PackageOutBlobTable {
  out_id: string
  sha256: string
  size: number
}

/** A volume that was written and read back; the newest copy of it. */
export interface PackageOutVolumeTable {
  out_id: string
  i: number
  package_id: string
  file_name: string
  size: number
  written_at: string
}

/** A volume that came. `held`: verified, of a key that nobody confirmed yet; nothing of it is in the store. */
export interface PackageInTable {
  package_id: string
  set_id: string
  volume: number
  volumes: number
  kind: string
  sender_unit_id: string
  sender_name: string
  installation_id: string
  epoch: number
  seq: number
  prev_package_id: string | null
  programme_id: string | null
  period: string | null
  sign_key: string
  age_recipient: string
  roster_version: number
  /** By the sender's clock, which decides nothing. */
  created_at_claimed: string
  audit_seq: number | null
  audit_hash: string | null
  file_name: string
  size: number
  records: number
  blobs: number
  blob_bytes: number
  /** 实际收件日期 and 收件方式. */
  received_on: string
  way: string
  note: string
  status: 'held' | 'applied' | 'undone'
  held_at: string | null
  applied_at: string | null
  undone_at: string | null
  /** The signed bag in the archive of packages, relative to the data folder. */
  archive: string
  /** JSON array of `PackageFlag`. */
  flags: string
  officer_id: string
}

/** What became of each line of a package. */
export interface PackageInRecordTable {
  package_id: string
  type: string
  id: string
  rev: number
  hash: string
  outcome: 'new' | 'newer' | 'same' | 'older' | 'conflict' | 'waiting' | 'refused'
}

export interface PackageInBlobTable {
  package_id: string
  sha256: string
  size: number
}

/** The same revision with other bytes (E-REC-EQUIV): kept aside until the sender's next revision settles it. */
export interface PackageConflictTable {
  type: string
  id: string
  rev: number
  hash: string
  line: string
  kept_hash: string
  package_id: string
  found_at: string
  asked_at: string | null
}

/** A revision that an 撤销导入 took out of the journal, byte for byte; only what lies here may leave it. */
export interface RevisionWithdrawnTable {
  package_id: string
  type: string
  id: string
  rev: number
  hash: string
  line: string
  withdrawn_at: string
}

/** What a receiver says of a package (`packageReceipt` records). `id`: the package id of the set's first volume that came. */
export interface PackageReceiptTable {
  id: string
  /** The office that sent the package: the receipt is for it. */
  unit_id: string
  kind: string
  programme_id: string | null
  period: string | null
  epoch: number
  seq: number
  received_on: string
  way: string
  /** Null while it is 已收待核验. */
  imported_at: string | null
  records: number
  conflicts: number
  volumes: number
  volumes_came: number
  files_lacking: number
  /** The sender's own chain as the package said it, given back as a witness. */
  audit_seq: number | null
  audit_hash: string | null
  /** JSON array of sentences: what it settled, what took the place of 代录, what is missing. */
  sentences: string
  rev: Generated<number>
}
