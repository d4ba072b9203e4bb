import type { StagedFile } from '#shared/api/bridge.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import type { NewPassword } from '#renderer/components/password/new-password.ts'
import { missingPassword, noPassword } from '#renderer/components/password/new-password.ts'
import type { ProgrammeValues } from '#renderer/components/breakdown/programme-values.ts'
import { missingValue, namesOf } from '#renderer/components/breakdown/programme-values.ts'
import type { BreakdownLook } from '#renderer/flows/new-programme.ts'
import { correctionsOf, newProgrammeForm } from '#renderer/flows/new-programme.ts'

export type OfferedProgramme = OutputOf<'setup.state'>['programmes'][number]
export type Profile = InputOf<'setup.complete'>['profile']

/** What the officer chose so far; null and '' are not chosen yet. */
export interface Choice {
  readonly profile: Profile | null
  /** A built-in programme. */
  readonly programmeId: string | null
  readonly unitId: string | null
  readonly officerName: string
  /** 设置登录密码 or 暂不设置登录密码: never by default. The password itself is kept nowhere. */
  readonly protection: 'password' | 'none' | null
  readonly accountProfile: AccountProfile
  readonly hasReadNotice: boolean
  /** A programme from a file in place of a built-in one. */
  readonly isFromFile: boolean
  readonly file: StagedFile | null
  /** The file's table by its place; null for the largest. */
  readonly table: number | null
  /** The 县（市、区） of a programme from a file, by its name. */
  readonly county: string | null
  /** What was typed of the new programme, and words set right. */
  readonly texts: Readonly<Record<string, string>>
}

/** The programme from a file as it stands: what the file says and the form's values. */
export interface OwnProgramme {
  readonly look: BreakdownLook
  readonly values: ProgrammeValues
}

/** The wizard as it opens: a programme that is the only one needs no choosing. */
export function firstChoice(programmes: readonly OfferedProgramme[]): Choice {
  const only = programmes.length === 1 ? programmes[0] : undefined
  return {
    profile: null,
    programmeId: only?.id ?? null,
    unitId: null,
    officerName: '',
    protection: null,
    accountProfile: 'officeUsual',
    hasReadNotice: false,
    isFromFile: false,
    file: null,
    table: null,
    county: null,
    texts: {},
  }
}

/** Another programme has other counties, so the county is asked again. */
export function withProgramme(choice: Choice, programmeId: string): Choice {
  const isSame = !choice.isFromFile && choice.programmeId === programmeId
  return isSame ? choice : { ...choice, isFromFile: false, programmeId, unitId: null }
}

/** What is still missing, as the reason beside the grey button; undefined once all is there. `own` is null until a file was read. */
export function missingChoice(choice: Choice, own: OwnProgramme | null = null, password: NewPassword = noPassword): string | undefined {
  const programme = choice.isFromFile ? missingOfFile(choice, own) : choice.programmeId === null ? '请选择工作方案' : undefined
  if (programme !== undefined) return programme
  if (choice.profile === null) return '请选择本机所在单位'
  if (choice.profile === 'county' && !hasCounty(choice, own)) return '请选择县（市、区）'
  if (choice.officerName.trim() === '') return '请填写经办人姓名'
  const door = missingProtection(choice, password)
  if (door !== undefined) return door
  return choice.hasReadNotice ? undefined : '请阅读并确认涉密信息提示'
}

/** Nobody is without a password by oversight. */
function missingProtection({ protection, accountProfile, officerName }: Choice, password: NewPassword): string | undefined {
  if (protection === null) return '请选择是否设置登录密码'
  return protection === 'none' ? undefined : missingPassword(accountProfile, password, officerName.trim())
}

/** A county of a programme from a file is one of those that the form names. */
function hasCounty({ isFromFile, unitId, county }: Choice, own: OwnProgramme | null): boolean {
  if (!isFromFile) return unitId !== null
  return county !== null && namesOf(own?.values.territories ?? '').includes(county)
}

function missingOfFile({ file }: Choice, own: OwnProgramme | null): string | undefined {
  if (file === null) return '请选择任务分解表文件'
  return own === null ? '尚未读取任务分解表文件' : missingValue(own.values)
}

/** The command's input, or undefined while something is missing. A city office has no county of its own. */
export function setupInput(
  choice: Choice,
  own: OwnProgramme | null = null,
  password: NewPassword = noPassword,
): InputOf<'setup.complete'> | undefined {
  const { profile, programmeId, unitId, county, isFromFile, file, table } = choice
  if (profile === null || missingChoice(choice, own, password) !== undefined) return undefined
  const door = choice.protection === 'password' ? { password: password.first, accountProfile: choice.accountProfile } : { password: null }
  const common = { profile, officerName: choice.officerName.trim(), ...door, acceptsSecrecyNotice: true as const }
  if (!isFromFile) return { ...common, programmeId, unitId: profile === 'city' ? null : unitId }
  if (own === null || file === null) return undefined
  const form = newProgrammeForm(own.values, correctionsOf(own.look, choice.texts))
  const breakdown = { token: file.token, table, county: profile === 'city' ? null : county, form }
  return { ...common, programmeId: null, unitId: null, breakdown }
}
