import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeStandIns } from '#tests/fixtures/electron-stand-in.ts'

/** Packs for every target with a stand-in for Electron's own files; the filters, the asar, the binary and the fuses are the real ones. */

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packaging-'))
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: { electron: string } }
  mkdirSync(join(folder, 'electron'))
  writeStandIns(join(folder, 'electron'), manifest.devDependencies.electron)
  for (const name of ['package.json', 'electron-builder.yml', 'build/resources'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  await builtOutput()
  const builder = [
    join(root, 'node_modules/electron-builder/cli.js'),
    '--publish',
    'never',
    `-c.electronDist=${join(folder, 'electron')}`,
    '--projectDir',
    folder,
  ]
  const env = { ...process.env, ELECTRON_BUILDER_OFFLINE: 'true' }
  const pack = (...words: string[]) => run(process.execPath, [...builder, ...words], { env, cwd: folder })
  await Promise.all([pack('--linux', 'dir', '--x64', '--arm64'), pack('--win', 'dir', '--x64')])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Bundles of today's sources; with a source map and a stray source beside them, which must not be packed. */
async function builtOutput(): Promise<void> {
  if (!existsSync(join(root, 'out/main/main.js')) || !existsSync(join(root, 'out/renderer/index.html'))) {
    await run(process.execPath, [join(root, 'build/build.ts')], { cwd: root })
  }
  for (const name of ['main', 'renderer']) cpSync(join(root, 'out', name), join(folder, 'out', name), { recursive: true })
  writeFileSync(join(folder, 'out/main/main.js.map'), '{}')
  writeFileSync(join(folder, 'out/renderer/stray.ts'), 'export {}')
  mkdirSync(join(folder, 'tests'))
  writeFileSync(join(folder, 'tests/a.test.js'), '')
}

const targets = [
  { name: 'linux x64', unpacked: 'linux-unpacked', program: 'shouxin-workbench', binary: 'linux-x64' },
  { name: 'linux arm64', unpacked: 'linux-arm64-unpacked', program: 'shouxin-workbench', binary: 'linux-arm64' },
  { name: 'Windows x64', unpacked: 'win-unpacked', program: '守信践诺工作台.exe', binary: 'win32-x64' },
]

function filesBelow(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

describe.each(targets)('packed for $name', ({ unpacked, program, binary }) => {
  const place = () => join(folder, 'dist', unpacked)
  const asar = () => join(place(), 'resources/app.asar')
  const packed = () => listPackage(asar(), { isPack: false }).map((name) => name.replaceAll('\\', '/'))

  test('there is exactly one database binary, of this target, outside the asar', () => {
    const binaries = filesBelow(place()).filter((name) => name.endsWith('.node'))
    expect(binaries).toEqual([`resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${binary}.node`])
    expect(packed().filter((name) => name.endsWith('.node'))).toHaveLength(1)
  })

  test('the asar holds the bundles, the page and the one package with a binary', () => {
    expect(packed()).toEqual(
      expect.arrayContaining(['/out/main/main.js', '/out/main/preload.cjs', '/out/renderer/index.html', '/package.json']),
    )
    const packages = packed().flatMap((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(name)?.[1] ?? [])
    expect(packages).toEqual(['better-sqlite3'])
  })

  test('no source, source map, test, type or other package is packed', () => {
    const odd = packed().filter((name) => /\.(?:map|tsx?|md)$|(?:^|\/)(?:tests?|deps|src|@types)(?:\/|$)|\.test\./.test(name))
    expect(odd).toEqual([])
    expect(packed().filter((name) => /^\/(?:electron|shared|db|renderer|build|tests|browser)(?:\/|$)/.test(name))).toEqual([])
  })

  test('the packed manifest names the entry and brings no scripts', () => {
    const manifest = JSON.parse(extractFile(asar(), 'package.json').toString()) as Record<string, unknown>
    expect(manifest['main']).toBe('out/main/main.js')
    expect(manifest['devDependencies']).toBeUndefined()
  })

  test('nothing of the browser host is in the bundles', () => {
    const bundles = packed().filter((name) => /^\/out\/main\/.*\.c?js$/.test(name))
    for (const name of bundles) expect(extractFile(asar(), name.slice(1)).toString()).not.toMatch(/node:http|x-desk-key|createServer\(/)
  })

  test('only the languages of the office are there', () => {
    const languages = filesBelow(join(place(), 'locales'))
    expect(languages.toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('the fuses are as the security page says', () => {
    const bytes = readFileSync(join(place(), program))
    const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34
    // RunAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, asar only, own snapshot, file protocol.
    expect(bytes.subarray(at, at + 8).toString()).toBe('01001100')
  })
})
