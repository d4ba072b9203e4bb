/**
 * 审计编码: the first ten hexadecimal digits of a link of the event chain, as they are printed on a 发文稿纸 or a 交接单 and typed
 * back from it (reliability.md 5). Forty bits: enough to recognise a link, not to find another log with the same one by hand.
 */

const digits = 10

/** `3F2A9 C07D1`: the code of a chain's link, in two groups of five. */
export function auditCode(hash: string): string {
  const code = hash.slice(0, digits).toUpperCase()
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

/** What somebody typed off the paper as ten small hexadecimal digits; null where it is no code. Full-width signs, blanks and hyphens are read; O is 0, I and L are 1. */
export function readAuditCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\s\-－—]/gu, '')
    .toLowerCase()
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  return /^[0-9a-f]{10}$/.test(plain) ? plain : null
}
