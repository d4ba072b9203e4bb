import { type AccountParts, type Facts, factsOf } from '#electron/services/accounts/standing-facts.ts'
import * as door from '#electron/services/accounts/door.ts'
import type { FirstAccount } from '#electron/services/accounts/passwords.ts'
import { changeOwnPassword, protectOffice } from '#electron/services/accounts/passwords.ts'
import { printCodes } from '#electron/services/accounts/codes-paper.ts'
import { recover, renewCodes } from '#electron/services/accounts/recovery-codes.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { limitsOf } from '#shared/domain/account-profile.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type Role, roles as allRoles } from '#shared/domain/roles.ts'
import { type Position, isShut, outside } from './position.ts'
import { SessionClock } from './session-clock.ts'

type Door = OutputOf<'accounts.state'>
type Person = NonNullable<Door['officer']>

/** Somebody who came in, until the door closes again. The master key is there only while nothing is locked. */
interface Stay {
  readonly who: Person
  readonly passwordAt: string
  readonly clock: SessionClock
  masterKey: Uint8Array | null
  closed: 'locked' | 'expired' | null
}

/** One window at the door: who is in, whether it is locked, and the master key while it is not. One for each session. */
export class Standing {
  readonly #partsOf: () => AccountParts | undefined
  #stay: Stay | undefined
  #isShut = false
  /** Shown once and printed; gone with the sign-in. */
  #freshCodes: readonly string[] = []

  constructor(partsOf: () => AccountParts | undefined) {
    this.#partsOf = partsOf
  }

  /** Whether nothing may be seen in the window, as it was found at the last look. */
  get isShut(): boolean {
    return this.#isShut
  }

  /** Looks at store and clock: a lock or an end that has come is there from this look on. */
  async look(): Promise<Position> {
    const position = await this.#find()
    this.#isShut = isShut(position)
    return position
  }

  async #find(): Promise<Position> {
    const parts = this.#partsOf()
    const facts = parts === undefined ? undefined : await factsOf(parts.store.db, this.#stay?.who.officerId)
    if (parts === undefined || facts === undefined) return outside('wizard', allRoles, null)
    if (!facts.hasAccounts) return outside('open', allRoles, facts.profile)
    const stay = this.#stay
    const { account } = facts
    if (stay === undefined || account === undefined || account.is_active === 0 || account.password_at !== stay.passwordAt) {
      this.leave()
      return outside('signedOut', [], facts.profile)
    }
    return this.#positionOf(stay, facts, account.roles, account.must_change === 1, parts.ports.clock.now())
  }

