import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { openConnection } from '#db/connection.ts'
import { applyMigrations, newestMigration } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { columnsOfSchemaTypes, type DeclaredColumn } from './schema-types.ts'

const db = join(import.meta.dirname, '../../../db')
const fixtures = join(import.meta.dirname, '../../fixtures')

const database: Database.Database = openConnection(':memory:', 'build')
await applyMigrations(database, migrations, { at: '', appVersion: '', hash: sha256 })
afterAll(() => database.close())

const definitions = database
  .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
  .all() as {
  type: string
  name: string
  sql: string
}[]
/** The search index and the tables that SQLite keeps behind it have no columns of ours. */
const isSearchIndex = (name: string): boolean => name.startsWith('ledger_search')
const tables = definitions.filter((definition) => definition.type === 'table' && !isSearchIndex(definition.name))

test('the whole schema, as reviewed (renew with `npx vitest run -u`)', async () => {
  const reviewed = definitions.filter(({ name }) => !isSearchIndex(name) || name === 'ledger_search')
  const dump = reviewed.map((definition) => `${inLines(definition.sql)};\n`).join('\n')
  await expect(dump).toMatchFileSnapshot(join(fixtures, 'golden/schema.sql'))
})

/** One column or constraint a line, so that a change shows as a line. */
function inLines(statement: string): string {
  if (!statement.startsWith('CREATE TABLE')) return statement
  let depth = 0
  let text = ''
  for (const character of statement) {
    if (character === ')') depth -= 1
    if (character === ')' && depth === 0) text += '\n'
    text += character
    if (character === '(') depth += 1
    if ((character === '(' || character === ',') && depth === 1) text += '\n '
  }
  return text.replaceAll(/\n {2,}/g, '\n  ').replaceAll(/\n (?=\S)/g, '\n  ')
}

describe('the types of db/schema say what the tables are', () => {
  const declared = columnsOfSchemaTypes(join(db, 'schema'))

  test('every table has a type and every type a table', () => {
    expect([...declared.keys()].toSorted()).toEqual(tables.map((table) => table.name).toSorted())
  })

  test.each(tables.map((table) => table.name))('%s', (table) => {
    const actual = (database.pragma(`table_info("${table}")`) as { name: string; type: string; notnull: number; pk: number }[]).map(
      (column) => ({
        name: column.name,
        type: column.type,
        // A STRICT table keeps NULL out of its primary key although it does not say so.
        isNullable: column.notnull === 0 && column.pk === 0,
      }),
    )
    const types = declared.get(table) ?? []
    expect(byName(types.map(({ name, type, isNullable }) => ({ name, type, isNullable })))).toEqual(byName(actual))
    for (const column of types.filter(({ words }) => words.length > 0))
      expect(column.words, column.name).toEqual(wordsAllowed(table, column))
  })
})

/** A shape that several tables share stands first in their types and anywhere in their tables. */
function byName<Column extends { readonly name: string }>(columns: readonly Column[]): Column[] {
  return columns.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** The words of the column's CHECK, or the type's own where the table leaves them open. */
function wordsAllowed(table: string, column: DeclaredColumn): readonly string[] {
  const definition = tables.find(({ name }) => name === table)?.sql ?? ''
  const list = new RegExp(`CHECK \\(${column.name} IN \\(([^)]*)\\)`).exec(definition)?.[1]
  if (list === undefined) return column.words
  return [...list.matchAll(/'([^']*)'/g)].map((word) => word[1] ?? '').toSorted()
}

test('every table is STRICT', () => {
  for (const { name, sql } of tables) expect(sql, name).toMatch(/\) STRICT(?:, WITHOUT ROWID)?$/)
})

describe('migrations', () => {
  const files = readdirSync(join(db, 'migrations')).filter((name) => /^\d/.test(name))

  test('one file a step, numbered as its id, all of them listed in their order', () => {
    expect(migrations.map((step) => `${String(step.id).padStart(4, '0')}_${step.name.replaceAll('-', '_')}.ts`)).toEqual(
      files.map((name) => name.replaceAll('-', '_')).toSorted(),
    )
    expect(newestMigration(migrations)).toBe(migrations.at(-1)?.id)
  })

  const released = JSON.parse(readFileSync(join(fixtures, 'released-migrations.json'), 'utf8')) as Readonly<Record<string, string>>
  const read = (name: string) => readFileSync(join(db, 'migrations', name), 'utf8')

  test('a released step is never changed (tests/fixtures/released-migrations.json)', () => {
    expect(changedSteps(released, read)).toEqual([])
  })

  test('control: a changed step would be found', () => {
    const list = Object.fromEntries(files.map((name) => [name, sha256(read(name))]))
    expect(changedSteps(list, read)).toEqual([])
    expect(changedSteps(list, (name) => `${read(name)}\n`)).toEqual(files)
  })
})

/** Released files whose SHA-256 is another one now. */
function changedSteps(released: Readonly<Record<string, string>>, read: (name: string) => string): string[] {
  return Object.entries(released)
    .filter(([name, hash]) => sha256(read(name)) !== hash)
    .map(([name]) => name)
}
