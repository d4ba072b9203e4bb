import { type PackageKind, packageKindCodes, packageKinds } from './kinds.ts'
import { isPeriod } from './period.ts'

/**
 * File names of packages (exchange.md 4): `某市_某县_月报_2026-11_v03_4f2a9c.sxb`, with `-2of3` behind the number of a volume, and an
 * ASCII twin for carriers that spoil Chinese names. The reader never trusts a name: it is for people, and for finding what came.
 */
export interface PackageFileName {
  /** Short names without `_`: of the city, and of the unit that sends or receives; in the ASCII twin the tails of their ids. */
  readonly city: string
  readonly unit: string
  readonly kind: PackageKind
  readonly period: string | null
  /** 1 for the first package of its kind and period. */
  readonly version: number
  /** The first six hex digits of `packageId`. */
  readonly code: string
  readonly volume: { readonly i: number; readonly n: number }
  readonly ending: 'sxb' | 'zip'
  readonly script: 'chinese' | 'ascii'
}

export const longestFileName = 80
const [longestCity, longestUnit] = [12, 24]
const noPeriod = '不分期'

const byLabel = new Map<string, PackageKind>(packageKindCodes.map((kind) => [packageKinds[kind].name, kind]))
const byCode = new Set<string>(packageKindCodes)

/** The file name; throws `RangeError` for parts that no file name may have. At most 80 characters. */
export function packageFileName(parts: PackageFileName): string {
  const { city, unit, kind, period, version, code, volume, ending, script } = parts
  const words = [
    city,
    unit,
    script === 'ascii' ? kind : packageKinds[kind].name,
    period ?? (script === 'ascii' ? 'any' : noPeriod),
    `v${String(version).padStart(2, '0')}`,
    volume.n === 1 ? code : `${code}-${volume.i}of${volume.n}`,
  ]
  const name = `${words.join('_')}.${ending}`
  if (parsePackageFileName(name) === undefined) throw new RangeError(`no name for a package: ${name}`)
  return name
}

/** What a file name says; undefined where it is not one of ours. */
export function parsePackageFileName(name: string): PackageFileName | undefined {
  if (name.length > longestFileName) return undefined
  const [stem, ending] = [name.slice(0, -4), name.slice(-3)]
  if (name.at(-4) !== '.' || (ending !== 'sxb' && ending !== 'zip')) return undefined
  const [city, unit, label, when, numbered, coded, ...more] = stem.split('_')
  if (more.length > 0 || !isNamePart(city, longestCity) || !isNamePart(unit, longestUnit)) return undefined
  const labelled = kindOf(label)
  const version = /^v(0[1-9]|[1-9]\d{1,3})$/.exec(numbered ?? '')?.[1]
  const last = /^([0-9a-f]{6})(?:-([1-9]\d?)of([1-9]\d?))?$/.exec(coded ?? '')
  const period = labelled === undefined ? undefined : periodOf(when ?? '', labelled.script)
  if (labelled === undefined || period === undefined || version === undefined || last?.[1] === undefined) return undefined
  if (labelled.script === 'ascii' && !/^[a-z0-9-]+_[a-z0-9-]+$/.test(`${city}_${unit}`)) return undefined
  const volume = { i: Number(last[2] ?? 1), n: Number(last[3] ?? 1) }
  if (volume.i > volume.n || (last[3] !== undefined && volume.n < 2)) return undefined
  return { city, unit, ...labelled, period, version: Number(version), code: last[1], volume, ending }
}

function kindOf(label: string | undefined): Pick<PackageFileName, 'kind' | 'script'> | undefined {
  if (label === undefined) return undefined
  if (byCode.has(label)) return { kind: label as PackageKind, script: 'ascii' }
  const kind = byLabel.get(label)
  return kind === undefined ? undefined : { kind, script: 'chinese' }
}

function periodOf(text: string, script: PackageFileName['script']): string | null | undefined {
  if (text === (script === 'ascii' ? 'any' : noPeriod)) return null
  return isPeriod(text) ? text : undefined
}

/** A name that Windows, Linux and FAT take as it is: no signs of paths, nothing invisible, no dot or blank at an end. */
function isNamePart(text: string | undefined, longest: number): text is string {
  return text !== undefined && text.length <= longest && text === fileNamePart(text, longest)
}

/** A unit's name as a part of a file name: what may not stand there is left out, what is too long is cut. `未命名` where nothing is left. */
export function fileNamePart(name: string, longest: number = longestUnit): string {
  const kept = name.normalize('NFC').replaceAll(/[\\/:*?"<>|_\p{C}\p{Z}\s]/gu, '')
  const cut = [...kept].reduce((text, sign) => (text.length + sign.length <= longest ? text + sign : text), '')
  return cut.replaceAll(/^\.+|\.+$/g, '') || '未命名'
}
