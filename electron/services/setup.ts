import type { Store } from '#db/open.ts'
import { findOffice, findOfficerByName, firstOfficer, insertOffice, insertOfficer } from '#db/repositories/organisation.ts'
import { appendEvent } from '#db/event-chain.ts'
import { type ScryptCost, sha256 } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import { roles } from '#shared/domain/roles.ts'
import { type AccountProfile, accountProfiles, defaultProfile } from '#shared/domain/account-profile.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { findPack, packs } from '#shared/packs/index.ts'
import type { PackUnit, ProgrammePack } from '#shared/packs/schema.ts'
import { type FirstAccount, firstAccount } from './accounts/passwords.ts'
import { type Act, type ServiceContext, reviser } from './context.ts'
import { PackShelf } from './programmes/pack-shelf.ts'
import { seedLedgers } from './programmes/programme-seeds.ts'
import { loadProgramme } from './programmes/programmes.ts'

/** First-run wizard: which office, which programme, which officer. One transaction; until it is done there is no store to work in. */

export interface SetupInput {
  readonly profile: 'city' | 'county'
  /** A built-in programme; null where `own` is the office's first one. */
  readonly programmeId: string | null
  readonly unitId: string | null
  readonly officerName: string
  /** The administrator's login password; without one (暂不设置登录密码) the officer works with every role. */
  readonly password?: string | null
  readonly accountProfile?: AccountProfile | undefined
  /** A programme that was made from a file, and the county whose office this is (null for a city office). */
  readonly own?: { readonly pack: ProgrammePack; readonly county: string | null }
}

/** The programmes that the wizard offers, with the counties whose office this may be. */
export function offeredProgrammes() {
  return packs.map((pack) => ({
    id: pack.id,
    title: pack.title,
    city: pack.city,
    year: pack.year,
    officeName: pack.officeName,
    cityUnit: unitRef(pack, pack.hostUnitId),
    counties: pack.units.filter((unit) => unit.kind === 'territory' && unit.reports).map(({ id, name }) => ({ unitId: id, name })),
  }))
}

function unitRef(pack: ProgrammePack, unitId: string) {
  return { unitId, name: pack.units.find((unit) => unit.id === unitId)?.name ?? unitId }
}

/** Writes office, officer and programme into a store that has none; the administrator's account where there is a password, null where there is none. */
export async function setUpOffice(
  store: Store,
  ports: Ports,
  newId: () => string,
  input: SetupInput,
  passwordCost?: ScryptCost,
): Promise<FirstAccount | null> {
  const pack = input.own?.pack ?? findPack(input.programmeId ?? '')
  if (pack === undefined) throw new AppError('not_found', { what: '所选方案' })
  const unitId = input.profile === 'city' ? pack.hostUnitId : countyOf(pack, input)
  const officer = { id: newId(), name: input.officerName }
  const first = await firstOf({ ports, passwordCost }, officer, input)
  const at = ports.clock.now()
  await store.write(async (trx) => {
    if ((await findOffice(trx)) !== undefined) throw ruleViolation('setUpOnce', '本机已完成初始设置', '请直接进入工作台')
    const act: Act = { trx, at, today: ports.clock.today(), revise: reviser(trx, at, 'pack'), about: () => undefined }
    await loadProgramme(act, pack)
    await insertOffice(trx, { profile: input.profile, unit_id: unitId, programme_id: pack.id, installation_id: newId(), created_at: at })
    await insertOfficer(trx, { ...officer, roles: JSON.stringify(roles), created_at: at })
    await first?.write(trx)
    const office = { profile: input.profile, unitId, programmeId: pack.id }
    await seedLedgers({ store, ports, newId, staged: nothingStaged, office, officer, pack }, act)
    const detail = {
      profile: input.profile,
      programme: pack.id,
      packVersion: pack.version,
      acceptedSecrecyNotice: true,
      hasPassword: first !== null,
    }
    await appendEvent(
      trx,
      { at, officerId: officer.id, action: 'setup.complete', subjectType: 'office', subjectId: unitId, detail },
      sha256,
    )
  })
  return first
}

/** 「暂不设置登录密码」 is the person's own choice, and not there in 等保二级. */
async function firstOf(
  parts: Pick<ServiceContext, 'ports' | 'passwordCost'>,
  officer: { readonly id: string; readonly name: string },
  input: SetupInput,
): Promise<FirstAccount | null> {
  const { password = null, accountProfile: profile = defaultProfile } = input
  if (password !== null) return firstAccount(parts, officer, { profile, password })
  const { allowsNoPassword, title } = accountProfiles[profile]
  if (!allowsNoPassword) throw ruleViolation('passwordFirst', `“${title}”须设置登录密码`, '请设置登录密码')
  return null
}

/** The wizard takes no files. */
function nothingStaged(): never {
  throw new AppError('file_unavailable', { name: '所选文件', problem: '初始设置不接收文件' })
}

/** By its id in a built-in programme, by its name in one that was only made now. */
function countyOf(pack: ProgrammePack, { unitId, own }: SetupInput): string {
  const isOwn = (unit: PackUnit): boolean => (own === undefined ? unit.id === unitId : unit.name === own.county)
  const unit = pack.units.find((each) => isOwn(each) && each.kind === 'territory' && each.reports)
  if (unit === undefined) throw new AppError('invalid_input', { place: '本单位', problem: '请选择本县（市、区）' })
  return unit.id
}

/** Who acts for which office, or undefined where the wizard was not finished. The programme's rules are those stored with it; `shelf` keeps them between calls. */
export async function contextOf(
  store: Store,
  parts: Pick<ServiceContext, 'ports' | 'newId' | 'staged' | 'release' | 'answers' | 'passwordCost'>,
  officerName?: string,
  shelf = new PackShelf(),
): Promise<ServiceContext | undefined> {
  const office = await findOffice(store.db)
  if (office === undefined) return undefined
  const officer = officerName === undefined ? await firstOfficer(store.db) : await findOfficerByName(store.db, officerName)
  if (officer === undefined) throw new AppError('not_found', { what: `经办人“${officerName ?? ''}”` })
  const pack = await shelf.take(store.db, office.programme_id)
  if (pack === undefined) throw new AppError('not_found', { what: '本机的工作方案' })
  const { profile, unit_id: unitId, programme_id: programmeId } = office
  return { store, ...parts, office: { profile, unitId, programmeId }, officer: { id: officer.id, name: officer.name }, pack }
}
