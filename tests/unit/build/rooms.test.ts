import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms, roomOf, type Room } from '#build/room-table.ts'
import { isLintConfigCurrent, roomMap } from '#build/rooms.ts'

const root = join(import.meta.dirname, '../../..')
const ruled = rooms.filter((room) => room.path !== 'tests')

interface Sample {
  readonly file: string
  readonly code: string
  readonly refused: boolean
  readonly why: string
}

/** A file of the room, `depth` folders below it. */
function fileIn(room: Room, name: string, depth = 0): string {
  return room.path.endsWith('.ts') ? room.path : `${room.path}/${'inner/'.repeat(depth)}${name}.ts`
}

/** Another room that this room may not import, and that is not a part of it. */
function stranger(room: Room): Room {
  const found = rooms.find(
    (other) =>
      !other.path.endsWith('.ts') &&
      other.path.includes('/') &&
      !other.path.startsWith(`${room.path}/`) &&
      other.path !== room.path &&
      !room.from.some((from) => other.path === from || other.path.startsWith(`${from}/`)) &&
      !(room.typesFrom ?? []).includes(other.path),
  )
  return found ?? { path: 'tests/fixtures', holds: '', from: [] }
}

function up(file: string): string {
  return '../'.repeat(file.split('/').length - 1)
}

function samplesOf(room: Room): Sample[] {
  const other = `${stranger(room).path}/thing.ts`
  const refused = [
    { name: 'alias', code: `import '#${other}'`, why: 'by alias' },
    { name: 'lazy', code: `export const later = () => import('#${other}')`, why: 'lazily' },
    { name: 'again', code: `export * from '#${other}'`, why: 'by export' },
    { name: 'detour', code: `import './../${'../'.repeat(3)}${other}'`, why: 'by a detour' },
  ]
  const single = room.path.endsWith('.ts')
  const list: Sample[] = refused.map(({ name, code, why }) => ({ file: fileIn(room, name), code, refused: true, why }))
  for (const depth of single ? [0] : [0, 1, 2, 3]) {
    const file = fileIn(room, `relative${depth}`, depth)
    list.push({ file, code: `import '${up(file)}${other}'`, refused: true, why: `by relative path, ${depth} folders down` })
  }
  if (!room.packages?.includes('*')) {
    const node = `import 'node:dgram'`
    list.push({ file: fileIn(room, 'network'), code: node, refused: true, why: 'from node:dgram' })
    list.push({ file: fileIn(room, 'package'), code: `import 'left-pad'`, refused: true, why: 'from an unlisted package' })
  }
  for (const types of room.typesFrom ?? []) {
    const from = types.endsWith('.ts') ? types : `${types}/thing.ts`
    list.push({
      file: fileIn(room, 'value'),
      code: `import { thing } from '#${from}'\nexport { thing }`,
      refused: true,
      why: `a value of ${from}`,
    })
    list.push({
      file: fileIn(room, 'type'),
      code: `import type { Thing } from '#${from}'\nexport type { Thing }`,
      refused: false,
      why: `types of ${from}`,
    })
  }
  for (const from of room.from) {
    const target = from.endsWith('.ts') ? from : `${from}/thing.ts`
    list.push({ file: fileIn(room, 'allowed'), code: `import '#${target}'`, refused: false, why: from })
  }
  for (const name of (room.packages ?? []).filter((one) => !one.includes('*') && !one.startsWith('@'))) {
    list.push({ file: fileIn(room, 'named'), code: `import '${name}'`, refused: false, why: name })
  }
  if (!single) list.push({ file: fileIn(room, 'neighbour'), code: `import './thing.ts'`, refused: false, why: 'its neighbour' })
  return list
}

