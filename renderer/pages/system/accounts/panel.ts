import type { Account } from './account-words.ts'

/** What stands in the side panel. */
export type Panel =
  | { readonly kind: 'password' }
  | { readonly kind: 'add' }
  | { readonly kind: 'protect' }
  | { readonly kind: 'profile' }
  | { readonly kind: 'roles'; readonly account: Account }

/** What is asked once more before it is done. */
export type Question = { readonly kind: 'reset' | 'deactivate' | 'reactivate'; readonly account: Account } | { readonly kind: 'codes' }

/** A password that was made for somebody, to be handed over. */
export interface HandOver {
  readonly name: string
  readonly password: string
}
