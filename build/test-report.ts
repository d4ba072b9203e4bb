/** What one suite came to. */
export interface SuiteResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly skippedNames: readonly string[]
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Reads vitest's JSON report. A file that failed before its tests counts as one failure; todo and disabled tests count as skipped. */
export function readReport(text: string): SuiteResult {
  const { testResults } = JSON.parse(text) as Report
  const tests = testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const skippedNames = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  return { passed, failed: failed + broken, skipped: skippedNames.length, skippedNames }
}

export function sum(results: readonly SuiteResult[]): Omit<SuiteResult, 'skippedNames'> {
  const add = (key: 'passed' | 'failed' | 'skipped') => results.reduce((total, result) => total + result[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}
