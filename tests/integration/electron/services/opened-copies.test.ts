import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markAsReceived, openReceivedCopy, placeCopy } from '#electron/services/opened-copies.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** What people handed in opens as a copy that bears its name, takes no writing and is marked as received (exchange.md 2). */

const folder = useFolder()
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-20' })
})
afterEach(() => office.close())

test('each opening has a copy of its own, which nothing writes to', async () => {
  const bytes = Buffer.from('验收')
  await openReceivedCopy(office, '验收单.pdf', bytes)
  await openReceivedCopy(office, '验收单.pdf', bytes)
  const [first = '', second = ''] = office.ports.opened
  expect([basename(first), basename(second)]).toEqual(['验收单.pdf', '验收单.pdf'])
  expect(first).not.toBe(second)
  expect(statSync(first).mode & 0o222).toBe(0)
  expect(readFileSync(second)).toEqual(bytes)
})

test('a name that Windows would not take, or that leads elsewhere, becomes one that it takes', async () => {
  await openReceivedCopy(office, '..\\..\\a:b/CON?.pdf', Buffer.from('x'))
  const [opened = ''] = office.ports.opened
  expect(opened.startsWith(folder())).toBe(true)
  expect(basename(opened)).toMatch(/^[^\\/:*?"<>|]+\.pdf$/)
})

test('the mark is the one that office programs look for; where none can be written, the file opens for all that', async () => {
  const path = await placeCopy(office, '方案.docx', Buffer.from('x'))
  await markAsReceived(path)
  expect(readFileSync(`${path}:Zone.Identifier`, 'utf8')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n')
  await markAsReceived('/nowhere/at/all.docx')
})
