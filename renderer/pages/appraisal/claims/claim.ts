import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { decisionWords } from '../innovations/innovation.ts'

export type ClaimList = OutputOf<'claims.list'>
export type Claim = ClaimList['claims'][number]
/** What an applied 动态调整方案 raised or added, with the units that may still claim it. */
export type Claimable = ClaimList['claimable'][number]

/** The form's fields as the draft keeps them. */
export type ClaimFields = Readonly<Record<'unitId' | 'kind' | 'title' | 'basis' | 'claimedOn', string>>

/** What a form begins with: the claim as it was saved, else the ready 申报 that was taken up, else nothing but unit and day. */
export function fieldsOf(
  claim: Claim | null,
  given: { readonly unitId: string; readonly today: string },
  ready: Claimable | null = null,
): ClaimFields {
  const begun = claim ?? ready
  return {
    unitId: claim?.unit.unitId ?? (ready?.units.length === 1 ? (ready.units[0]?.unitId ?? given.unitId) : given.unitId),
    kind: begun?.kind ?? '',
    title: begun?.title ?? '',
    basis: begun?.basis ?? '',
    claimedOn: claim?.claimedOn ?? given.today,
  }
}

/** Names a ready 申报 among the others of its month, short enough to keep a draft under. */
export function readyKey({ kind, title }: Pick<Claimable, 'kind' | 'title'>): string {
  return `ready:${kind}:${title}`.slice(0, 150)
}

/** What still has to be filled in; undefined when the claim may be saved. */
export function missingPart(fields: ClaimFields): string | undefined {
  if (fields.unitId === '') return '请选择申报单位'
  if (fields.kind === '') return '请选择申报情形'
  if (fields.title.trim().length < 2) return '请填写申报事项'
  if (fields.basis.trim().length < 2) return '请填写依据文件'
  return fields.claimedOn === '' ? '请填写申报日期' : undefined
}

/** The fields as `claims.save` takes them, on the revision that was seen. */
export function claimInput(claim: Claim | null, rev: number | null, fields: ClaimFields, month: string): InputOf<'claims.save'> {
  return {
    claimId: claim?.claimId ?? null,
    rev,
    month,
    unitId: fields.unitId,
    kind: fields.kind,
    title: fields.title.trim(),
    basis: fields.basis.trim(),
    claimedOn: fields.claimedOn,
  }
}

/** A claim as the record has it, row by row, for an officer whose own change came too late. */
export function newestClaim(claim: Claim): readonly { readonly label: string; readonly value: string }[] {
  const { title, basis, claimedOn } = claim
  return [
    { label: '申报事项', value: title },
    { label: '依据文件', value: basis },
    { label: '申报日期', value: officialMonthDay(claimedOn) },
    { label: '认定', value: decisionWords(claim) },
  ]
}
