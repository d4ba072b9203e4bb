import type { z } from 'zod'

/** What a record of one type must look like to be written: its fields by the names of their columns, strictly those that are known. */

export type FieldShapes = Readonly<Record<string, z.ZodType>>

/** Rows that a record carries in a list, as objects of columns or, where they say nothing else, as bare values of one. */
export interface RowsShape {
  readonly fields: FieldShapes
  /** The column that a bare value stands for. */
  readonly bare?: string
}

export interface RecordShape {
  /** The column that holds the record's id, where it is not `id`. */
  readonly key?: string
  readonly fields: FieldShapes
  readonly rows?: Readonly<Record<string, RowsShape>>
  /** What fields must be to each other and to the record's id; the name of the one that is wrong. */
  readonly between?: (said: (column: string) => unknown, id: string) => string | undefined
}

type Said = Readonly<Record<string, unknown>>

/** Looks a column up in a record, which names it in snake_case or camelCase; the former is what the store takes first. */
export function saidOf(body: Said, column: string): unknown {
  if (Object.hasOwn(body, column)) return body[column]
  const camel = camelName(column)
  return Object.hasOwn(body, camel) ? body[camel] : undefined
}

const camelNames = new Map<string, string>()

function camelName(column: string): string {
  const known = camelNames.get(column)
  if (known !== undefined) return known
  const camel = column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  camelNames.set(column, camel)
  return camel
}

/** The first field that does not fit, as `kind` or `files.2.sha256`; undefined where all do. Fields that the shape does not name are passed over. */
export function misfitWith(shape: RecordShape, id: string, body: unknown): string | undefined {
  if (!isObject(body)) return 'body'
  const key = shape.key ?? 'id'
  // A record is its id: what else it called itself would stand in no column.
  const named = saidOf(body, key)
  if (named !== undefined && named !== id) return key
  return misfitField(shape.fields, body) ?? misfitRows(shape.rows ?? {}, body) ?? shape.between?.((column) => saidOf(body, column), id)
}

function misfitField(fields: FieldShapes, body: Said): string | undefined {
  for (const column in fields) if (fields[column]?.safeParse(saidOf(body, column)).success === false) return column
  return undefined
}

function misfitRows(lists: Readonly<Record<string, RowsShape>>, body: Said): string | undefined {
  for (const [field, shape] of Object.entries(lists)) {
    const list = Object.hasOwn(body, field) ? body[field] : undefined
    if (list === undefined) continue
    if (!Array.isArray(list)) return field
    for (const [at, row] of list.entries()) {
      const misfit = misfitRow(shape, row)
      if (misfit !== undefined) return `${field}.${at}.${misfit}`
    }
  }
  return undefined
}

function misfitRow({ fields, bare }: RowsShape, row: unknown): string | undefined {
  if (isObject(row)) return misfitField(fields, row)
  return bare === undefined ? 'row' : misfitField(fields, { [bare]: row })
}

function isObject(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
