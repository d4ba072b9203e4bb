import type { Breakdown } from './breakdown.ts'
import { packs } from './index.ts'
import type { NewProgramme } from './new-programme.ts'
import { resolveUnit } from './resolve-unit.ts'
import type { PackUnit, ProgrammePack } from './schema.ts'

/** The units of a programme that is made from a table: those of the city's other programme, the 县（市、区） of the form, and every name in the table. */

type Base = Pick<ProgrammePack, 'units' | 'city' | 'hostUnitId'> | null

export interface GatheredUnits {
  readonly units: readonly PackUnit[]
  readonly hostUnitId: string
  /** Every territory, by 各县（市、区） where such a unit is there; empty where there are none. */
  readonly everyTerritory: readonly string[]
  /** Unit of each name in the table. */
  readonly ids: ReadonlyMap<string, string>
  /** Sentences for a person: what the form still lacks. */
  readonly faults: readonly string[]
}

const blank: Omit<PackUnit, 'id' | 'name' | 'kind' | 'level' | 'sector'> = {
  fullName: null,
  aliases: [],
  ambiguousAliases: [],
  parentId: null,
  members: [],
  expansion: 'all',
  reports: true,
  scored: false,
  pilot: false,
  host: false,
  areaCode: null,
  namedInSource: true,
  note: null,
}

/** `base` is the programme that the office has already: its units keep their ids and their host (foundations.md 3). */
export function gatherUnits(breakdown: Breakdown, form: NewProgramme, base: Base): GatheredUnits {
  const units: PackUnit[] = (base?.units ?? []).map((unit) => ({ ...unit, scored: false }))
  const ids = new Map<string, string>()
  const place = (text: string): string | undefined => {
    const found = resolveUnit({ units, city: form.city }, text)
    return 'unit' in found ? found.unit.id : undefined
  }
  for (const unit of territories(form, units)) units.push(unit)
  const names = [...new Set([form.hostUnit, ...namesOf(breakdown)])]
  const faults: string[] = []
  for (const name of names.filter((each) => !isCollectiveName(each))) {
    const id = place(name) ?? sameUnit(name, units, form)
    if (id === undefined) units.push(department(name, form))
    else addAlias(units, id, name)
    ids.set(name, id ?? units.at(-1)?.id ?? '')
  }
  const own = units.filter((unit) => unit.kind === 'territory').map((unit) => unit.id)
  for (const name of names.filter(isCollectiveName)) {
    const id = place(name)
    if (id !== undefined) ids.set(name, id)
    else if (own.length === 0 && isOfTerritories(name)) faults.push(`表中有“${name}”，请填写所辖县（市、区）名称`)
    else ids.set(name, addCollective(units, name, form, own))
  }
  const all = own.length === 0 ? undefined : addCollective(units, '各县（市、区）', form, own)
  const together = new Set(units.find((unit) => unit.id === all)?.members)
  const everyTerritory = all === undefined ? [] : [all, ...own.filter((id) => !together.has(id))]
  const hostUnitId = base?.hostUnitId ?? ids.get(form.hostUnit) ?? ''
  return { units: units.map((unit) => ({ ...unit, host: unit.id === hostUnitId })), hostUnitId, everyTerritory, ids, faults }
}

function namesOf({ tasks }: Breakdown): string[] {
  return tasks
    .flatMap((task) => task.measures)
    .flatMap((measure) => [...measure.leads, ...measure.responsible].map((carrier) => carrier.text))
}

/** 各县（市、区）, 各有关单位: names that mean several. */
function isCollectiveName(name: string): boolean {
  return name.startsWith('各') || /有关(?:单位|部门)|相关(?:单位|部门)|成员单位$/.test(name)
}

function isOfTerritories(name: string): boolean {
  return /^各.{0,2}(?:县|区|市|地|乡镇|旗)/.test(name)
}

/** 县（市、区） of the form that no programme of the city knows. A short form that two of them share asks (M-009). */
function territories(form: NewProgramme, known: readonly PackUnit[]): PackUnit[] {
  const added = form.territories.filter((name) => !known.some((unit) => unit.name === name))
  const shortForms = added.map(shortForm)
  return added.map((name, at) => {
    const short = shortForms[at] ?? ''
    const isShared = shortForms.filter((each) => each === short).length > 1
    const offices = ['人民政府', '政府', '党委和政府', '专班', '政务守信践诺专班'].map((office) => `${name}${office}`)
    const aliases = short === '' || isShared ? offices : [short, ...offices]
    const ambiguousAliases = isShared && short !== '' ? [short] : []
    const id = `${form.stem}:unit:${tailOf(name, form)}`
    return { ...blank, id, name, aliases, ambiguousAliases, kind: 'territory', level: 'county', sector: 'territory', namedInSource: false }
  })
}

