import { april, counties } from '#tests/fixtures/appraisals/april.ts'
import { randomNumbers } from '../random-numbers.ts'
import { type Pick, reviseAgain, workInCity, workInCounty } from './acts.ts'
import { differences, doubledReceipts, lostConflicts, ownLines, rewindToOlder, writtenBy, wrongAuthors } from './judging.ts'
import { type Parcel, send } from './parcels.ts'
import { type Office, type Template, type World, openWorld, restored } from './world.ts'

/**
 * `lastComesWins` is wrong on purpose: what comes last is shown, however old it is. `countsTwice` writes a row whenever something comes
 * again. The harness must find both out.
 */
export type Importing = 'sound' | 'lastComesWins' | 'countsTwice'

export interface HistoryReport {
  readonly steps: number
  readonly deliveries: number
  readonly restores: number
  /** Revisions that came with two contents. */
  readonly equivocal: number
  readonly findings: readonly string[]
}

export interface HistoryOptions {
  readonly seed: number
  readonly importing: Importing
  /** Packages are signed and encrypted files, not what the codec hands over. */
  readonly isReal: boolean
  /**
   * Up to six counties with the whole list of the month and some forty steps of work and post; otherwise up to three with a short list and a
   * dozen steps, of which many more are run in the time.
   */
  readonly isLong: boolean
}

/** One history of a city and six counties: the work, the post and its accidents, and what every office says in the end. */
export async function runHistory(template: Template, options: HistoryOptions): Promise<HistoryReport> {
  const random = randomNumbers(options.seed)
  const most = options.isLong ? counties.length : 3
  const busy = new Set(shuffled(counties, random).slice(0, 1 + Math.floor(random() ** 2 * most)))
  const world = await openWorld(template, options.isLong ? 'whole' : 'short', busy)
  try {
    return await new History(template, world, options, random).run()
  } finally {
    await world.close()
  }
}

class History {
  readonly #template: Template
  readonly #world: World
  readonly #options: HistoryOptions
  readonly #random: () => number
  /** On the way: made and not lost. */
  readonly #underWay: Parcel[] = []
  /** Everything that was or will be delivered. */
  readonly #sent: Parcel[] = []
  /** What a restored county took in an earlier life. */
  readonly #forgotten = new Set<Parcel>()
  readonly #images = new Map<string, Uint8Array>()
  readonly #findings: string[] = []
  #steps = 0
  #deliveries = 0
  #restores = 0

  constructor(template: Template, world: World, options: HistoryOptions, random: () => number) {
    this.#template = template
    this.#world = world
    this.#options = options
    this.#random = random
  }

  readonly #pick: Pick = (values) => values[Math.floor(this.#random() * values.length)]

