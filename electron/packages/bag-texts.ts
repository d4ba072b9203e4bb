import { packageRefusal } from '#shared/exchange/faults.ts'
import { bagNames } from '#shared/exchange/names.ts'

/** The small text files of a bag (BagIt 1.0, RFC 8493): UTF-8, lines end with a line feed. */

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export interface ManifestLine {
  readonly sha256: string
  readonly name: string
}

/** A manifest's text: hash, two blanks, name; in the order of the names. */
export function manifestText(lines: readonly ManifestLine[]): string {
  return lines
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ sha256, name }) => `${sha256}  ${name}\n`)
    .join('')
}

/** Hash by name of a manifest. Throws E-PKG-MANIFEST for any other line, and for a name that stands in it twice. */
export function parseManifest(text: string): Map<string, string> {
  const hashes = new Map<string, string>()
  if (text !== '' && !text.endsWith('\n')) throw packageRefusal('E-PKG-MANIFEST')
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hash, name] = /^([0-9a-f]{64})[ \t]+(\S+)$/.exec(line) ?? []
    if (hash === undefined || name === undefined || hashes.has(name)) throw packageRefusal('E-PKG-MANIFEST')
    hashes.set(name, hash)
  }
  return hashes
}

/** `Label: value`, one line each. */
export function bagInfoText(facts: readonly (readonly [label: string, value: string])[]): string {
  return facts.map(([label, value]) => `${label}: ${value}\n`).join('')
}

/** What a reader needs of `bag-info.txt`. */
export interface BagInfo {
  readonly signKey: string
  readonly oxum: { readonly bytes: number; readonly files: number }
}

/** Throws E-PKG-BAGIT where a line is no fact, or one that is needed is missing or stands there twice. */
export function parseBagInfo(text: string): BagInfo {
  const refusal = packageRefusal('E-PKG-BAGIT', { name: bagNames.info })
  const facts = new Map<string, string[]>()
  if (!text.endsWith('\n')) throw refusal
  for (const line of text.split('\n').slice(0, -1)) {
    const [, label, value] = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*([^\r]*)$/.exec(line) ?? []
    if (label === undefined || value === undefined) throw refusal
    facts.set(label, [...(facts.get(label) ?? []), value])
  }
  const [signKey, ...moreKeys] = facts.get('Sender-Public-Key') ?? []
  const [oxum, ...moreSums] = facts.get('Payload-Oxum') ?? []
  const [, bytes, files] = /^(\d{1,15})\.(\d{1,9})$/.exec(oxum ?? '') ?? []
  if (signKey === undefined || bytes === undefined || moreKeys.length + moreSums.length > 0) throw refusal
  return { signKey, oxum: { bytes: Number(bytes), files: Number(files) } }
}
