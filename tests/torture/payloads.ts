import fc from 'fast-check'
import type { Method } from '#shared/api/method.ts'

export interface Payload {
  readonly value: unknown
  /** No input of any method: no object at all, or one with a field that the method does not know. */
  readonly isNonsense: boolean
}

/** Words that have hurt programs: paths, prototypes, statements, control signs, days that do not exist, half a pair. */
const hurtful = [
  '',
  ' ',
  '__proto__',
  '../../etc/passwd',
  'C:\\Windows\\win.ini',
  "'; DROP TABLE events; --",
  '<script>1</script>',
  '=1+1',
  '\u0000',
  '\u202e',
  '\ud800',
  '2022-02-30',
  '9999-12-31',
  '长'.repeat(40_000),
]
const wrongValues = fc.oneof(
  fc.constantFrom<unknown>(...hurtful, null, undefined, true, NaN, Infinity, -0, -1, 2 ** 53, 1e308, 10n, [], {}),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true }),
  fc.constantFrom('2022-04', '2022-04-20', 'month', 'city', 'a', 1, 0, false),
)
const strangeNames = ['constructor', 'toString', 'officerId', '无此项']

/** One payload for each method in turn, `count` in all: its own fields with wrong values, with a strange field, or anything at all. */
export function payloads(methods: readonly (readonly [string, Method])[], count: number, seed: number): Payload[] {
  const samples = fc.sample(fc.tuple(fc.nat(3), fc.array(wrongValues, { minLength: 40, maxLength: 40 }), wrongValues), {
    numRuns: count,
    seed,
  })
  return samples.map(([kind, values, anything], index) => {
    const names = fieldsOf(methods[index % methods.length]?.[1])
    const own = Object.fromEntries(names.map((name, at) => [name, values[at % values.length]]))
    if (kind === 0) return { value: anything, isNonsense: !isObject(anything) }
    const strange = strangeNames[index % strangeNames.length] ?? ''
    if (kind === 1) return { value: { ...own, [strange]: 1 }, isNonsense: !names.includes(strange) }
    if (kind === 2) return { value: polluting(own), isNonsense: true }
    return { value: own, isNonsense: false }
  })
}

/** As JSON carries it: a field of its own with the name `__proto__`. */
function polluting(own: object): unknown {
  return Object.defineProperty({ ...own }, '__proto__', { value: { polluted: true }, enumerable: true })
}

function fieldsOf(method: Method | undefined): string[] {
  const shape = (method?.input as { readonly shape?: object } | undefined)?.shape
  return shape === undefined ? [] : Object.keys(shape)
}

/** An empty map or day counts as an object without fields: a schema makes a plain one of it. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same payload, and whether anybody looked into it; what is no object cannot tell. */
export function watched(value: unknown): { readonly input: unknown; readonly isTouched: () => boolean } {
  let isTouched = false
  const touch =
    <Words extends unknown[], Answer>(act: (...words: Words) => Answer) =>
    (...words: Words): Answer => {
      isTouched = true
      return act(...words)
    }
  const target = typeof value === 'object' && value !== null ? value : { value }
  const input = new Proxy(target, {
    get: touch(Reflect.get),
    has: touch(Reflect.has),
    ownKeys: touch(Reflect.ownKeys),
    getPrototypeOf: touch(Reflect.getPrototypeOf),
    getOwnPropertyDescriptor: touch(Reflect.getOwnPropertyDescriptor),
  })
  return { input, isTouched: () => isTouched }
}
