import { AppError } from '#shared/domain/errors.ts'

/** The words of a command line, read once: `{operands: ['show', 'heihe-2022'], options: {json: true, out: 'DIR'}}`. */
export interface Words {
  readonly operands: readonly string[]
  flag(name: string): boolean
  option(name: string): string | undefined
  /** Every value of an option that may be said several times, or once with commas between. */
  all(name: string): readonly string[]
  /** The option's value; refuses a command that lacks it. */
  needed(name: string, what: string): string
  operand(at: number, what: string): string
}

const flags = new Set(['json', 'help', 'dry-run', 'records-first', 'plain', 'ascii', 'without-evidence', 'sealed'])

/** Reads `--name VALUE`, `--name=VALUE` and `--json`; refuses an option without its value. */
export function readWords(words: readonly string[]): Words {
  const operands: string[] = []
  const options = new Map<string, string[]>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      operands.push(word)
      continue
    }
    const [name = '', joined] = word.slice(2).split(/=(.*)/s)
    const value = flags.has(name) ? '' : (joined ?? words[(at += 1)])
    if (value === undefined) throw usage(`--${name}`, '缺少取值')
    options.set(name, [...(options.get(name) ?? []), value])
  }
  return {
    operands,
    flag: (name) => options.has(name),
    option: (name) => options.get(name)?.at(-1),
    all: (name) => (options.get(name) ?? []).flatMap((value) => value.split(/[,，]/)).filter((value) => value !== ''),
    needed(name, what) {
      const value = options.get(name)?.at(-1)
      if (value === undefined) throw usage(`--${name}`, `请用 --${name} 指定${what}`)
      return value
    },
    operand(at, what) {
      const value = operands[at]
      if (value === undefined) throw usage('命令', `缺少${what}`)
      return value
    },
  }
}

export function usage(place: string, problem: string): AppError {
  return new AppError('invalid_input', { place, problem })
}
