import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distinctNames, measureFolder, monthFolders, unplacedFolder } from '#shared/domain/evidence-folders.ts'
import { measureOfPath, readEvidencePath, unitOfWords } from '#shared/domain/evidence-paths.ts'
import { findPack, packs } from '#shared/packs/index.ts'

const april = { year: 2022, month: 4 }
const bareApril = { year: null, month: 4 }

describe('folders as people make them (M-064)', () => {
  test.each([
    ['逊克县/2022年4月/7-3 进校园方案/文件.pdf', '逊克县', april, '7-3'],
    ['接收/佐证材料/逊克县/4月/7－3进校园方案/照片.jpg', '逊克县', bareApril, '7-3'],
    ['逊克县2022年4月佐证材料/７-３进校园方案/a.jpg', '逊克县佐证材料', april, '7-3'],
    ['逊克县\\2022.4\\7.3 进校园\\a.jpg', '逊克县', april, '7-3'],
    ['逊克县/202204/（7-3）方案/爱辉区交流/x.jpg', '逊克县', april, '7-3'],
    ['四月份/16—2 市场主体/x.pdf', undefined, bareApril, '16-2'],
    ['十二月/07-03/x.pdf', undefined, { year: null, month: 12 }, '7-3'],
    ['2022-04/措施7-3/x.pdf', undefined, april, '7-3'],
    ['2022年4月7-3 进校园方案/x.pdf', undefined, april, '7-3'],
    ['逊克县/2022年4月（2）/7-3 进校园方案 - 副本/x.pdf', '逊克县', april, '7-3'],
    ['7-3进校园方案.pdf', undefined, null, '7-3'],
    ['会议.pdf', undefined, null, null],
    ['逊克县/4月20日会议/x.jpg', '4月20日会议', null, null],
    ['逊克县/2022-04-20/x.jpg', '2022-04-20', null, null],
    ['逊克县/4.20/x.jpg', '4.20', null, null],
  ])('%s', (path, unit, month, code) => {
    const read = readEvidencePath(path)
    expect([read.unitWords[0], read.month, read.measure.code]).toEqual([unit, month, code])
  })
})

test('what proves no measure lies in a folder of its own', () => {
  expect(readEvidencePath(`逊克县/2022年4月/${unplacedFolder}/a.pdf`)).toMatchObject({ isUnplaced: true, month: april })
  expect(readEvidencePath('逊克县/2022年4月/a.pdf').isUnplaced).toBe(false)
})

describe('units by the words of folders', () => {
  const units = (findPack('heihe-2022')?.units ?? []).map(({ id, ...unit }) => ({ ...unit, unitId: id }))
  const named = (...words: string[]) => {
    const unit = unitOfWords(words, units)
    return unit === null || unit === 'ambiguous' ? unit : unit.name
  }

  test.each([
    ['逊克县', '逊克县'],
    ['逊克', '逊克县'],
    ['逊克县专班', '逊克县'],
    ['逊克县佐证材料', '逊克县'],
    ['五大连池市', '五大连池市'],
    ['五大连池风景区管委会材料', '五大连池风景区管委会'],
    ['佐证材料', null],
  ])('“%s” is %s', (words, name) => expect(named(words)).toBe(name))

  test('五大连池 alone asks: it may be the city or the 风景区 (M-009)', () => {
    expect(named('五大连池')).toBe('ambiguous')
    expect(named('五大连池4月材料')).toBe('ambiguous')
  })

  test('the inner folder speaks before the outer one', () => expect(named('佐证', '孙吴县', '黑河市收到')).toBe('孙吴县'))
})

describe('measures of the list', () => {
  const lines = [
    { code: '7-3', shortTitle: '进校园方案' },
    { code: '9-2', shortTitle: '“信易+”应用场景（非试点）' },
  ]
  test('by code first, else by a folder of the same words', () => {
    const found = (path: string) => measureOfPath(readEvidencePath(path), lines)?.code ?? null
    expect(found('逊克县/4月/7-3 别的名称/a.pdf')).toBe('7-3')
    expect(found('逊克县/4月/进校园方案/a.pdf')).toBe('7-3')
    expect(found('逊克县/4月/“信易＋”应用场景(非试点)/a.pdf')).toBe('9-2')
    expect(found('逊克县/4月/7-4 进企业方案/a.pdf')).toBeNull()
    expect(found('逊克县/4月/照片/a.pdf')).toBeNull()
  })
})

test('every unit, month and measure of every programme comes back from its own folders', () => {
  const places = packs.flatMap((pack) => {
    const units = pack.units.map((unit) => ({ ...unit, unitId: unit.id }))
    const lines = pack.tasks.flatMap((task) => task.measures)
    return units.map((unit) => ({ unit, units, lines }))
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.nat(),
      fc.integer({ min: 2019, max: 2035 }),
      fc.integer({ min: 1, max: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('', '接收/', '佐证材料汇总/上报/'),
      ({ unit, units, lines }, at, year, month, file, outer) => {
        const line = lines[at % lines.length]
        if (line === undefined) throw new Error('a programme without measures')
        const folders = [...monthFolders(unit.name, `${year}-${String(month).padStart(2, '0')}`), measureFolder(line)]
        const read = readEvidencePath(`${outer}${[...folders, ...distinctNames([`${file}.pdf`])].join('/')}`)
        expect(read.month).toEqual({ year, month })
        expect(unitOfWords(read.unitWords, units)).toBe(unit)
        expect(measureOfPath(read, lines)).toBe(line)
      },
    ),
    { numRuns: 500 },
  )
})
