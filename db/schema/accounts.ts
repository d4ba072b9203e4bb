/** An officer who signs in with a password; an officer without one is from the time before the first password. */
export interface AccountTable {
  officer_id: string
  /** The name as it is compared at the door. */
  name_key: string
  /** PHC string: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
  password: string
  /** The master key under the same password: nonce and ciphertext, base64. */
  wrapped_key: string
  password_at: string
  /** The password was made by somebody else, or is too short by now. */
  must_change: number
  is_active: number
  last_sign_in_at: string | null
}

/** A code on paper that resets an administrator's password, once. */
export interface RecoveryCodeTable {
  ordinal: number
  password: string
  wrapped_key: string
  made_at: string
  used_at: string | null
}

export interface SignInFailureTable {
  /** SHA-256 of the name as it is compared: what was typed may have been a password. */
  name_hash: string
  /** Whether an account has this name; names that nobody has are forgotten where there are too many. */
  is_account: number
  count: number
  waits: number
  since: string
  until: string | null
}
