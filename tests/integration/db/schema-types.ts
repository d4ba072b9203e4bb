import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DeclaredColumn {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  /** The members of a union of texts, sorted; empty for a plain text or number. */
  readonly words: readonly string[]
}

/** Reads the interfaces of db/schema as text: table name -> its columns, those of a shape that it extends first. */
export function columnsOfSchemaTypes(folder: string): ReadonlyMap<string, readonly DeclaredColumn[]> {
  const interfaces = new Map<string, readonly DeclaredColumn[]>()
  const bases = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const source = withoutComments(readFileSync(join(folder, file), 'utf8'))
    for (const [, name = '', base, body = ''] of source.matchAll(/^(?:export )?interface (\w+)(?: extends (\w+))? \{\n(.*?)\n\}/gms)) {
      if (base !== undefined) bases.set(name, base)
      interfaces.set(
        name,
        [...body.matchAll(/^ {2}(\w+): (.+?)$/gm)].map(([, column = '', type = '']) => columnOf(column, type)),
      )
    }
  }
  const columnsOf = (name: string): readonly DeclaredColumn[] => {
    const base = bases.get(name)
    return [...(base === undefined ? [] : columnsOf(base)), ...(interfaces.get(name) ?? [])]
  }
  const database = /export interface Database \{\n(.*?)\n\}/s.exec(readFileSync(join(folder, 'index.ts'), 'utf8'))?.[1] ?? ''
  const entries = [...database.matchAll(/^ {2}(\w+): (?:\w+\.)?(\w+)$/gm)]
  return new Map(entries.map(([, table = '', type = '']) => [table, columnsOf(type)]))
}

function columnOf(name: string, declared: string): DeclaredColumn {
  const type = declared.replace(/^Generated<(.*)>$/, '$1')
  const members = type.split('|').map((member) => member.trim())
  const words = members.filter((member) => member.startsWith("'")).map((member) => member.slice(1, -1))
  return { name, type: sqlType(members), isNullable: members.includes('null'), words: words.toSorted() }
}

function sqlType(members: readonly string[]): string {
  const said = members.filter((member) => member !== 'null')
  if (said.every((member) => member === 'number')) return 'INTEGER'
  if (said.every((member) => member === 'string' || member.startsWith("'"))) return 'TEXT'
  return `unknown: ${said.join(' | ')}`
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/^ *\n/gm, '')
}
