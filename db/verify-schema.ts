import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import { openConnection } from './connection.ts'
import type { Hash } from './hash.ts'
import { applyMigrations, type Migration } from './migrate.ts'

/** Whether a store is what its steps made of it: the list of steps, and the definition of every table, index and trigger. */

interface Step {
  readonly id: number
  readonly name: string
}

/** The steps that a store says it has, in their order. */
async function stepsOf(db: Kysely<Database>): Promise<readonly Step[]> {
  return (await sql<Step>`SELECT id, name FROM migration ORDER BY id`.execute(db)).rows
}

/** The newest step of a store; 0 where it has none. */
export async function versionOf(db: Kysely<Database>): Promise<number> {
  return (await stepsOf(db)).at(-1)?.id ?? 0
}

/**
 * Where the list of steps differs from the program's own as far as it goes, and what in the definitions is not as these steps leave it:
 * `migration 70 one-author`, a table's or trigger's name, `sqlite_schema` for one too many. An older store is held against its own steps.
 */
export async function schemaPlaces(db: Kysely<Database>, migrations: readonly Migration[], hash: Hash): Promise<string[]> {
  const steps = await stepsOf(db)
  const version = steps.at(-1)?.id ?? 0
  const known = migrations.filter(({ id }) => id <= version)
  const { rows: pragma } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db)
  return [
    ...wrongSteps(steps, known),
    ...(pragma[0]?.user_version === version ? [] : [`user_version ${String(pragma[0]?.user_version)} ≠ ${version}`]),
    ...(await wrongDefinitions(db, await definitionsOf(migrations, version, hash))),
  ]
}

function wrongSteps(steps: readonly Step[], known: readonly Step[]): string[] {
  const text = ({ id, name }: Step): string => `migration ${id} ${name}`
  return [...new Set(steps.map(text)).symmetricDifference(new Set(known.map(text)))]
}

interface Definition {
  readonly name: string
  readonly type: string
  readonly tbl_name: string
  readonly sql: string | null
}

async function wrongDefinitions(db: Kysely<Database>, expected: readonly Definition[]): Promise<string[]> {
  const { rows } = await sql<Definition>`SELECT name, type, tbl_name, sql FROM sqlite_schema ORDER BY type, name`.execute(db)
  const texts = new Set(rows.map(definitionText))
  const missing = expected.filter((definition) => !texts.has(definitionText(definition)))
  return [...missing.map(({ name }) => name), ...(rows.length > expected.length ? ['sqlite_schema'] : [])]
}

function definitionText(definition: Definition): string {
  return [definition.type, definition.name, definition.tbl_name, definition.sql ?? ''].join('\n')
}

/** The same steps always make the same definitions: they are built once, since the steps cost more than the whole check of a small store. */
const built = new WeakMap<readonly Migration[], Map<number, readonly Definition[]>>()

async function definitionsOf(migrations: readonly Migration[], version: number, hash: Hash): Promise<readonly Definition[]> {
  const ofVersions = built.get(migrations) ?? new Map<number, readonly Definition[]>()
  built.set(migrations, ofVersions)
  const known = ofVersions.get(version) ?? (await buildDefinitions(migrations, version, hash))
  ofVersions.set(version, known)
  return known
}

async function buildDefinitions(migrations: readonly Migration[], version: number, hash: Hash): Promise<readonly Definition[]> {
  const database = openConnection(':memory:', 'build')
  try {
    const steps = migrations.filter(({ id }) => id <= version)
    await applyMigrations(database, steps, { at: '', appVersion: '', hash })
    return database.prepare('SELECT name, type, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all() as Definition[]
  } finally {
    database.close()
  }
}
