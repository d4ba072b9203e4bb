/** A private person's name with all but the family name hidden: `王××`. Compound family names keep one character, which tells less. */
export function maskName(name: string): string {
  const [first, ...rest] = name.trim()
  return first === undefined ? '' : first + '×'.repeat(Math.max(rest.length, 1))
}

/** An identity number with the day of birth and serial hidden: `231102********0018` keeps area and last four. */
export function maskIdentityNumber(number: string): string {
  return maskMiddle(number.trim(), 6, 4)
}

/** A private telephone: `139****0018`. */
export function maskTelephone(number: string): string {
  return maskMiddle(number.trim(), 3, 4)
}

/** Keeps `head` and `tail` characters; a text too short for that is hidden whole. */
function maskMiddle(text: string, head: number, tail: number): string {
  const signs = [...text]
  const hidden = signs.length - head - tail
  return hidden < 1 ? '*'.repeat(signs.length) : signs.slice(0, head).join('') + '*'.repeat(hidden) + signs.slice(-tail).join('')
}
