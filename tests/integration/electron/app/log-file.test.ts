import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLogFile } from '#electron/app/log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = () => '2022-04-20T01:00:00.000Z'

test('a line is one JSON object with its instant, level and event', () => {
  openLogFile({ folder, now }).warn('call', { method: 'task.find', ms: 1.5 })
  expect(JSON.parse(readFileSync(join(folder, 'shouxin.log'), 'utf8'))).toEqual({
    at: now(),
    level: 'warn',
    event: 'call',
    method: 'task.find',
    ms: 1.5,
  })
})

test('the log goes on where it stopped, and the oldest of the files goes', () => {
  for (let at = 0; at < 100; at += 1) openLogFile({ folder, now, size: 300, files: 3 }).info('event', { at })
  expect(readdirSync(folder).toSorted()).toEqual(['shouxin.1.log', 'shouxin.2.log', 'shouxin.log'])
  const newest = readFileSync(join(folder, 'shouxin.log'), 'utf8').trim().split('\n')
  expect(JSON.parse(newest.at(-1) ?? '')).toMatchObject({ at: 99 })
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).length).toBeLessThanOrEqual(300)
})

test('a log that cannot be written stops nobody', () => {
  const log = openLogFile({ folder, now })
  rmSync(folder, { recursive: true })
  expect(() => log.error('call')).not.toThrow()
})
