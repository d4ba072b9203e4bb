import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'

export type ClaimList = OutputOf<'claims.list'>
export type Claim = ClaimList['claims'][number]

/** 动态调整 申报: claimed by the county, recognised or refused by the city (考评细则 二（一）3). */
export const claimStatuses: Readonly<Record<Claim['status'], { readonly word: string; readonly mark: MarkName }>> = {
  claimed: { word: '已申报', mark: 'notStarted' },
  recognised: { word: '已认定', mark: 'done' },
  refused: { word: '不予认定', mark: 'failed' },
}

/** The form's fields as the draft keeps them. */
export type ClaimFields = Readonly<Record<'unitId' | 'kind' | 'title' | 'basis' | 'claimedOn', string>>

export function fieldsOf(claim: Claim | null, given: { readonly unitId: string; readonly today: string }): ClaimFields {
  return {
    unitId: claim?.unit.unitId ?? given.unitId,
    kind: claim?.kind ?? '',
    title: claim?.title ?? '',
    basis: claim?.basis ?? '',
    claimedOn: claim?.claimedOn ?? given.today,
  }
}

/** What still has to be filled in; undefined when the claim may be saved. */
export function missingPart(fields: ClaimFields): string | undefined {
  if (fields.unitId === '') return '请选择申报单位'
  if (fields.kind === '') return '请选择申报情形'
  if (fields.title.trim().length < 2) return '请填写申报事项'
  if (fields.basis.trim().length < 2) return '请填写依据文件'
  return fields.claimedOn === '' ? '请填写申报日期' : undefined
}

export function claimInput(claim: Claim | null, fields: ClaimFields, month: string): InputOf<'claims.save'> {
  return {
    claimId: claim?.claimId ?? null,
    rev: claim?.rev ?? null,
    month,
    unitId: fields.unitId,
    kind: fields.kind,
    title: fields.title.trim(),
    basis: fields.basis.trim(),
    claimedOn: fields.claimedOn,
  }
}
