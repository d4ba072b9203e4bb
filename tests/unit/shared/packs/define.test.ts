import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/domain/errors.ts'
import { checkPack } from '#shared/packs/check.ts'
import { definePack } from '#shared/packs/define.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { pathText } from '#shared/packs/places.ts'
import type { PackInput } from '#shared/packs/schema.ts'
import { packJson, packWith } from '#tests/fixtures/packs/broken-pack.ts'

type Path = [string | number, ...(string | number)[]]

function faultsOf(value: unknown) {
  const checked = checkPack(value)
  return 'faults' in checked ? checked.faults : []
}

const measurePaths = heihe2022.tasks.flatMap((task, at) => task.measures.map((_, within): Path => ['tasks', at, 'measures', within]))
const mutation = fc.oneof(
  fc.constantFrom(...measurePaths).map((path) => ({ path: [...path, 'leads', 0] as Path, value: 'heihe:unit:nobody' as unknown })),
  fc
    .tuple(fc.constantFrom(...measurePaths), fc.constantFrom('2022-02-30', '2022-11-31', '2022-13-01', '8月底'))
    .map(([path, value]) => ({ path: [...path, 'deadlines', 0, 'by'] as Path, value: value as unknown })),
  fc
    .tuple(fc.nat(heihe2022.tasks.length - 1), fc.integer({ min: 11, max: 99 }))
    .map(([at, domain]) => ({ path: ['tasks', at, 'domain'] as Path, value: domain as unknown })),
  fc
    .tuple(fc.nat(heihe2022.readings.length - 1), fc.constantFrom('', 'neither', null, 5))
    .map(([at, chosen]) => ({ path: ['readings', at, 'chosen'] as Path, value: chosen as unknown })),
  fc
    .tuple(fc.nat(heihe2022.units.length - 1), fc.constantFrom('name', 'kind', 'level', 'sector', 'reports', 'namedInSource'))
    .map(([at, name]) => ({ path: ['units', at, name] as Path, value: null as unknown })),
)

describe('definePack', () => {
  test('refuses a pack broken anywhere and names the very place', () => {
    fc.assert(
      fc.property(mutation, ({ path, value }) => {
        const broken = packWith(path, value)
        expect(faultsOf(broken).map((fault) => fault.path)).toContain(pathText(path))
        expect(() => definePack(broken as PackInput)).toThrow(AppError)
      }),
      { numRuns: 60 },
    )
  })

  test('its refusal is invalid_input with place and problem', () => {
    const broken = packWith(['tasks', 3, 'domain'], 11) as PackInput
    expect(() => definePack(broken)).toThrowError(
      expect.objectContaining({ code: 'invalid_input', details: { place: 'tasks[3].domain', problem: '没有领域“11”' } }),
    )
  })

  test('fills in what a pack may leave out', () => {
    const pack = packJson()
    delete pack['terms']
    expect(definePack(pack as PackInput).terms).toEqual([])
  })
})
