/**
 * 校验码 (exchange.md 3, office.md «Security»): what two people compare, on paper or by telephone, to know that a key is the other's.
 */

/** SHA-256 of a text's UTF-8 bytes as 64 hex digits. */
export type Sha256 = (text: string) => string

const digits = 30
const groupLength = 5

/**
 * 30 digits in six groups, `04127 88163 …`: SHA-256 of both public keys, each as it is written and followed by a line feed, as a number
 * modulo 10³⁰. `printf '%s\n%s\n' RW… age1… | sha256sum` gives the same hash.
 */
export function verificationCode(signKey: string, ageRecipient: string, sha256: Sha256): string {
  const number = BigInt(`0x${sha256(`${signKey}\n${ageRecipient}\n`)}`) % 10n ** BigInt(digits)
  return grouped(number.toString().padStart(digits, '0'), groupLength)
}

/** The first ten hex digits of a package's id in two groups, `4f2a9 c01b7`: what 交接单 and receipts print. */
export function packageCode(packageId: string): string {
  return grouped(packageId.slice(0, 10), groupLength)
}

function grouped(text: string, length: number): string {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length)).join(' ')
}
