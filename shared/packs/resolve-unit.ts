import type { PackUnit, ProgrammePack } from './schema.ts'

export type UnitResolution = { readonly unit: PackUnit } | { readonly ambiguous: readonly PackUnit[] } | { readonly unknown: string }

/**
 * The unit that a text names, by name, 规范名称 or alias; the city's own prefix may stand in full (黑河市教育局 is 市教育局).
 * A name that two units share is never guessed: 五大连池 may be 五大连池市 or 五大连池风景区管委会 (M-009).
 */
export function resolveUnit(pack: Pick<ProgrammePack, 'units' | 'city'>, text: string): UnitResolution {
  for (const form of formsOf(pack.city, text)) {
    const ambiguous = pack.units.filter((unit) => unit.ambiguousAliases.includes(form))
    if (ambiguous.length > 0) return { ambiguous }
    const unit = pack.units.find((each) => each.name === form || each.fullName === form || each.aliases.includes(form))
    if (unit !== undefined) return { unit }
  }
  return { unknown: text }
}

/** The text without layout spaces and with Chinese brackets, then without the city's name before it. */
function formsOf(city: string, text: string): string[] {
  const plain = text.replaceAll(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）')
  if (!plain.startsWith(city)) return [plain]
  const rest = plain.slice(city.length)
  return [plain, `市${rest}`, rest]
}
