import { AppError } from '#shared/domain/errors.ts'

/** Reads JSON values key by key; every refusal names its place, `months[0].materials[1].due`. */

export type JsonObject = Readonly<Record<string, unknown>>

export function refuse(place: string, problem: string): AppError {
  return new AppError('invalid_input', { place, problem })
}

/** Parses a whole text. Throws `invalid_input` with line and column where it stops being JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new AppError('invalid_input', { place: 'JSON', problem: `不是有效的 JSON${positionOf(cause, text)}` }, { cause })
  }
}

function positionOf(cause: unknown, text: string): string {
  const offset = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined
  if (offset === undefined) return ''
  const before = text.slice(0, Number(offset)).split('\n')
  return `，第${before.length}行第${(before.at(-1)?.length ?? 0) + 1}列`
}

/** An object with exactly these keys; `optional` ones may be left out. */
export function readObject(value: unknown, place: string, keys: readonly string[], optional: readonly string[] = []): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(place || '顶层', `应为对象${found(value)}`)
  const missing = keys.find((key) => !Object.hasOwn(value, key))
  if (missing !== undefined) throw refuse(join(place, missing), '缺少此项')
  const unknown = Object.keys(value).find((key) => !keys.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw refuse(join(place, unknown), '不认识此项')
  return value as JsonObject
}

/** Each element with its own place, `months[0]`. */
export function readList<Item>(value: unknown, place: string, readItem: (item: unknown, place: string) => Item): Item[] {
  if (!Array.isArray(value)) throw refuse(place, `应为数组${found(value)}`)
  return value.map((item, at) => readItem(item, `${place}[${at}]`))
}

export function readText(value: unknown, place: string): string {
  if (typeof value !== 'string') throw refuse(place, `应为文字${found(value)}`)
  if (value.trim() === '') throw refuse(place, '不能为空')
  return value
}

export function readFlag(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') throw refuse(place, `应为 true 或 false${found(value)}`)
  return value
}

export function readWhole(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refuse(place, `应为整数${found(value)}`)
  return value
}

/** One of a closed set of words. */
export function readChoice<Choice extends string>(value: unknown, place: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw refuse(place, `应为 ${choices.join('、')} 之一${found(value)}`)
  return choice
}

/** A text that `isValid` accepts; `expected` says what it should have been. */
export function readForm(value: unknown, place: string, isValid: (text: string) => boolean, expected: string): string {
  if (typeof value !== 'string' || !isValid(value)) throw refuse(place, `${expected}${found(value)}`)
  return value
}

export function join(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`
}

function found(value: unknown): string {
  if (value === undefined) return ''
  const text = JSON.stringify(value)
  return `，实际为 ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`
}
