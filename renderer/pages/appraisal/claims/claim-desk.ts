/** Whose desk the claims lie on, and on which day. */
export interface ClaimDesk {
  readonly isCity: boolean
  readonly officeUnitId: string
  readonly today: string
  readonly month: string
}
