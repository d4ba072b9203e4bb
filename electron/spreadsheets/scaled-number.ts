/** A number that its format shows in thousands or 万 (`#,##0.00,`, `0!.0,"万元"`), as it stands on the screen; null where the format is beyond this. */
export function scaledText(value: number, section: string): string | null {
  const tokens = tokensOf(section)
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit')
  if (last < 0) return null
  const scale = tokens.slice(last + 1).filter(({ kind }) => kind === 'comma').length
  const point = tokens.findIndex(({ kind }) => kind === 'point')
  const decimals = point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === 'digit').length
  const digits = [...(Math.abs(value) / 1000 ** scale).toFixed(decimals).replace('.', '')]
  const isLong = Math.abs(value) >= 1e15
  return isLong ? null : `${value < 0 ? '-' : ''}${laid(tokens, digits)}`
}

interface Token {
  readonly kind: 'digit' | 'point' | 'comma' | 'literal'
  readonly text: string
}

function tokensOf(section: string): Token[] {
  const found = section.matchAll(/"([^"]*)"?|[\\!](.)|[_*].|\[[^\]]*\]|([0#?])|(\.)|(,)|(.)/gs)
  return [...found].flatMap(([, quoted, escaped, digit, point, comma, other]): Token[] => {
    if (digit !== undefined) return [{ kind: 'digit', text: digit }]
    if (point !== undefined) return [{ kind: 'point', text: '.' }]
    if (comma !== undefined) return [{ kind: 'comma', text: '' }]
    const literal = quoted ?? escaped ?? other
    return literal === undefined ? [] : [{ kind: 'literal', text: literal }]
  })
}

/** Lays digits on the places from the right; the first place takes all that are left. */
function laid(tokens: readonly Token[], digits: string[]): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit')
  let text = ''
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token?.kind !== 'digit') text = `${token?.text ?? ''}${text}`
    else if (at === first) text = `${digits.splice(0).join('')}${text}`
    else text = `${digits.pop() ?? (token.text === '0' ? '0' : '')}${text}`
  }
  return text
}
