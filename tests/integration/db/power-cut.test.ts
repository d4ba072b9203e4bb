import { describe, expect, test } from 'vitest'
import { cutPowerAlone, cutPowerInLanes } from '#tests/torture/cut-power.ts'
import { canBuildShims } from '#tests/torture/shims.ts'

/**
 * T3 (reliability.md): 5,000 states of a disk whose power was cut here, 1,000,000 by `npm run torture -- power-cut`. A name is on the disk
 * once its folder was synced, bytes once their file was; of the rest any pieces of 512 bytes are there, missing or garbage.
 */

// Skipped where there is no C compiler to build the library that records the file operations.
describe.skipIf(!canBuildShims())('断电', () => {
  test('5,000 states: no acknowledged save is lost, none is half, every database is sound, every row has its file', async () => {
    const report = await cutPowerInLanes({ states: 5000, seed: 20_220_420, care: 'full', openOneIn: 100 })
    expect(report.findings).toEqual([])
    expect(report.faults).toEqual({ lost: 0, half: 0, corrupt: 0, dangling: 0 })
    expect(report.states).toBe(5000)
    expect(report.opened).toBeGreaterThanOrEqual(50)
    expect(report.acknowledged).toBeGreaterThan(100)
  }, 600_000)

  test('control: with synchronous=NORMAL acknowledged saves are lost in a fifth of the states at least', async () => {
    const { states, faults } = await cutPowerAlone({ states: 200, seed: 1, care: 'normal', openOneIn: 1000 })
    expect(faults.lost / states).toBeGreaterThan(0.2)
    // What is left is whole all the same: only the newest saves are gone.
    expect(faults).toMatchObject({ half: 0, corrupt: 0 })
  }, 120_000)

  test('control: files that were not synced are missing while their rows are there', async () => {
    const { faults } = await cutPowerAlone({ states: 100, seed: 1, care: 'files-unsynced', openOneIn: 1000 })
    expect(faults.dangling).toBeGreaterThan(20)
    expect(faults.lost).toBe(0)
  }, 120_000)
})
