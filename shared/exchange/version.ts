/** The version of the format that this program writes, and the oldest reader that understands what it writes. */
export const formatVersion = '1.0'
export const minReader = '1.0'

const pattern = /^(\d{1,3})\.(\d{1,3})$/

/** Whether a text is a version at all: `1.0`. */
export function isFormatVersion(text: string): boolean {
  return pattern.test(text)
}

/**
 * Whether this program may read a package: a newer minor version is read and its unknown fields are kept, a newer major one never is,
 * nor one that names a newer version as the oldest that understands it (exchange.md 6).
 */
export function isReadableVersion(version: string, oldestReader: string): boolean {
  return majorOf(version) <= majorOf(formatVersion) && !isNewer(oldestReader, formatVersion)
}

function isNewer(one: string, other: string): boolean {
  const [major, minor] = numbersOf(one)
  const [otherMajor, otherMinor] = numbersOf(other)
  return major > otherMajor || (major === otherMajor && minor > otherMinor)
}

function majorOf(version: string): number {
  return numbersOf(version)[0]
}

function numbersOf(version: string): [major: number, minor: number] {
  const match = pattern.exec(version)
  return [Number(match?.[1] ?? Infinity), Number(match?.[2] ?? Infinity)]
}