const pages: Sample[] = [
  { file: 'renderer/pages/home/a.tsx', code: `import '../supervision/b.tsx'`, refused: true, why: 'another page, relative' },
  { file: 'renderer/pages/home/a.tsx', code: `import '#renderer/pages/supervision/b.tsx'`, refused: true, why: 'another page, alias' },
  { file: 'renderer/pages/home/parts/a.tsx', code: `import '../b.tsx'`, refused: false, why: 'its own page' },
  { file: 'renderer/pages/home/parts/a.tsx', code: `import '../../supervision/b.tsx'`, refused: true, why: 'another page from below' },
  { file: 'shared/packs/heihe/tasks/a.ts', code: `import '../../schema.ts'`, refused: false, why: 'its own room from two folders down' },
  {
    file: 'renderer/components/steps/Steps.tsx',
    code: `import '../status-mark/marks/MarkShape.tsx'`,
    refused: false,
    why: 'another part of its room',
  },
  {
    file: 'renderer/components/steps/inner/Step.tsx',
    code: `import '../../status-mark/MarkShape.tsx'`,
    refused: false,
    why: 'another part of its room, from below',
  },
  { file: 'renderer/components/steps/Steps.tsx', code: `import '../../pages/home/a.tsx'`, refused: true, why: 'another room' },
  {
    file: 'renderer/components/steps/Steps.tsx',
    code: `import '../status-mark/../../pages/home/a.tsx'`,
    refused: true,
    why: 'another room by a detour',
  },
  {
    file: 'renderer/components/Steps.tsx',
    code: `import './steps/./../../pages/home/a.tsx'`,
    refused: true,
    why: 'another room by a longer detour',
  },
  { file: 'db/open.ts', code: `import './migrations/index.ts'`, refused: true, why: 'a room inside the folder, relative' },
  { file: 'electron/main.ts', code: `import './services/tasks.ts'`, refused: true, why: 'a room inside the folder, relative' },
]
const samples = [...ruled.flatMap(samplesOf), ...pages].map((sample, at) => ({ ...sample, at }))

let folder = ''
const found = new Map<string, Set<number>>()

/** Every sample gets its own copy of the tree, `case-12/…`, under one configuration whose globs are anchored by `case-*`. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borders-'))
  const config = JSON.parse(execFileSync('cat', [join(root, '.oxlintrc.json')], { encoding: 'utf8' })) as {
    overrides: { files: string[] }[]
  }
  for (const override of config.overrides) override.files = override.files.map((glob) => `case-*/${glob}`)
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config))
  for (const { at, file, code } of samples) {
    mkdirSync(join(folder, `case-${at}`, dirname(file)), { recursive: true })
    writeFileSync(join(folder, `case-${at}`, file), `${code}\n`)
  }
  for (const { code, file } of lint(folder)) {
    const at = Number(/case-(\d+)\//.exec(file)?.[1])
    found.set(code, (found.get(code) ?? new Set()).add(at))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Diagnostic {
  readonly code: string
  readonly file: string
}

function lint(where: string): Diagnostic[] {
  const program = join(root, 'node_modules/oxlint/bin/oxlint')
  let output: string
  try {
    output = execFileSync(process.execPath, [program, '-f', 'json', '.'], { cwd: where, encoding: 'utf8', maxBuffer: 64 << 20 })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code?: string; filename: string }[] }
  return diagnostics.map(({ code, filename }) => ({ code: code ?? '', file: filename }))
}

describe('the borders of the rooms, as the linter sees them', () => {
  test.each(samples.filter((sample) => sample.refused))('$file may not import $why', ({ at }) => {
    expect(found.get('eslint(no-restricted-imports)')).toContain(at)
  })

  test.each(samples.filter((sample) => !sample.refused))('$file may import $why', ({ at }) => {
    expect(found.get('eslint(no-restricted-imports)')).not.toContain(at)
  })

  test('a circle of imports is refused', () => {
    const circle = mkdtempSync(join(tmpdir(), 'circle-'))
    mkdirSync(join(circle, 'shared/text'), { recursive: true })
    cpSync(join(root, '.oxlintrc.json'), join(circle, '.oxlintrc.json'))
    writeFileSync(join(circle, 'shared/text/one.ts'), `import { two } from './two.ts'\nexport const one = (): number => two()\n`)
    writeFileSync(join(circle, 'shared/text/two.ts'), `import { one } from './one.ts'\nexport const two = (): number => one()\n`)
    const codes = lint(circle).map(({ code }) => code)
    rmSync(circle, { recursive: true, force: true })
    expect(codes).toContain('import(no-cycle)')
  })
})

describe('the table of rooms', () => {
  test('.oxlintrc.json says what the table says', () => {
    expect(isLintConfigCurrent()).toBe(true)
  })

  test('a file belongs to the most specific room', () => {
    expect(roomOf('db/repositories/tasks.ts')?.path).toBe('db/repositories')
    expect(roomOf('db/open.ts')?.path).toBe('db')
    expect(roomOf('electron/main.ts')?.path).toBe('electron/main.ts')
    expect(roomOf('README.md')).toBeUndefined()
  })

  test('the table is acyclic: no room can be reached from itself', () => {
    const reach = (path: string, seen: readonly string[]): void => {
      expect(seen).not.toContain(path)
      const room = rooms.find((one) => one.path === path)
      const next = room?.from.filter((from) => from !== path && !path.startsWith(`${from}/`) && from.includes('/')) ?? []
      for (const from of next) reach(from, [...seen, path])
    }
    for (const room of rooms) reach(room.path, [])
  })

  test('the map for the README has a line for every room', () => {
    expect(roomMap().split('\n')).toHaveLength(rooms.length + 2)
  })
})
