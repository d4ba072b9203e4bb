import { expect, test } from 'vitest'
import { tamperJournal } from '#tests/torture/tamper-journal.ts'

/** T18 (reliability.md): 100 tamperings here, 1,000 by `npm run torture -- tamper`. */

test('with a witness every tampering is found; without one a cut tail and a rewritten chain are not, and nothing else is missed', async () => {
  const all = { done: 20, seenWithWitness: 20 }
  expect(await tamperJournal({ count: 100, seed: 18 })).toEqual({
    edit: { ...all, seenWithout: 20 },
    delete: { ...all, seenWithout: 20 },
    reorder: { ...all, seenWithout: 20 },
    cutTail: { ...all, seenWithout: 0 },
    rewrite: { ...all, seenWithout: 0 },
  })
})
