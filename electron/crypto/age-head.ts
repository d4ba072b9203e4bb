/**
 * The head of an age file (age-encryption.org/v1), looked at before the library reads it: the library takes a head of any size into
 * memory and would take a whole file for one line.
 */

const magic = 'age-encryption.org/v1\n'
/** Room for some hundred recipients; a head is one stanza of about 120 bytes for each. */
const longestHead = 64 * 1024
const mostStanzas = 100

/** Why an age file cannot be opened: it is none of ours, it is not in a form that is read here, or it was changed or cut off. */
export type AgeProblem = 'not_for_these_keys' | 'unsupported' | 'damaged'

export class AgeFault extends Error {
  readonly problem: AgeProblem

  constructor(problem: AgeProblem, options?: { cause?: unknown }) {
    super(problem, options)
    this.name = 'AgeFault'
    this.problem = problem
  }
}

/** Bytes of a file's beginning that are enough to judge its head. */
export const ageHeadBytes = longestHead

/** Whether a file begins as an age file does (not armoured). */
export function isAgeFile(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, magic.length)).toString('latin1') === magic
}

/** Kinds of the recipients named in the head, `['X25519', 'X25519']`. Throws `AgeFault` where there is no whole head within 64 KiB. */
export function ageStanzas(beginning: Uint8Array): string[] {
  const text = Buffer.from(beginning.subarray(0, longestHead)).toString('latin1')
  const end = text.indexOf('\n--- ')
  if (!text.startsWith(magic) || end < 0) throw new AgeFault('damaged')
  const kinds = text
    .slice(magic.length - 1, end + 1)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
    .map((line) => line.split(' ')[1] ?? '')
  if (kinds.length === 0 || kinds.length > mostStanzas) throw new AgeFault('damaged')
  return kinds
}
