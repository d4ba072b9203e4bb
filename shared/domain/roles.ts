/** Who may do what. While no login password is set, the officer named in the wizard holds every role (foundations.md 3). */
export const roles = ['administrator', 'officer', 'reviewer', 'auditor', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What a role is called in lists and in a refusal, and what it may do. */
export const roleNames: Readonly<Record<Role, { readonly label: string; readonly means: string }>> = {
  administrator: { label: '系统管理员', means: '管理账户、备份和系统设置，不参与评分' },
  officer: { label: '经办', means: '办理日常工作：台账、报送、提醒督办、公文' },
  reviewer: { label: '审核', means: '审定清单、复核评分、审定通报、准予销号' },
  auditor: { label: '审计员', means: '查看全部内容和审计日志，不办理业务' },
  viewer: { label: '查看', means: '只能查看，不办理业务' },
}

/** 「系统管理员、经办」, in the order of the table. */
export function rolesInWords(held: readonly Role[]): string {
  return roles
    .filter((role) => held.includes(role))
    .map((role) => roleNames[role].label)
    .join('、')
}
