import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { incomingExamples } from '#tests/fixtures/exchange/incoming-examples.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** The copy of a package that was dropped on the page goes with the package: it may have 3.5 GB (exchange.md 5). */

const folder = useFolder()
const staged = (): number => readdirSync(join(folder(), 'staging')).length

test('once it is taken, and once it is left; what was only looked at stays', async () => {
  const office = await openOffice(folder(), { today: '2022-05-05' })
  const examples = await incomingExamples(office)
  // The first was taken, the second is staged.
  expect(staged()).toBe(1)
  await office.call('exchange.look', examples['exchange.look'])
  expect(staged()).toBe(1)
  await office.call('exchange.leave', examples['exchange.leave'])
  expect(staged()).toBe(0)
  await office.application.close()
})
