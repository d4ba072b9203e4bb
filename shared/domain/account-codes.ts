/** Codes that a person reads from paper and types: no 0/O, 1/I/L, U/V that look or sound alike. */
const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** Codes that are given at a time. */
export const recoveryCodeCount = 3

/** Letters after the number of a recovery code: 19 of 29 are 92 bits. */
const codeLetters = 19
/** Letters of a password that the program makes for an account: 12 of 29 are 58 bits, behind a wait after five tries. */
const initialLetters = 12

/** Turns random bytes into letters, each equally likely: bytes that would favour some are passed over. Undefined where they do not suffice. */
function lettersFrom(bytes: Uint8Array, count: number): string | undefined {
  const fair = Math.floor(256 / letters.length) * letters.length
  const usable = [...bytes].filter((byte) => byte < fair).slice(0, count)
  return usable.length < count ? undefined : usable.map((byte) => letters[byte % letters.length]).join('')
}

/** Asks for random bytes until they suffice. */
function drawn(random: (count: number) => Uint8Array, count: number): string {
  for (;;) {
    const text = lettersFrom(random(count * 2), count)
    if (text !== undefined) return text
  }
}

/** `recoveryCode(2, randomBytes)` is 「2K7MQ-PX4RT-9BCDE-FGH23」: its number, so that only one has to be tried, and 92 bits. */
export function recoveryCode(ordinal: number, random: (count: number) => Uint8Array): string {
  return inGroups(`${ordinal}${drawn(random, codeLetters)}`, 5)
}

/** A password for the first sign-in, 「7K4M-Q2XD-9RTA」. */
export function initialPassword(random: (count: number) => Uint8Array): string {
  return inGroups(drawn(random, initialLetters), 4)
}

function inGroups(text: string, size: number): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-')
}

/** A code as it was typed — small letters, blanks, full-width forms, no hyphens — in its own form; undefined where it cannot be one. */
export function readRecoveryCode(typed: string): { readonly ordinal: number; readonly code: string } | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-—–－]/g, '')
  const isCode = new RegExp(`^[1-${recoveryCodeCount}][${letters}]{${codeLetters}}$`).test(text)
  return isCode ? { ordinal: Number(text[0]), code: inGroups(text, 5) } : undefined
}

/** How a name is compared: typed with blanks at its ends or in full width it is the same name. */
export function sameName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
