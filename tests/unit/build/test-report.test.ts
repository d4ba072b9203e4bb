import { describe, expect, test } from 'vitest'
import { readReport, sum } from '#build/test-report.ts'

const report = (files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: files.map(({ status, tests }, at) => ({
      name: `f${at}`,
      status,
      assertionResults: tests.map((one, index) => ({ status: one, fullName: `t${index}` })),
    })),
  })

describe('the closing line', () => {
  test('counts tests, and names those that did not run', () => {
    const result = readReport(report([{ status: 'failed', tests: ['passed', 'failed', 'skipped', 'todo'] }]))
    expect(result).toEqual({ passed: 1, failed: 1, skipped: 2, skippedNames: ['t2', 't3'] })
  })
  test('a file that broke before its tests is a failure', () => {
    expect(
      readReport(
        report([
          { status: 'failed', tests: [] },
          { status: 'failed', tests: ['passed'] },
        ]),
      ).failed,
    ).toBe(2)
  })
  test('adds the suites up', () => {
    const one = readReport(report([{ status: 'passed', tests: ['passed', 'passed'] }]))
    expect(sum([one, one])).toEqual({ passed: 4, failed: 0, skipped: 0 })
  })
})