  async run(): Promise<HistoryReport> {
    for (const office of this.#offices()) office.ports.clock.setDay('2022-04-18')
    for (const county of this.#world.counties) await this.#post(this.#world.city, 'task-issue', county.office.unitId)
    for (const parcel of shuffled(this.#underWay, this.#random)) if (this.#random() < 0.8) await this.#deliver(parcel)
    const steps = this.#options.isLong ? 12 + Math.floor(this.#random() * 30) : 4 + Math.floor(this.#random() * 9)
    for (; this.#steps < steps; this.#steps += 1) await this.#step()
    const equivocal = await this.#comeToRest()
    await this.#judge(equivocal)
    return { steps, deliveries: this.#deliveries, restores: this.#restores, equivocal: equivocal.size, findings: this.#findings }
  }

  #offices(): Office[] {
    return [this.#world.city, ...this.#world.counties]
  }

  async #step(): Promise<void> {
    const roll = this.#random()
    const { city } = this.#world
    const county = this.#pick(this.#world.counties)
    if (county === undefined) return
    if (roll < 0.32) await workInCounty(county, this.#pick)
    else if (roll < 0.4) await workInCity(city, this.#pick)
    else if (roll < 0.58) await this.#post(county, 'month-report', city.office.unitId)
    else if (roll < 0.64) await this.#post(city, this.#pick(['task-issue', 'review-result'] as const) ?? 'task-issue', county.office.unitId)
    else if (roll < 0.82) await this.#deliverOne()
    else if (roll < 0.86) this.#loseOne()
    else if (roll < 0.93) this.#images.set(county.name, county.store.image())
    else await this.#goBack(county)
  }

  async #post(sender: Office, kind: 'task-issue' | 'review-result' | 'month-report', unitId: string): Promise<void> {
    const parcel = await send(sender, kind, unitId, this.#options.isReal)
    if (parcel !== undefined) this.#underWay.push(parcel)
  }

  /** Whichever it is; it may come again, now or weeks later. */
  async #deliverOne(): Promise<void> {
    const parcel = this.#pick(this.#underWay)
    if (parcel === undefined) return
    await this.#deliver(parcel)
    if (this.#random() < 0.6) this.#underWay.splice(this.#underWay.indexOf(parcel), 1)
  }

  #loseOne(): void {
    const parcel = this.#pick(this.#underWay)
    if (parcel !== undefined) this.#underWay.splice(this.#underWay.indexOf(parcel), 1)
  }

  /** A disk dies: what was reported since the last backup is known to the city alone, and the county writes it anew, otherwise. */
  async #goBack(county: Office): Promise<void> {
    if (!this.#images.has(county.name) || this.#random() < 0.5) this.#images.set(county.name, county.store.image())
    for (let turn = this.#random() * 3; turn > 0; turn -= 1) await workInCounty(county, this.#pick)
    await this.#post(county, 'month-report', this.#world.city.office.unitId)
    const [last] = this.#underWay.slice(-1)
    if (last !== undefined && this.#random() < 0.5) await this.#deliver(last)
    await this.#restore(county)
    const again = this.#world.counties.find(({ name }) => name === county.name) ?? county
    for (let turn = this.#random() * 3; turn > 0; turn -= 1) await workInCounty(again, this.#pick)
    await this.#post(again, 'month-report', this.#world.city.office.unitId)
  }

  /** The county goes on from an old copy of its data: what it wrote since is gone there, and what it sent is not. */
  async #restore(county: Office): Promise<void> {
    const image = this.#images.get(county.name)
    if (image === undefined) return
    this.#world.counties[this.#world.counties.indexOf(county)] = await restored(this.#template, county, image)
    this.#restores += 1
    for (const parcel of this.#sent) if (parcel.to === county.office.unitId) this.#forgotten.add(parcel)
  }

  async #deliver(parcel: Parcel): Promise<void> {
    const receiver = this.#offices().find(({ name, office }) => name === parcel.to || office.unitId === parcel.to)
    if (receiver === undefined) throw new Error(`nobody is ${parcel.to}`)
    this.#deliveries += 1
    try {
      if (!this.#sent.includes(parcel)) this.#sent.push(parcel)
      await parcel.deliver(receiver)
      if (this.#options.importing === 'lastComesWins') await rewindToOlder(receiver, parcel.lines)
      if (this.#options.importing === 'countsTwice')
        await receiver.store.write((trx) =>
          trx
            .insertInto('setting')
            .values({ name: `came-${this.#deliveries}`, value: '1' })
            .execute(),
        )
    } catch (thrown) {
      this.#find(
        `${receiver.name} refused number ${parcel.seq} of ${parcel.from}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`,
      )
    }
  }

  /** What was said twice is said anew, and then the newest of everybody and all that was under way comes in, in whatever order. */
  async #comeToRest(): Promise<ReadonlySet<string>> {
    const { city } = this.#world
    for (const county of this.#world.counties) await this.#sayAnew(county)
    for (const county of this.#world.counties) {
      await this.#post(county, 'month-report', city.office.unitId)
      for (const kind of ['task-issue', 'review-result'] as const) await this.#post(city, kind, county.office.unitId)
    }
    for (const parcel of shuffled([...new Set([...this.#underWay, ...this.#forgotten])], this.#random)) await this.#deliver(parcel)
    return writtenBy(this.#sent)
  }

  /** As it is asked to: every record of which the city has a higher revision, or another content, gets a new one. */
  async #sayAnew(county: Office): Promise<void> {
    const highest = new Map<string, number>()
    // What it wrote since the old copy goes out only now.
    const written = { from: county.name, lines: await ownLines(county) }
    const made = [...this.#sent, ...this.#underWay, written]
    for (const { from, lines } of made) {
      if (from !== county.name) continue
      for (const line of lines) {
        const { type, id, rev } = JSON.parse(line) as { type: string; id: string; rev: number }
        highest.set(`${type} ${id}`, Math.max(rev, highest.get(`${type} ${id}`) ?? 0))
      }
    }
    const revisionOf = county.store.prepare('SELECT max(rev) FROM record_revision WHERE type = ? AND id = ?').pluck()
    for (const key of writtenBy(made, county.name)) {
      const [type = '', id = ''] = key.split(' ')
      for (let turn = 0; turn < 30 && Number(revisionOf.get(type, id) ?? 0) <= (highest.get(`${type} ${id}`) ?? 0); turn += 1) {
        if (!(await reviseAgain(county, type, id))) break
      }
    }
  }

  async #judge(equivocal: ReadonlySet<string>): Promise<void> {
    const { stores } = this.#template
    for (const office of [this.#world.city, ...this.#world.counties]) {
      const image = this.#world.images.get(office.name)
      if (image === undefined) throw new Error(`${office.name} has no image`)
      const came = this.#sent.filter(({ to }) => to === office.name || to === office.office.unitId)
      for (const what of await differences(office, { image, stores }, came, equivocal)) this.#find(`${office.name}: ${what}`)
      for (const what of [...lostConflicts(office, came), ...wrongAuthors(office, came)]) this.#find(`${office.name}: ${what}`)
    }
    for (const what of doubledReceipts(equivocal)) this.#find(what)
    // Half of the work of a history: of the short ones every third has it.
    if (this.#options.isLong || this.#options.seed % 3 === 0) await this.#deliverAgain()
  }

  /** A second time nothing is written but the row of the log that says so. */
  async #deliverAgain(): Promise<void> {
    const before = this.#offices().map((office) => (this.#options.isReal ? dumpOf(office) : {}))
    for (const parcel of shuffled(this.#sent, this.#random)) {
      const changes = this.#changes()
      await this.#deliver(parcel)
      if (this.#changes() !== changes + 1)
        this.#find(`${parcel.to}: number ${parcel.seq} of ${parcel.from} came again, ${this.#changes() - changes} rows changed`)
    }
    for (const [at, office] of this.#offices().entries()) {
      const now = this.#options.isReal ? dumpOf(office) : {}
      for (const [table, rows] of Object.entries(now))
        if (before[at]?.[table] !== rows) this.#find(`${office.name}: delivered again, ${table} changed`)
    }
  }

  /** Rows written so far in all offices. */
  #changes(): number {
    return this.#offices().reduce((sum, { store }) => sum + store.changes(), 0)
  }

  #find(what: string): void {
    this.#findings.push(`seed ${this.#options.seed}, ${april}, ${what}`)
  }
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ value }) => value)
}

/** Every table but the log, which notes that something came again. */
function dumpOf({ store }: Office): Record<string, string> {
  const tables = store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'event'")
    .pluck()
    .all() as string[]
  return Object.fromEntries(tables.map((table) => [table, JSON.stringify(store.prepare(`SELECT * FROM "${table}"`).raw().all())]))
}
