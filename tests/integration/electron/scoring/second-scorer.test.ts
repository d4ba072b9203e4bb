import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { brokenYears } from '#tests/fixtures/scoring/broken-years.ts'
import { interpretations, randomYears } from '#tests/fixtures/scoring/random-years.ts'
import type { Answer } from '#tests/fixtures/scoring/two-scorers.ts'
import {
  alterableRules,
  differences,
  rulesOfPython,
  scoredByProduct,
  scoredByPython,
  withoutTrace,
} from '#tests/fixtures/scoring/two-scorers.ts'
import { workedExamples } from '#tests/fixtures/scoring/worked-examples.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

// scoring.md and annex 2 of the rules, written twice by different hands: the product, and year.py with Python's fractions.

const folder = useFolder()
const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Both answers to every request: by the product, by the second scorer. */
async function bothAnswers(requests: readonly unknown[]): Promise<readonly (readonly [Answer, Answer])[]> {
  return paired(requests.map(byProduct), await byPython(requests))
}

function byProduct(request: unknown): Answer {
  return scoredByProduct(JSON.stringify(request))
}

function byPython(requests: readonly unknown[], altered?: string): Promise<Answer[]> {
  return scoredByPython(join(folder(), 'requests.jsonl'), requests, altered)
}

function paired(ours: readonly Answer[], theirs: readonly Answer[]): (readonly [Answer, Answer])[] {
  expect(theirs).toHaveLength(ours.length)
  return ours.map((answer, at) => [answer, theirs[at] ?? {}] as const)
}

/** Where the two differ, each field with the number of its request. */
function disagreements(answers: readonly (readonly [Answer, Answer])[]): string[] {
  return answers.flatMap(([ours, theirs], at) => differences(ours, theirs).map((difference) => `${at}: ${difference}`))
}

test('1,000 random years under each reading: both agree in every field to the last hundredth', { timeout: 240_000 }, async () => {
  const requests = randomYears(20_220_418, 1000)
  expect(requests).toHaveLength(1000 * interpretations.length)
  const answers = await bothAnswers(requests)
  expect(answers.filter(([ours]) => 'refused' in ours)).toEqual([])
  expect(disagreements(answers).slice(0, 20)).toEqual([])
})

describe('300 requests with one fault each', () => {
  const broken = brokenYears(4, 300)

  test('both refuse and name the place of the fault', async () => {
    const answers = await bothAnswers(broken.map(({ request }) => request))
    const expected = broken.map(({ place }) => ({ refused: place }))
    expect(answers.map(([ours]) => ours)).toEqual(expected)
    expect(answers.map(([, theirs]) => theirs)).toEqual(expected)
  })

  test('the command says the place, prints no score and ends with status 2', async () => {
    for (const { request, place } of broken) {
      const [printed, said]: [string[], string[]] = [[], []]
      const input = async (): Promise<string> => JSON.stringify(request)
      const status = await runCommand(['score'], { result: (text) => printed.push(text), say: (text) => said.push(text), input })
      expect({ place, status, printed }).toEqual({ place, status: 2, printed: [] })
      expect(said.join('')).toContain(place)
    }
  })
})

test('the worked examples of scoring.md come out of both', async () => {
  const answers = await bothAnswers(workedExamples.map(({ request }) => request))
  for (const [at, pair] of answers.entries()) {
    const { month, annual } = workedExamples[at] ?? {}
    for (const answer of pair) expect(answer).toMatchObject({ months: [month], ...(annual === undefined ? {} : { annual }) })
  }
  expect(disagreements(answers)).toEqual([])
})

test('the program that offices call gives the same answers', async () => {
  const [request] = randomYears(12, 1).filter(({ months }) => months.length > 0)
  const file = join(folder(), 'year.json')
  writeFileSync(file, JSON.stringify(request, null, 2))
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'electron/cli/main.ts'), 'score', file])
  const [pair] = await bothAnswers([request])
  expect(differences(withoutTrace(JSON.parse(stdout) as Answer), pair?.[1])).toEqual([])
})

describe('control: a rule that is wrong on purpose is noticed', () => {
  const requests = randomYears(7, 60)
  const ours = requests.map(byProduct)

  test('all such rules of the second scorer are tried, and without one the same requests agree', async () => {
    expect(rulesOfPython()).toEqual(alterableRules)
    expect(disagreements(paired(ours, await byPython(requests)))).toEqual([])
  })

  test.each(alterableRules)('%s', async (rule) => {
    expect(disagreements(paired(ours, await byPython(requests, rule))).length).toBeGreaterThan(0)
  })
})
