import type { InputOf, OutputOf } from '#shared/api/contract.ts'

export type OfferedProgramme = OutputOf<'setup.state'>['programmes'][number]
export type Profile = InputOf<'setup.complete'>['profile']

/** What the officer chose so far; null and '' are not chosen yet. */
export interface Choice {
  readonly profile: Profile | null
  readonly programmeId: string | null
  readonly unitId: string | null
  readonly officerName: string
  readonly hasReadNotice: boolean
}

/** The wizard as it opens: a programme that is the only one needs no choosing. */
export function firstChoice(programmes: readonly OfferedProgramme[]): Choice {
  const only = programmes.length === 1 ? programmes[0] : undefined
  return { profile: null, programmeId: only?.id ?? null, unitId: null, officerName: '', hasReadNotice: false }
}

/** Another programme has other counties, so the county is asked again. */
export function withProgramme(choice: Choice, programmeId: string): Choice {
  return choice.programmeId === programmeId ? choice : { ...choice, programmeId, unitId: null }
}

/** What is still missing, as the reason beside the grey button; undefined once all is there. */
export function missingChoice(choice: Choice): string | undefined {
  if (choice.profile === null) return '请选择本机所在单位'
  if (choice.programmeId === null) return '请选择工作方案'
  if (choice.profile === 'county' && choice.unitId === null) return '请选择县（市、区）'
  if (choice.officerName.trim() === '') return '请填写经办人姓名'
  return choice.hasReadNotice ? undefined : '请阅读并确认涉密信息提示'
}

/** The command's input, or undefined while something is missing. A city office has no county of its own. */
export function setupInput(choice: Choice): InputOf<'setup.complete'> | undefined {
  const { profile, programmeId, unitId, officerName } = choice
  if (profile === null || programmeId === null || missingChoice(choice) !== undefined) return undefined
  return { profile, programmeId, unitId: profile === 'city' ? null : unitId, officerName: officerName.trim(), acceptsSecrecyNotice: true }
}
