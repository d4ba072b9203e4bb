/** Who may do what. Until accounts are set up, the officer named in the wizard holds every role (foundations.md 3). */
export const roles = ['administrator', 'officer', 'reviewer', 'auditor', 'viewer'] as const
export type Role = (typeof roles)[number]
