/** What 调查问卷 takes from the other views of 专项台账. */
export { useSaveKey } from '../adjustments/use-save-key.ts'
export { ChosenEvidence } from '../entry/ChosenEvidence.tsx'
export { EvidenceField } from '../entry/EvidenceField.tsx'
export { LedgersHead } from '../LedgersHead.tsx'
export { fresh } from '../place.ts'
export type { DeskStatus, GoTo } from '../view-props.ts'
