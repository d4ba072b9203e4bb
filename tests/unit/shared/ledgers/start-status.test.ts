import { expect, test } from 'vitest'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import { keptStatus, startStatus } from '#shared/ledgers/entry-facts.ts'
import { integrityPledge } from '#shared/ledgers/integrity-pledge.ts'

const secret = { isClassified: 'yes' }
const open = { isClassified: 'no' }

test('三（一）1: nothing is asked of a 涉密 unit, so its entry begins as 不要求承诺 (M-031)', () => {
  expect(startStatus(integrityPledge, secret)).toBe('exempt')
  expect(startStatus(integrityPledge, open)).toBe('due')
  expect(startStatus(integrityPledge, {})).toBe('due')
})

test('an entry that still stands where entries begin goes along with its cells, both ways', () => {
  expect(keptStatus(integrityPledge, { status: 'due', fields: secret }, null)).toBe('exempt')
  expect(keptStatus(integrityPledge, { status: 'due', fields: secret }, open)).toBe('exempt')
  expect(keptStatus(integrityPledge, { status: 'exempt', fields: open }, secret)).toBe('due')
})

test('a status that somebody chose stays', () => {
  expect(keptStatus(integrityPledge, { status: 'pledged', fields: secret }, open)).toBe('pledged')
  expect(keptStatus(integrityPledge, { status: 'exempt', fields: open }, open)).toBe('exempt')
  expect(keptStatus(integrityPledge, { status: 'exempt', fields: open }, null)).toBe('exempt')
})

test('a declaration that begins with a status or a condition that is not there is refused with its path', () => {
  const starts = [{ status: 'secret', where: [{ column: 'isClassified', in: ['maybe'] }] }]
  expect(ledgerFaults({ ...integrityPledge, starts }, null)).toEqual([
    { path: 'starts[0].status', problem: '没有办理状态“secret”' },
    { path: 'starts[0].where[0].in[0]', problem: '没有取值“maybe”' },
  ])
})
