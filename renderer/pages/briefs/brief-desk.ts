/** Whose desk the briefs lie on, and on which day. */
export interface BriefDesk {
  readonly isCity: boolean
  readonly officeUnitId: string
  /** `2022-04-21` */
  readonly today: string
}
