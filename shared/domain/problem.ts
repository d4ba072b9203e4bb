/** 问题整改清单 (M-022): a problem is worked on until the office closes it with its conclusion. */
export const problemStatuses = { open: '整改中', closed: '已销号' } as const
export type ProblemStatus = keyof typeof problemStatuses
