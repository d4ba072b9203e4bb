import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packs } from '#shared/packs/index.ts'

/** One programme serves any city: which city and which units there are is said by the packs and by nothing else. */
const root = join(import.meta.dirname, '../../..')
const rooms = ['electron', 'renderer', 'shared', 'db', 'build']
const text = /\.(ts|tsx|css|html|json|svg|md)$/

/** Where names may stand, each with its reason. */
const excepted = [
  // The packs themselves, and the papers by which templates are shown and tested: data of a city.
  'shared/packs/',
  'shared/documents/samples/',
  // Titles of the source documents, quoted whole: by them a ledger's field says which clause asks for it.
  'shared/ledgers/sources.ts',
  // Every component in its states with invented figures; no page leads there, and it neither reads nor decides anything.
  'renderer/app/gallery/',
]

/** Names and aliases of a city, its counties and its departments; collectives and bodies above are called so in every city. */
const names = new Set(
  packs.flatMap((pack) => [
    pack.city,
    pack.city.replace(/市$/, ''),
    ...pack.units
      .filter((unit) => unit.kind === 'territory' || unit.kind === 'department')
      // A department of two signs (法院) is a common word; a county of two signs is a name.
      .flatMap((unit) =>
        [unit.name, ...unit.aliases, ...unit.ambiguousAliases].filter((name) => unit.kind === 'territory' || name.length > 2),
      ),
  ]),
)

/** A comment explains by an example; no person reads it in the program and nothing follows from it. */
function withoutComments(code: string): string {
  const blank = (comment: string): string => comment.replaceAll(/[^\n]/g, ' ')
  return code.replaceAll(/(?:^|[\s{(,])\/\*[\s\S]*?\*\//g, blank).replaceAll(/(?:^|\s)\/\/.*$/gm, blank)
}

/** `electron/x.ts:3 某市教育局` for every line that knows a name. */
function namesKnown(path: string, content: string): string[] {
  const lines = (/\.(ts|tsx|css)$/.test(path) ? withoutComments(content) : content).split('\n')
  return lines.flatMap((line, at) => [...names].filter((name) => line.includes(name)).map((name) => `${path}:${at + 1} ${name}`))
}

const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
    .filter((path) => text.test(path) && !excepted.some((folder) => path.startsWith(folder))),
)

describe('product.md: no code and no help text knows a city, a county or a department by name', () => {
  test('only packs name them', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(files.flatMap((path) => namesKnown(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  test('control: every territory and department of every pack is looked for, in texts and not in comments', () => {
    const [pack] = packs
    const county = pack?.units.find((unit) => unit.kind === 'territory')?.name ?? ''
    expect([names.has(pack?.city ?? ''), names.has(county), county.length > 1]).toEqual([true, true, true])
    expect(namesKnown('renderer/x.tsx', `const a = 1\nconst b = '${county}'`)).toContain(`renderer/x.tsx:2 ${county}`)
    expect(namesKnown('electron/x.ts', `/** 「${county}」 */\nconst a = 1 // ${county}\nconst glob = '**/*.ts'`)).toEqual([])
    expect(namesKnown('electron/x.ts', `const glob = '**/*.ts'\nconst b = '${county}'\n/** ends here */`)).toContain(
      `electron/x.ts:2 ${county}`,
    )
  })
})