  async state(): Promise<Door> {
    return { ...(await this.look()), hasFreshCodes: this.#freshCodes.length > 0 }
  }

  /** A person did something: the lock begins to wait anew. */
  touch(): void {
    if (this.#stay?.closed === null) this.#stay.clock.touch()
  }

  async signIn(input: InputOf<'accounts.signIn'>): Promise<Door> {
    const parts = this.#protected()
    const signedIn = await door.signIn(parts, input)
    this.leave()
    this.#enter(signedIn, parts)
    return this.state()
  }

  async recover(input: InputOf<'accounts.recover'>): Promise<Door> {
    const parts = this.#protected()
    const signedIn = await recover(parts, input)
    this.leave()
    this.#enter(signedIn, parts)
    return this.state()
  }

  /** Ends a lock, and begins a new sign-in of the same person where the old one had come to its end. */
  async unlock({ password }: InputOf<'accounts.unlock'>): Promise<Door> {
    const parts = this.#protected()
    await this.look()
    if (this.#stay === undefined) throw new AppError('not_signed_in')
    const { closed, clock } = this.#stay
    const proved = await door.unlock(parts, this.#stay.who.officerId, password)
    this.#enter(proved, parts, closed === 'expired' ? undefined : clock)
    return this.state()
  }

  async lock(): Promise<Door> {
    const { state } = await this.look()
    if (state === 'open' || state === 'wizard') throw ruleViolation('noPassword', '尚未设置登录密码', '请先在“系统—账户”设置')
    if (this.#stay?.closed === null) this.#close(this.#stay, 'locked')
    return this.state()
  }

  async signOut(): Promise<Door> {
    const [parts, officerId] = [this.#partsOf(), this.#stay?.who.officerId]
    this.leave()
    if (parts !== undefined && officerId !== undefined) await door.noteExit(parts, officerId)
    return this.state()
  }

  async stillHere(): Promise<Door> {
    await this.look()
    this.touch()
    return this.state()
  }

  async changePassword(input: InputOf<'accounts.changePassword'>): Promise<Door> {
    const parts = this.#protected()
    if (this.#stay === undefined) throw new AppError('not_signed_in')
    this.#enter(await changeOwnPassword(parts, this.#stay.who.officerId, input), parts, this.#stay.clock)
    return this.state()
  }

  /** 启用登录密码 within the office, or at the end of the wizard: whoever set it is in. */
  async protect(office: ServiceContext, input: InputOf<'accounts.protect'>): Promise<Door> {
    this.#begin(await protectOffice(office, input), office)
    return this.state()
  }

  /** The wizard's last step: its administrator is in at once; without a password nobody needs to be. */
  async setUp(completing: Promise<FirstAccount | null>): Promise<Record<string, never>> {
    const first = await completing
    if (first !== null) this.#begin(first, this.#protected())
    return {}
  }

  /** Whoever set the first password is in, with the codes still to be seen. */
  #begin(first: FirstAccount, parts: Pick<ServiceContext, 'ports'>): void {
    this.#enter(first.signedIn, parts)
    this.#freshCodes = first.codes.texts
  }

  async renewCodes(office: ServiceContext): Promise<Record<string, never>> {
    this.#freshCodes = await renewCodes(office, this.masterKey())
    return {}
  }

  freshCodes(): { codes: string[] } {
    return { codes: [...this.#freshCodes] }
  }

  async printCodes(office: ServiceContext): Promise<Record<string, never>> {
    await printCodes(office, this.#freshCodes)
    return {}
  }

  keptCodes(): Record<string, never> {
    this.#freshCodes = []
    return {}
  }

  /** What wraps the installation's keys. Throws `rule_violation` before the first password. */
  masterKey(): Uint8Array {
    const key = this.#stay?.masterKey
    if (key == null) throw ruleViolation('noPassword', '尚未设置登录密码', '请先在“系统—账户”设置')
    return key
  }

  /** Who leaves takes nothing along: the key is wiped. */
  leave(): void {
    this.#stay?.masterKey?.fill(0)
    this.#stay = undefined
    this.#freshCodes = []
  }

  #enter({ officerId, name, passwordAt, masterKey }: door.SignedIn, { ports }: Pick<AccountParts, 'ports'>, clock?: SessionClock): void {
    const going = clock ?? new SessionClock(ports.clock.now())
    going.touch()
    this.#stay?.masterKey?.fill(0)
    this.#stay = { who: { officerId, name }, passwordAt, clock: going, masterKey, closed: null }
  }

  #close(stay: Stay, how: 'locked' | 'expired'): void {
    stay.closed = how
    stay.masterKey?.fill(0)
    stay.masterKey = null
  }

  #positionOf(stay: Stay, facts: Facts, held: readonly Role[], mustChange: boolean, now: string): Position {
    const limits = limitsOf(facts.profile)
    const { idle, age } = stay.clock.look(now)
    const [idleLeft, ageLeft] = [limits.idleMinutes * 60_000 - idle, limits.sessionHours * 3_600_000 - age]
    if (ageLeft <= 0) this.#close(stay, 'expired')
    else if (idleLeft <= 0 && stay.closed === null) this.#close(stay, 'locked')
    const place = { officer: stay.who, profile: facts.profile }
    if (stay.closed !== null) return { ...place, state: stay.closed, roles: [], locksInSeconds: null }
    const locksInSeconds = Math.ceil(Math.min(idleLeft, ageLeft) / 1000)
    return { ...place, state: mustChange ? 'passwordDue' : 'signedIn', roles: [...held], locksInSeconds }
  }

  #protected(): AccountParts {
    const parts = this.#partsOf()
    if (parts === undefined) throw new AppError('setup_required')
    return parts
  }
}
