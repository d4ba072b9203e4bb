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

test('how far it is, is told to the window that asked and to no other', async () => {
  const office = await openOffice(folder(), { today: '2022-05-05' })
  const examples = await incomingExamples(office)
  const windows = [office.application.openSession({}), office.application.openSession({})] as const
  const heard = windows.map((session) => {
    const steps: { what: string; done: number; total: number }[] = []
    session.on('progress', (step) => steps.push(step))
    return steps
  })
  expect((await windows[0].call('exchange.look', examples['exchange.look'])).ok).toBe(true)
  expect(new Set(heard[0]?.map(({ what }) => what))).toContain('正在校验')
  expect(heard[0]?.at(-1)).toMatchObject({ done: heard[0]?.at(-1)?.total })
  expect(heard[1]).toEqual([])
  await office.application.close()
})
