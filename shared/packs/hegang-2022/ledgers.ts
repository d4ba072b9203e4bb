/** 专项台账 of the two raised indicators and the ten new tasks, in their order (M-046, M-047, M-052). */
export const ledgers: string[] = [
  'integrity-code',
  'credit-loan',
  'credit-for-certificate',
  'research-integrity-pledge',
  'approval-pledge-standard',
  'aeo-cultivation',
  'credit-community',
  'government-credit-rating',
  'practitioner-credit',
  'faulty-code',
  'rating-batch',
  'key-sector-pledge',
]
