import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { officeFileSentences } from '#electron/office-files/sentences.ts'
import type { HostileFile } from '#tests/fixtures/office-files/hostile-file.ts'
import { hostilePackages } from '#tests/fixtures/office-files/hostile-packages.ts'
import { hostileZips } from '#tests/fixtures/office-files/hostile-zips.ts'
import type { Outcome } from '#tests/fixtures/office-files/open-each.ts'
import { otherFormats } from '#tests/fixtures/office-files/other-formats.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

const program = fileURLToPath(new URL('../../../fixtures/office-files/open-each.ts', import.meta.url))
const files: readonly HostileFile[] = [...otherFormats, ...hostileZips, ...hostilePackages]
const { folder, remove } = makeFolder()
afterAll(remove)

let outcomes: readonly Outcome[] = []
let grownBytes = Number.POSITIVE_INFINITY
const names = files.map((_, index) => `${index}.office`)

/** Every file is opened in one process of its own whose heap may hold 64 MiB: a bomb that goes off ends it, and every test fails. */
beforeAll(async () => {
  const staged = join(folder, 'staged')
  mkdirSync(staged)
  const tasks = files.map(({ name, wanted, bytes }, index) => {
    const path = join(staged, `${index}.office`)
    writeFileSync(path, bytes())
    return { path, name, wanted }
  })
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify(tasks))
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--max-old-space-size=64', program, join(folder, 'tasks.json')], {
    timeout: 110_000,
    maxBuffer: 16 * 1024 * 1024,
    cwd: folder,
  })
  ;({ outcomes, grownBytes } = JSON.parse(stdout))
}, 240_000)

describe('each hostile or broken file has its sentence: what happened, what became of the data, what to do', () => {
  test.each(files.map((file, index) => ({ ...file, index })))('$title', ({ index, name, says }) => {
    const outcome = outcomes[index]
    expect(outcome?.says).toBe(says)
    expect(outcome?.sentence).toMatch(/^文件“[^”]+”.+，未读入任何内容。.+。$/)
    expect(outcome?.sentence).toContain(`文件“${name}”${says}，未读入任何内容。`)
    expect(outcome?.sentence).not.toMatch(/[{}]|undefined|—/)
  })
})

test('every sentence of the room has a file that shows it, but for the size of the file itself', () => {
  const shown = files.map(({ says }) => says.replaceAll(/\d[\d,]*(?: MB)?(?=[个倍层]|$)/g, '{limit}'))
  const problems = Object.values(officeFileSentences).map(([problem]) => problem)
  expect(problems.filter((problem) => !shown.includes(problem))).toEqual([officeFileSentences.file_too_large[0]])
})

test('a file larger than 100 MB is refused before it is read', async () => {
  const path = join(folder, 'staged', `${files.length}.office`)
  writeFileSync(path, '')
  truncateSync(path, 101 * 1024 * 1024)
  const refused = await refusal(openOfficeFile({ path, name: '台账.xlsx' }, ['xlsx']))
  rmSync(path)
  expect(refused.details['problem']).toBe('大小超过100 MB')
})

test('there are at least 60 of them, and nothing is unpacked or stored beside any', () => {
  expect(files.length).toBeGreaterThanOrEqual(60)
  expect(readdirSync(join(folder, 'staged')).toSorted()).toEqual(names.toSorted())
  expect(readdirSync(folder).toSorted()).toEqual(['staged', 'tasks.json'])
})

test('memory stays bounded over all of them, the bombs of 1 GB among them', () => {
  expect(grownBytes).toBeLessThan(128 * 1024 * 1024)
})
