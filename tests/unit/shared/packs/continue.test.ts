import { expect, test } from 'vitest'
import { continueProgramme } from '#shared/packs/continue.ts'
import { findPack, packs } from '#shared/packs/index.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'

const pack = findPack('heihe-2022') as ProgrammePack
const next = continueProgramme(pack, { year: 2023, title: '黑河市2023年政务守信践诺专项行动' })

test("next year's plan may start from last year's: the same tasks and units under new ids, every date a year later", () => {
  expect(next).toMatchObject({ id: 'heihe-2023', version: 1, year: 2023, title: '黑河市2023年政务守信践诺专项行动' })
  expect(next.tasks.map((task) => task.title)).toEqual(pack.tasks.map((task) => task.title))
  expect(next.tasks[0]?.id).toBe('heihe-2023:task:1')
  expect(next.units).toEqual(pack.units)
  const days = (each: ProgrammePack): string[] => each.tasks.flatMap((task) => task.measures.flatMap((m) => m.deadlines.map((d) => d.by)))
  expect(days(next)).toEqual(days(pack).map((day) => day.replace('2022', '2023')))
  expect(next.cadence.from).toBe('2023-04')
})

test('the documents of last year keep their own dates, and each indicator starts with its newest target', () => {
  expect(next.sourceDocuments.map((each) => each.issuedOn)).toEqual(pack.sourceDocuments.map((each) => each.issuedOn))
  expect(next.indicators.every((each) => each.targets.length === 1 && each.targets[0]?.effectiveFrom === '2023-04')).toBe(true)
})

test('the last day of February stays the last day of February', () => {
  const cadence = { ...pack.cadence, startsOn: '2022-02-28' }
  expect(continueProgramme({ ...pack, cadence }, { year: 2024, title: '2024年' }).cadence.startsOn).toBe('2024-02-29')
})

test('a programme cannot start from a later one', () => {
  expect(() => continueProgramme(pack, { year: 2022, title: '2022年' })).toThrow()
})

test.each(packs.map((each) => [each.id, each] as const))('%s can be continued: a sound programme with as many measures', (_, from) => {
  const later = continueProgramme(from, { year: from.year + 1, title: '下一年度工作方案' })
  const measures = (each: ProgrammePack) => each.tasks.flatMap((task) => task.measures)
  expect(measures(later).map((measure) => measure.text)).toEqual(measures(from).map((measure) => measure.text))
  expect(later.cadence.startsOn.slice(0, 4)).toBe(String(from.year + 1))
})

test('M-024: a 最终时限 of 2024 stays 2024; the yearly date moves up to it and then is the only one', () => {
  const hegang = findPack('hegang-2022') as ProgrammePack
  const measure = (each: ProgrammePack, code: string) => each.tasks.flatMap((task) => task.measures).find((one) => one.code === code)
  const year2023 = continueProgramme(hegang, { year: 2023, title: '2023年' })
  expect(measure(year2023, '5-1')).toMatchObject({ deadlines: [{ by: '2023-12-31' }], finalDeadline: { by: '2024-12-31' } })
  expect(measure(year2023, '3-1')).toMatchObject({ deadlines: [{ by: '2023-12-31' }], finalDeadline: null })
  const year2024 = continueProgramme(year2023, { year: 2024, title: '2024年' })
  expect(measure(year2024, '5-1')).toMatchObject({ deadlines: [{ by: '2024-12-31' }], finalDeadline: null })
})

test('a 最终时限 of the same year moves with the working date (A-23)', () => {
  const codes = next.tasks.find((task) => task.number === 15)?.measures[0]
  expect(codes).toMatchObject({ deadlines: [{ by: '2023-11-30' }], finalDeadline: { by: '2023-12-31' } })
})

test('a target that was set for the next year is in force when it begins, by its own day (A-18)', () => {
  const hegang = findPack('hegang-2022') as ProgrammePack
  const fields = continueProgramme(hegang, { year: 2023, title: '2023年' }).indicators.find((each) =>
    each.id.endsWith('certificate-fields'),
  )
  expect(fields?.targets).toMatchObject([{ effectiveFrom: '2023-06', by: '2023-12-31' }])
  expect(fields?.targets[0]?.value).toBe(hegang.indicators.find((each) => each.id.endsWith('certificate-fields'))?.targets.at(-1)?.value)
})
