/** Whose desk the claims lie on, and on which day. */
export interface InnovationDesk {
  readonly isCity: boolean
  readonly officeUnitId: string
  readonly today: string
  /** `2022`: the year that is appraised. */
  readonly year: string
}
