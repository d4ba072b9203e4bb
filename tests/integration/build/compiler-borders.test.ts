import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

/** The coarse borders: files that the compiler must refuse, kept in tests/fixtures/forbidden and in no project. */

const root = join(import.meta.dirname, '../../..')
const outside = 'TS6307'
const expected = {
  shared: { 'reads-files.ts': 'TS2591', 'touches-page.ts': 'TS2584', 'knows-main-process.ts': outside },
  db: { 'knows-main-process.ts': outside, 'touches-page.ts': 'TS2584' },
  electron: { 'knows-page.ts': outside, 'touches-page.ts': 'TS2584' },
  renderer: { 'knows-main-process.ts': outside, 'touches-node.ts': 'TS2591' },
}

function compile(room: string): Promise<string> {
  const words = [join(root, 'node_modules/typescript/bin/tsc'), '-p', `tests/fixtures/forbidden/${room}`, '--pretty', 'false']
  return new Promise((resolve) => execFile(process.execPath, words, { cwd: root, maxBuffer: 64 << 20 }, (_, output) => resolve(output)))
}

describe.each(Object.entries(expected))('the compiler, in %s', (room, files) => {
  let output = ''
  beforeAll(async () => {
    output = await compile(room)
  })
  test.each(Object.entries(files))('refuses %s (%s)', (file, code) => {
    const lines = output.split('\n').filter((line) => line.includes(`forbidden/${room}/${file}`))
    expect(lines.join('\n')).toContain(code)
  })
})
