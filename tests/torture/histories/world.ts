import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { storePath } from '#db/data-folder.ts'
import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { epochSetting } from '#db/restore.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { PackShelf } from '#electron/services/programmes/pack-shelf.ts'
import { contextOf } from '#electron/services/setup.ts'
import { april, counties } from '#tests/fixtures/appraisals/april.ts'
import { enrol } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { scratchFolder } from '../lanes.ts'
import { type MemoryStore, MemoryStores } from './memory-store.ts'

/** One city and its six counties, each known to the other, April open in the city; set up once, copied for every history. */

export interface Office extends SeededOffice {
  readonly store: MemoryStore
  /** `city`, or the county's unit. */
  readonly name: string
}

export interface World {
  /** What each office began with. */
  readonly images: Images
  readonly city: Office
  readonly counties: Office[]
}

/** The database of each office. */
export type Images = ReadonlyMap<string, Uint8Array>

/** The month's list as the programme has it, 29 lines for a county, or six of them: packages of few lines are made and taken in faster. */
const lists = ['whole', 'short'] as const
export type MonthList = (typeof lists)[number]
const linesOfShort = 6

/** What every history begins with; `folder` takes the stores of this process. */
export interface Template {
  readonly folder: string
  readonly images: Readonly<Record<MonthList, Images>>
  readonly packs: PackShelf
  readonly stores: MemoryStores
  close(): void
}

const firstDay = '2022-04-05'
const names = ['city', ...counties]
const folderOf = (ground: string, name: string): string => join(ground, name.replaceAll(':', '-'))
const imagePath = (ground: string, list: MonthList, name: string): string => join(ground, `${list}-${name.replaceAll(':', '-')}.db`)

/** Sets the seven offices up, once for all processes; the folder is the caller's to remove. */
export async function makeGround(): Promise<string> {
  const ground = scratchFolder('histories')
  const city = await seedOffice(folderOf(ground, 'city'), { today: firstDay })
  for (const unitId of counties) {
    const county = await seedOffice(folderOf(ground, unitId), { today: firstDay, profile: 'county', unitId })
    await enrol(city, county)
    await county.close()
  }
  await openMonth(city, { month: april })
  await city.close()
  for (const name of names) {
    for (const list of lists) copyFileSync(storePath(folderOf(ground, name)), imagePath(ground, list, name))
    shorten(imagePath(ground, 'short', name))
  }
  return ground
}

const county = `unit_id IN (${counties.map((unitId) => `'${unitId}'`).join(', ')})`
const shortening = `
  CREATE TEMP TABLE kept AS SELECT id FROM (
    SELECT id, row_number() OVER (PARTITION BY unit_id ORDER BY id) AS place FROM assignment WHERE ${county}
  ) WHERE place <= ${linesOfShort};
  DELETE FROM plan_line WHERE assignment_id NOT IN (SELECT id FROM kept);
  DELETE FROM assignment WHERE id NOT IN (SELECT id FROM kept);
  DELETE FROM obligation WHERE NOT ${county};
  DELETE FROM plan WHERE NOT ${county};
  DELETE FROM record_revision WHERE type = 'planLine' AND id NOT IN (SELECT id FROM plan_line);
  DELETE FROM record_revision WHERE type = 'assignment' AND id NOT IN (SELECT id FROM assignment);
  DELETE FROM record_revision WHERE type = 'obligation' AND id NOT IN (SELECT id FROM obligation);
  DELETE FROM record_revision WHERE type = 'plan' AND id NOT IN (SELECT id FROM plan);`

/** Leaves the counties alone with the first lines of each, as if the programme had no more measures: the same ones in every office. */
function shorten(path: string): void {
  const database = new Database(path)
  try {
    database.pragma('foreign_keys = 1')
    const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'record_revision'")
    // Revisions are never deleted; here they never were.
    const guards = triggers.all() as { readonly name: string; readonly sql: string }[]
    for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`)
    database.exec(shortening)
    for (const { sql } of guards) database.exec(sql)
    database.exec('VACUUM')
  } finally {
    database.close()
  }
}

/** The offices of a ground, to be copied as often as one likes by this process. */
export function openTemplate(ground: string): Template {
  const folder = mkdtempSync(join(ground, 'process-'))
  const imagesOf = (list: MonthList): Images => new Map(names.map((name) => [name, readFileSync(imagePath(ground, list, name))]))
  const images = { whole: imagesOf('whole'), short: imagesOf('short') }
  const stores = new MemoryStores(join(folder, 'stores'))
  const close = (): void => {
    stores.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, images, packs: new PackShelf(), stores, close }
}

let worlds = 0

/** The city's office and those of the counties that have something to do, as they were when the month was opened; the city knows all six. */
export async function openWorld(
  template: Template,
  list: MonthList,
  busy: ReadonlySet<string>,
): Promise<World & { close(): Promise<void> }> {
  const images = template.images[list]
  const folder = join(template.folder, `world-${(worlds += 1)}`)
  const all: Office[] = []
  for (const [name, image] of images) {
    if (name !== 'city' && !busy.has(name)) continue
    all.push(await openOffice(template, folderOf(folder, name), name, image))
  }
  const [city, ...others] = all
  if (city === undefined) throw new Error('a world without a city')
  return {
    images,
    city,
    counties: others,
    async close() {
      // A county may be another office by now: one that went on from an old image.
      for (const { store } of [city, ...others]) await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ids count on through all offices and restores: no two offices, and no two lives of one, give the same. */
let ids = 0

export async function openOffice(template: Template, folder: string, name: string, image: Uint8Array): Promise<Office> {
  mkdirSync(join(folder, 'incoming'), { recursive: true })
  const store = template.stores.open(image, folder)
  const ports = testPorts(firstDay)
  const newId = (): string => `0190f7a0-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`
  const staged = new Map<string, ReturnType<SeededOffice['staged']>>()
  const find = (token: string): ReturnType<SeededOffice['staged']> => {
    const file = staged.get(token)
    if (file === undefined) throw new Error(`no file was staged as ${token}`)
    return file
  }
  const context = await contextOf(store, { ports, newId, staged: find }, undefined, template.packs)
  if (context === undefined) throw new Error(`${name} is not set up`)
  return {
    ...context,
    name,
    store,
    ports,
    stageFile(fileName, content) {
      const token = newId()
      const path = join(folder, 'incoming', token)
      writeFileSync(path, content)
      staged.set(token, { token, name: fileName, path, size: statSync(path).size, sha256: sha256(content) })
      return token
    },
    close: () => store.close(),
  }
}

/** The office goes on from an old image of its data, under the next epoch, as a restore leaves it. */
export async function restored(template: Template, office: Office, image: Uint8Array): Promise<Office> {
  const epoch = Number((await readSetting(office.store.db, epochSetting)) ?? 1) + 1
  const again = await openOffice(template, office.store.folder, office.name, image)
  again.ports.clock.setDay(office.ports.clock.today())
  await again.store.write((trx) => writeSetting(trx, epochSetting, String(epoch)))
  await office.store.close()
  return again
}
