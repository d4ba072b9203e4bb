import type { RecoveryWords } from './dialogs/RecoveryDialog.tsx'
import type { KnownKey } from './key-words.ts'

/** What is asked before it is done. */
export type KeyDialog =
  | { readonly kind: 'check' | 'refuse' | 'retire'; readonly known: KnownKey }
  | { readonly kind: 'renew' | 'restore' }
  | { readonly kind: 'recovery'; readonly saved: RecoveryWords }