function shortForm(name: string): string {
  return name.length >= 3 && /[县市区旗]$/.test(name) ? name.slice(0, -1) : ''
}

function department(name: string, form: NewProgramme): PackUnit {
  const { sector } = knownDepartment(name, form) ?? { sector: sectorOf(name) }
  return { ...blank, id: `${form.stem}:unit:${tailOf(name, form)}`, name, kind: 'department', level: 'city', sector }
}

/** Another name of a unit that is there: 市市场监督管理局 beside 市市场监管局. */
function sameUnit(name: string, units: readonly PackUnit[], form: NewProgramme): string | undefined {
  const id = `${form.stem}:unit:${tailOf(name, form)}`
  return units.find((unit) => unit.id === id)?.id
}

function addAlias(units: PackUnit[], id: string, name: string): void {
  const at = units.findIndex((unit) => unit.id === id)
  const unit = units[at]
  const isNamed = units.some((each) => each.name === name || each.fullName === name || each.aliases.includes(name))
  const isPrefixed = unit !== undefined && 'unit' in resolveUnit({ units, city: '' }, name)
  if (unit !== undefined && !isNamed && !isPrefixed && name.startsWith('市')) units[at] = { ...unit, aliases: [...unit.aliases, name] }
}

/** Names in the built-in programmes of other cities say of the same bureau which id it has and which channel it belongs to. */
function knownDepartment(name: string, { city }: NewProgramme): { readonly tail: string; readonly sector: PackUnit['sector'] } | undefined {
  for (const pack of packs) {
    const theirs = name.replace(city.replace(/市$/, ''), pack.city.replace(/市$/, ''))
    const found = resolveUnit(pack, theirs)
    if ('unit' in found && found.unit.kind === 'department') {
      return { tail: found.unit.id.slice(found.unit.id.lastIndexOf(':') + 1), sector: found.unit.sector }
    }
  }
  return undefined
}

/** The last part of a unit's id: as elsewhere for a bureau that is known, else made from the name, so that two offices agree. */
function tailOf(name: string, form: NewProgramme): string {
  return knownDepartment(name, form)?.tail ?? `unit-${nameCode(name)}`
}

/** Eight digits of the name alone (FNV-1a): the same on every machine. */
function nameCode(name: string): string {
  let hash = 0x811c9dc5
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

const sectors: readonly (readonly [PackUnit['sector'], RegExp])[] = [
  ['court', /法院|检察院/],
  ['massOrganisation', /团市委|团委|妇联|工商联|总工会|科协|残联|文联|侨联/],
  ['party', /^(?:市委|县委|区委)|纪委|党校/],
  ['centralProvincial', /银行|银保监|金融监管|税务|海关|供电|电力|电业|消防|烟草|邮政|气象|调查队|铁路|移动|联通|电信/],
]

function sectorOf(name: string): PackUnit['sector'] {
  return sectors.find(([, pattern]) => pattern.test(name))?.[0] ?? 'government'
}

/** The city's own 各县（市、区）; other programmes may name some 管委会 beside it. */
function existingAll(units: readonly PackUnit[], own: readonly string[]): string | undefined {
  const all = units.filter(
    (unit) =>
      unit.kind === 'collective' && unit.expansion === 'all' && unit.members.length > 0 && unit.members.every((id) => own.includes(id)),
  )
  const pilots = (unit: PackUnit): boolean => /试点/.test(unit.name)
  return all.filter((unit) => !pilots(unit)).toSorted((one, other) => other.members.length - one.members.length)[0]?.id
}

/** 各县（市、区） has all territories and gives its measures to each; 各有关单位 waits for the office to name the carriers. */
function addCollective(units: PackUnit[], name: string, form: NewProgramme, own: readonly string[]): string {
  const isTerritories = isOfTerritories(name)
  const there = isTerritories ? existingAll(units, own) : undefined
  if (there !== undefined) {
    const at = units.findIndex((unit) => unit.id === there)
    const unit = units[at]
    if (unit !== undefined && unit.name !== name && !unit.aliases.includes(name)) units[at] = { ...unit, aliases: [...unit.aliases, name] }
    return there
  }
  const departments = units.filter((unit) => unit.kind === 'department').map((unit) => unit.id)
  const id = `${form.stem}:unit:${isTerritories ? 'all-counties' : `group-${nameCode(name)}`}`
  units.push({
    ...blank,
    id,
    name,
    kind: 'collective',
    level: isTerritories ? 'county' : 'city',
    sector: isTerritories ? 'territory' : 'government',
    members: isTerritories ? [...own] : departments,
    expansion: isTerritories ? 'all' : 'officeNames',
    reports: false,
  })
  return id
}
