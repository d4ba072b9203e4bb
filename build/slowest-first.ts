import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, in this order; Vitest by itself begins with the largest files, and the harnesses are small ones. What comes
 * first is shared out evenly among the workers, and nobody waits for a long file at the end.
 */
const slowest = [
  'tests/integration/electron/services/exchange/histories.test.ts',
  'tests/integration/electron/services/ledgers/round-trip.test.ts',
  'tests/integration/db/power-cut.test.ts',
  'tests/integration/db/kill-while-saving.test.ts',
  'tests/integration/electron/services/exchange/kill-while-exchanging.test.ts',
  'tests/integration/electron/packages/mutants.test.ts',
  'tests/integration/db/disk-failures.test.ts',
  'tests/integration/db/kill-while-backing-up.test.ts',
  'tests/integration/electron/services/exchange/import-on-failing-disk.test.ts',
  'tests/integration/db/kill-while-migrating.test.ts',
  'tests/integration/db/bit-rot.test.ts',
  'tests/integration/electron/scoring/second-scorer.test.ts',
  'tests/integration/electron/browser/main.test.ts',
  'tests/integration/electron/documents/rendered.test.ts',
  'tests/integration/electron/packages/full-disk.test.ts',
  'tests/integration/electron/cli/run.test.ts',
  'tests/e2e/pictures.test.ts',
  'tests/e2e/appraisal-year.test.ts',
  'tests/e2e/year-pictures.test.ts',
  'tests/e2e/offices-apart.test.ts',
  'tests/e2e/year.test.ts',
  'tests/e2e/score-explained.test.ts',
  'tests/e2e/april-2022.test.ts',
  'tests/e2e/county-pictures.test.ts',
  'tests/e2e/ledgers.test.ts',
  'tests/e2e/spot-check.test.ts',
  'tests/e2e/forms-to-circular.test.ts',
  'tests/e2e/questionnaire.test.ts',
  'tests/e2e/programme-from-word.test.ts',
  'tests/e2e/fill-in-forms.test.ts',
  'tests/e2e/package-pictures.test.ts',
  'tests/e2e/package-pictures-full.test.ts',
]

function rank({ moduleId }: TestSpecification): number {
  const place = slowest.findIndex((path) => moduleId.replaceAll('\\', '/').endsWith(`/${path}`))
  return place === -1 ? slowest.length : place
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await BaseSequencer.prototype.sort.call(this, files)
    return usual.toSorted((one, other) => groupOf(one) - groupOf(other) || rank(one) - rank(other))
  }
}
