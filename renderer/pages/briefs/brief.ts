import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'

export type Brief = OutputOf<'briefs.list'>['briefs'][number]
export type BriefInput = InputOf<'briefs.save'>

/** What the list may be narrowed to. */
export const briefFilters = { unjudged: '待认定', highQuality: '高质量', adopted: '编发采用' } as const
export type BriefFilter = keyof typeof briefFilters

/** 待认定: neither found to be of high quality nor adopted. */
export function passes(brief: Brief, filter: BriefFilter | null): boolean {
  if (filter === 'highQuality') return brief.isHighQuality
  if (filter === 'adopted') return brief.adoptedOn !== null
  return filter === null || (!brief.isHighQuality && brief.adoptedOn === null)
}

/** The form's fields as the draft keeps them; flags are `yes` or ''. */
export type BriefFields = Readonly<
  Record<'unitId' | 'title' | 'receivedOn' | 'isHighQuality' | 'qualityGround' | 'isRecommended' | 'adoptedOn' | 'adoptedIn', string>
>

const flag = (isOn: boolean): string => (isOn ? 'yes' : '')

/** What the form starts with: the brief as it is, or a new one of today. */
export function fieldsOf(brief: Brief | null, given: { readonly unitId: string; readonly today: string }): BriefFields {
  return {
    unitId: brief?.unit.unitId ?? given.unitId,
    title: brief?.title ?? '',
    receivedOn: brief?.receivedOn ?? given.today,
    isHighQuality: flag(brief?.isHighQuality ?? false),
    qualityGround: brief?.qualityGround ?? '',
    isRecommended: flag(brief?.isRecommended ?? false),
    adoptedOn: brief?.adoptedOn ?? '',
    adoptedIn: brief?.adoptedIn ?? '',
  }
}

/** What still has to be filled in, as the sentence beside the button; undefined when the form may be saved. */
export function missingPart(fields: BriefFields): string | undefined {
  if (fields.unitId === '') return '请选择报送单位'
  if (fields.title.trim().length < 2) return '请填写信息标题'
  if (fields.receivedOn === '') return '请填写收到日期'
  if (fields.isHighQuality !== '' && fields.qualityGround.trim().length < 2) return '请填写认定理由'
  return undefined
}

/** The fields as `briefs.save` takes them, on the revision that was seen. */
export function briefInput(brief: Brief | null, rev: number | null, fields: BriefFields): BriefInput {
  return {
    briefId: brief?.briefId ?? null,
    rev,
    unitId: fields.unitId,
    title: fields.title.trim(),
    receivedOn: fields.receivedOn,
    isHighQuality: fields.isHighQuality !== '',
    qualityGround: fields.qualityGround.trim(),
    isRecommended: fields.isRecommended !== '',
    adoptedOn: fields.adoptedOn === '' ? null : fields.adoptedOn,
    adoptedIn: fields.adoptedIn.trim(),
  }
}

/** A brief as the record has it, row by row, for an officer whose own change came too late. */
export function newestBrief(brief: Brief): readonly { readonly label: string; readonly value: string }[] {
  const { isHighQuality, qualityGround, isRecommended, adoptedOn, adoptedIn } = brief
  return [
    { label: '信息标题', value: brief.title },
    { label: '收到日期', value: officialMonthDay(brief.receivedOn) },
    { label: '质量认定', value: isHighQuality ? `高质量信息：${qualityGround}` : '未认定' },
    { label: '推荐', value: isRecommended ? '经市专班推荐' : '未推荐' },
    { label: '编发', value: adoptedOn === null ? '未编发' : `${officialMonthDay(adoptedOn)}${adoptedIn}` },
  ]
}
