import { describe, expect, test } from 'vitest'
import { bagFiles, entryChanged, handmadeBag } from '#tests/fixtures/exchange/handmade-bag.ts'
import { honestPackage } from '#tests/fixtures/exchange/hostile-packages.ts'
import { type Outcome, chanceOf, mutationNames, mutations, outcomeOf } from '#tests/fixtures/exchange/mutations.ts'
import { cityKeys, sampleLine, sampleLines } from '#tests/fixtures/exchange/sample-package.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/**
 * reliability.md T4 (mutants, at the scale of every day): whatever is changed in a package, it is refused by a known code or nothing in it
 * is another. The zip has fields that no signature covers (times, attributes of files); they decide nothing, so a bag in which only they
 * differ is the same package.
 */

const folder = useFolder()
const isAccepted = (outcome: Outcome): outcome is Extract<Outcome, { accepted: string }> => 'accepted' in outcome

describe.each(mutationNames)('%s', (name) => {
  test('an encrypted package: never accepted', async () => {
    const { encrypted } = await honestPackage()
    const keys = await cityKeys()
    const chance = chanceOf(20_220_420)
    for (let round = 0; round < 25; round += 1) {
      const mutant = mutations[name](encrypted, chance)
      if (mutant.equals(encrypted)) continue
      expect(isAccepted(await outcomeOf(mutant, folder(), keys)), `round ${round}`).toBe(false)
    }
  })

  test('a signed bag: refused, or the same package', async () => {
    const { plain } = await honestPackage()
    const keys = await cityKeys()
    const honest = await outcomeOf(plain, folder(), keys)
    expect(isAccepted(honest)).toBe(true)
    const chance = chanceOf(20_220_423)
    let refused = 0
    for (let round = 0; round < 60; round += 1) {
      const outcome = await outcomeOf(mutations[name](plain, chance), folder(), keys)
      if (isAccepted(outcome)) expect(outcome, `round ${round}`).toEqual(honest)
      else refused += 1
    }
    expect(refused).toBeGreaterThan(30)
  })
})

/** The zip's own checksums catch chance; these changes are made below them, so that each deeper layer is reached. */
describe('below the zip', () => {
  test('a bag zipped anew over one changed file: refused, or only what nothing covers has changed', async () => {
    const keys = await cityKeys()
    const honest = await outcomeOf(await handmadeBag(), folder(), keys)
    const chance = chanceOf(20_220_430)
    const codes = new Set<string>()
    for (const name of (await bagFiles()).keys()) {
      for (const mutation of mutationNames) {
        const changed = entryChanged(name, (entry) => ({ ...entry, data: mutations[mutation](Buffer.from(entry.data ?? ''), chance) }))
        const outcome = await outcomeOf(await handmadeBag({ entries: changed }), folder(), keys)
        if (isAccepted(outcome)) expect(outcome, `${mutation} of ${name}`).toEqual(honest)
        else codes.add(outcome.code)
      }
    }
    expect(codes).toContain('E-SIG-BAD')
    expect(codes).toContain('E-PKG-HASH')
  })

  test('a sender whose program is broken signs nonsense: known codes, whatever it is', async () => {
    const keys = await cityKeys()
    const chance = chanceOf(20_220_501)
    const codes = new Set<string>()
    const records = sampleLines(3)
      .map((line) => `${line}\n`)
      .join('')
    for (let round = 0; round < 60; round += 1) {
      const mutation = mutations[mutationNames[round % mutationNames.length] ?? 'flip']
      const nonsense = {
        info: (info: unknown) => mutation(Buffer.from(JSON.stringify(info)), chance).toString('latin1'),
        records: { 'data/records-0001.jsonl': mutation(Buffer.from(records), chance) },
      }
      const { info: _, ...recordsAlone } = nonsense
      const outcome = await outcomeOf(await handmadeBag(round % 2 === 0 ? nonsense : recordsAlone), folder(), keys)
      if (!isAccepted(outcome)) codes.add(outcome.code)
    }
    expect(codes).toContain('E-PKG-JSON')
    expect(codes).toContain('E-REC-JSON')
  })
})

describe('a package that was changed by somebody who knows the format', () => {
  /** Every list and sum is made anew for the change; only the signature is the sender's. */
  async function relisted(number: number): Promise<Buffer> {
    const signature = (await bagFiles()).get('tagmanifest-sha256.txt.minisig')
    const lines = [sampleLine(1, { changed: number }), sampleLine(2), sampleLine(3)]
    return handmadeBag({
      records: { 'data/records-0001.jsonl': lines.map((line) => `${line}\n`).join('') },
      signature: () => String(signature),
    })
  }

  test('is refused by its signature alone', async () => {
    const keys = await cityKeys()
    for (let number = 0; number < 20; number += 1) {
      expect(await outcomeOf(await relisted(number), folder(), keys)).toEqual({ code: 'E-SIG-BAD' })
    }
  })

  test('control: a reader that does not check signatures takes it, and the harness sees other content', async () => {
    const keys = await cityKeys()
    const honest = await outcomeOf(await handmadeBag(), folder(), keys)
    const outcome = await outcomeOf(await relisted(1), folder(), keys, () => true)
    expect(isAccepted(outcome)).toBe(true)
    expect(outcome).not.toEqual(honest)
  })
})
