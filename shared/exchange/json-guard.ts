/** Why a text of JSON is refused although it may be JSON: two programs would read it differently, or one would be led astray. */
export type JsonProblem = 'syntax' | 'depth' | 'duplicate_key' | 'forbidden_key'

export type GuardedJson = { readonly isSound: true; readonly value: unknown } | { readonly isSound: false; readonly problem: JsonProblem }

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d]
/** A key that would change what every object is. */
const forbidden = '__proto__'

/**
 * Reads JSON that somebody else wrote: at most `depth` levels, no key twice in one object, no `__proto__` in any spelling. One pass
 * before the parser, so that what is refused is never built.
 */
export function guardedJson(text: string, depth: number): GuardedJson {
  const problem = problemOf(text, depth)
  if (problem !== undefined) return { isSound: false, problem }
  try {
    return { isSound: true, value: JSON.parse(text) as unknown }
  } catch {
    return { isSound: false, problem: 'syntax' }
  }
}

/** Keys of the open objects, outermost first; null for a list. */
function problemOf(text: string, depth: number): JsonProblem | undefined {
  const open: (Set<string> | null)[] = []
  let isKeyNext = false
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at)
        if (end < 0) return 'syntax'
        const keys = open.at(-1)
        if (isKeyNext && keys) {
          const problem = noteKey(keys, text.slice(at, end + 1))
          if (problem !== undefined) return problem
          isKeyNext = false
        }
        at = end
        break
      }
      case openBrace:
      case openBracket: {
        const isObject = text.charCodeAt(at) === openBrace
        open.push(isObject ? new Set() : null)
        if (open.length > depth) return 'depth'
        isKeyNext = isObject
        break
      }
      case closeBrace:
      case closeBracket:
        open.pop()
        isKeyNext = false
        break
      case comma:
        isKeyNext = open.at(-1) instanceof Set
        break
      default:
    }
  }
  return undefined
}

function noteKey(keys: Set<string>, quoted: string): JsonProblem | undefined {
  const key = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1)
  if (key === undefined) return 'syntax'
  if (key === forbidden) return 'forbidden_key'
  if (keys.has(key)) return 'duplicate_key'
  keys.add(key)
  return undefined
}

function unescaped(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return undefined
  }
}

/** Where the string that begins here ends; -1 where it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return -1
}
