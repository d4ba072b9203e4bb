import { rowsFromText, rowsToText } from './row-text.ts'

/** The words of a document that a clerk may correct or fill in: each has a stable name, laid over the facts and kept when facts are taken anew. */

export type Facts = Readonly<Record<string, unknown>>

/** Field → text, as it was changed by hand. */
export type Wording = Readonly<Record<string, string>>

type Path = readonly (string | number)[]

/**
 * How the text of a place stands in the facts. text: a line or paragraph; optional: may be empty; nullable: null where it is empty;
 * lines: an entry a line; points: the same, each with its sources; day: an ISO day or ''; body: paragraphs and headings, one a line
 * (body-text.ts); rows: an array of records, one a line, cells by TAB (row-text.ts).
 */
export type TextForm = 'text' | 'optional' | 'nullable' | 'lines' | 'points' | 'day' | 'body' | 'rows'

/** A column of a place of rows. */
export interface TextColumn {
  readonly key: string
  readonly label: string
  /** Width in the form that a clerk fills in, in characters. */
  readonly widthEm: number
}

export interface TextField {
  readonly field: string
  readonly label: string
  readonly isLong: boolean
  readonly path: Path
  readonly form: TextForm
  /** 核稿 is refused while it is empty. */
  readonly isRequired: boolean
  /** Of rows alone. */
  readonly columns: readonly TextColumn[]
}

function place(field: string, label: string, form: TextForm, isLong: boolean): TextField {
  return { field, label, isLong, path: field.split('.'), form, isRequired: false, columns: [] }
}

/** A place of one line. */
export function line(field: string, label: string, form: TextForm = 'text'): TextField {
  return place(field, label, form, false)
}

/** A place of several lines. */
export function long(field: string, label: string, form: TextForm = 'text'): TextField {
  return place(field, label, form, true)
}

/** A day, or '' while it is not known. */
export function day(field: string, label: string): TextField {
  return place(field, label, 'day', false)
}

/** 正文: paragraphs and headings, one a line. */
export function body(field: string, label: string): TextField {
  return place(field, label, 'body', true)
}

/** A table that a clerk types or pastes. */
export function rows(field: string, label: string, columns: readonly TextColumn[]): TextField {
  return { ...place(field, label, 'rows', true), columns }
}

/** The same place, without which the paper is not checked. */
export function required(field: TextField): TextField {
  return { ...field, isRequired: true }
}

/** The same places inside a part of the facts: those of a paper that is annexed to another. */
export function within(path: Path, label: string, fields: readonly TextField[]): TextField[] {
  return fields.map((each) => ({
    ...each,
    field: [...path, each.field].join('.'),
    label: `${label}${each.label}`,
    path: [...path, ...each.path],
  }))
}

/** The items of a notice, named by the record that each is about: their place may change, their wording stays. */
export function itemFields(facts: Facts): TextField[] {
  return recordsAt(facts, 'items').flatMap((item, at) => {
    const name = `items.${sourceOf(item, at)}`
    return [
      { ...line(`${name}.title`, `第${at + 1}项名称`), path: ['items', at, 'title'] },
      { ...long(`${name}.standing`, `第${at + 1}项情况`, 'optional'), path: ['items', at, 'standing'] },
    ]
  })
}

/** The text of each entry under `key`, named by its title: 「更正事由：孙吴县」. */
export function pointFields(
  facts: Facts,
  key: string,
  label: string,
  names: { readonly title: string; readonly text: string },
): TextField[] {
  return recordsAt(facts, key).map((point, at) => {
    const title = String(point[names.title])
    return { ...long(`${key}.${title}`, `${label}：${title}`), path: [key, at, names.text] }
  })
}

/** The record that an element was taken from, or its place. */
export function sourceOf(record: Facts, at: number): string {
  const sources = record['sourceIds']
  return Array.isArray(sources) && typeof sources[0] === 'string' ? sources[0] : String(at + 1)
}

/** The elements under a key; none where there is no array. */
export function recordsAt(facts: Facts, key: string): Facts[] {
  const value = facts[key]
  return Array.isArray(value) ? (value as Facts[]) : []
}

/** The text of a field as the page shows it. */
export function textAt(facts: Facts, { path, form, columns }: TextField): string {
  const value = path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], facts)
  if (form === 'lines') return ((value ?? []) as string[]).join('\n')
  if (form === 'points') return ((value ?? []) as { text: string }[]).map((point) => point.text).join('\n')
  if (form === 'rows') return rowsToText((value ?? []) as Facts[], columns)
  return typeof value === 'string' ? value : ''
}

/** The facts with a clerk's wording over them; wording for a field that the facts no longer have is left aside. */
export function withWording(fields: readonly TextField[], facts: Facts, wording: Wording): Facts {
  return fields.reduce<Facts>((result, field) => {
    const text = wording[field.field]
    return text === undefined ? result : (replaced(result, field.path, valueOf(text, field)) as Facts)
  }, facts)
}

/** The required places that are still empty, by their labels. */
export function emptyPlaces(fields: readonly TextField[], facts: Facts): string[] {
  return fields.filter((field) => field.isRequired && textAt(facts, field).trim() === '').map(({ label }) => label)
}

function valueOf(text: string, { form, columns }: TextField): unknown {
  if (form === 'rows') return rowsFromText(text, columns)
  if (form === 'body') return entriesOf(text).join('\n')
  if (form === 'lines') return entriesOf(text)
  if (form === 'points') return entriesOf(text).map((each) => ({ text: each, sourceIds: [] }))
  return form === 'nullable' && text.trim() === '' ? null : text.trim()
}

function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function replaced(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next
  if (Array.isArray(value)) return value.map((each, at) => (at === step ? replaced(each, rest, next) : (each as unknown)))
  const record = value as Record<string, unknown>
  return { ...record, [step]: replaced(record[step], rest, next) }
}
