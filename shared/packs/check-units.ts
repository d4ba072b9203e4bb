import { cycleFaults } from './check-cycles.ts'
import type { PackFault, Place } from './places.ts'
import { field, inside, placesOf, placesWithin, repeated, unknownAmong } from './places.ts'

/** Units that do not exist, are named twice, or cannot carry what the pack gives them. */
export function unitFaults(pack: unknown): PackFault[] {
  const units = placesOf(pack, 'units[]')
  const ids = placesOf(pack, 'units[].id')
  return [
    ...repeated(ids, '单位标识'),
    ...repeated(ids.map(tailOf), '单位标识的末段'),
    ...repeated(placesOf(pack, 'units[].areaCode'), '行政区划代码'),
    ...nameFaults(units),
    ...unknownAmong(placesOf(pack, 'hostUnitId'), ids, '单位'),
    ...unknownAmong(placesOf(pack, 'units[].parentId'), ids, '单位'),
    ...unknownAmong(placesOf(pack, 'units[].members[]'), ids, '单位'),
    ...unknownAmong(placesOf(pack, 'questionnaires[].tables[].questions[].unitIds[]'), ids, '单位'),
    ...unknownAmong(placesOf(pack, 'ledgerSeeds[].unitIds[]'), ids, '单位'),
    ...placesOf(pack, 'ledgerSeeds[]').flatMap((seed) => repeated(placesWithin(seed, 'unitIds[]'), '台账初始行的单位')),
    ...cycleFaults(pack),
    ...hostFaults(pack, units),
    ...units.flatMap(flagFaults),
    ...collectiveFaults(units),
    ...carrierFaults(pack, units, ids),
  ]
}

/** Assignment ids end with a unit's tail, so tails must differ as ids do. */
function tailOf({ path, value }: Place): Place {
  return { path, value: String(value).split(':').at(-1) }
}

function nameFaults(units: readonly Place[]): PackFault[] {
  const owned = units.flatMap(namesOf)
  const shared = units.flatMap((unit) => placesWithin(unit, 'ambiguousAliases[]'))
  const names = new Set(owned.map((place) => place.value))
  return [
    ...repeated(owned, '单位名称或简称'),
    ...shared.flatMap(({ path, value }): PackFault[] => {
      if (names.has(value)) return [{ path, problem: `“${String(value)}”已是一个单位的名称或简称，不能再作易混简称` }]
      const isShared = shared.filter((other) => other.value === value).length > 1
      return isShared ? [] : [{ path, problem: `易混简称“${String(value)}”只有一个单位使用` }]
    }),
  ]
}

/** Each name of a unit once, though its 规范名称 may stand among its aliases too. */
function namesOf(unit: Place): Place[] {
  const places = ['name', 'fullName', 'aliases[]'].flatMap((pattern) => placesWithin(unit, pattern))
  return places.filter((place, index) => places.findIndex((other) => other.value === place.value) === index)
}

function hostFaults(pack: unknown, units: readonly Place[]): PackFault[] {
  return units.flatMap((unit) => {
    const isHost = field(unit.value, 'id') === field(pack, 'hostUnitId')
    const isFlagged = field(unit.value, 'host') === true
    return isHost === isFlagged ? [] : [{ path: inside(unit, 'host').path, problem: '专班办公室所在单位的标志与 hostUnitId 不一致' }]
  })
}

function flagFaults(unit: Place): PackFault[] {
  const isScoredSilently = field(unit.value, 'scored') === true && field(unit.value, 'reports') !== true
  return isScoredSilently ? [{ path: inside(unit, 'scored').path, problem: '参加评分的单位必须报送材料' }] : []
}

function collectiveFaults(units: readonly Place[]): PackFault[] {
  const collectives = new Set(units.filter(isCollective).map((unit) => field(unit.value, 'id')))
  return units.flatMap((unit) => {
    const members = placesWithin(unit, 'members[]')
    const path = inside(unit, 'members').path
    if (isCollective(unit) && members.length === 0) return [{ path, problem: '统称单位应列出成员单位' }]
    if (!isCollective(unit) && members.length > 0) return [{ path, problem: '只有统称单位可以有成员单位' }]
    return members
      .filter((member) => collectives.has(member.value))
      .map((member) => ({ path: member.path, problem: '统称单位的成员不能再是统称单位' }))
  })
}

function isCollective(unit: Place): boolean {
  return field(unit.value, 'kind') === 'collective'
}

function carrierFaults(pack: unknown, units: readonly Place[], ids: readonly Place[]): PackFault[] {
  const upper = new Set(units.filter((unit) => field(unit.value, 'kind') === 'upperBody').map((unit) => field(unit.value, 'id')))
  return placesOf(pack, 'tasks[].measures[]').flatMap((measure) => {
    const carriers = ['leads[]', 'responsible[]'].flatMap((pattern) => placesWithin(measure, pattern))
    return [
      ...unknownAmong(carriers, ids, '单位'),
      ...repeated(carriers, '承担单位'),
      ...carriers
        .filter((place) => upper.has(place.value))
        .map(({ path, value }) => ({ path, problem: `“${String(value)}”是上级机构，不能承担措施` })),
    ]
  })
}
