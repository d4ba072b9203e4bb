import { describe, expect, test } from 'vitest'
import { addresseeOf, countyOfficeName, taskForceTitle } from '#electron/services/programmes/programme-names.ts'
import { findPack } from '#shared/packs/index.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'

const county = { kind: 'territory', name: '逊克县' }

describe('a county’s body is called as the city’s, without the city (office.md)', () => {
  test.each([
    ['heihe-2022', '黑河市政务守信践诺工作专班', '逊克县政务守信践诺工作专班', '逊克县政务守信践诺工作专班办公室'],
    ['heihe-2020', '黑河市诚信黑河建设工作领导小组', '逊克县诚信建设工作领导小组', '逊克县诚信建设工作领导小组办公室'],
    ['hegang-2022', '鹤岗市政务守信践诺工作专班', '逊克县政务守信践诺工作专班', '逊克县政务守信践诺工作专班办公室'],
  ])('%s', (programmeId, force, addressee, office) => {
    const pack = findPack(programmeId) as ProgrammePack
    expect([taskForceTitle(pack), addresseeOf(pack, county), countyOfficeName(pack, county)]).toEqual([force, addressee, office])
  })

  test('a 管委会 and a department are addressed by their own name', () => {
    const pack = findPack('heihe-2022') as ProgrammePack
    expect(addresseeOf(pack, { kind: 'territory', name: '五大连池风景区管委会' })).toBe('五大连池风景区管委会')
    expect(addresseeOf(pack, { kind: 'department', name: '市教育局' })).toBe('市教育局')
  })
})
