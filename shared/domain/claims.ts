/** 动态调整 申报: claimed by the county, recognised or refused by the city (考评细则 二（一）3). */
export const claimStatuses = { claimed: '已申报', recognised: '已认定', refused: '不予认定' } as const
export type ClaimStatus = keyof typeof claimStatuses
