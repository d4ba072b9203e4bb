import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.ts'

/** What the linter phrases badly: the clock, chance, the network and the sizes, each with the places where it belongs. */

export interface Finding {
  readonly file: string
  readonly line: number
  readonly problem: string
}

interface Rule {
  readonly pattern: RegExp
  readonly allowed: RegExp
  readonly problem: string
}

const workshop = 'build/|tests/'
const imported = (names: string) => new RegExp(String.raw`(?:from|import|require)\s*\(?\s*['"](?:node:)?(?:${names})(?:/[\w/]+)?['"]`)

export const rules: readonly Rule[] = [
  {
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)/,
    allowed: new RegExp(`^(?:${workshop}|electron/(?:desktop|browser|cli)/)`),
    problem: '时钟只由宿主提供（ports.clock）',
  },
  { pattern: /\bMath\.random\b/, allowed: new RegExp(`^(?:${workshop})`), problem: '随机数由宿主传入' },
  { pattern: /\bconsole\s*\./, allowed: new RegExp(`^(?:${workshop}|electron/cli/)`), problem: '输出走日志端口' },
  {
    pattern: /\b(?:window|globalThis|self)\s*\.\s*desk\b/,
    allowed: new RegExp(`^(?:${workshop}|renderer/api/)`),
    problem: '只有 renderer/api 使用 window.desk',
  },
  {
    pattern: imported('crypto'),
    allowed: new RegExp(`^(?:${workshop}|electron/crypto/)`),
    problem: '只有 electron/crypto 引用 node:crypto',
  },
  {
    pattern: new RegExp(
      [
        imported('https?|http2|net|dgram|tls|dns|inspector|undici|ws|axios|node-fetch').source,
        String.raw`\b(?:fetch|importScripts)\s*\(|\b(?:globalThis|window|self)\s*\.\s*fetch\b`,
        String.raw`\b(?:WebSocket|XMLHttpRequest|EventSource|sendBeacon|RTCPeerConnection|WebTransport)\b`,
        // Electron has a network of its own; a module that is asked for by its name escapes the list of imports.
        String.raw`\{[^}]*\bnet\b[^}]*\}\s*from\s*['"]electron['"]|\bgetBuiltinModule\b`,
      ].join('|'),
    ),
    allowed: new RegExp(`^(?:${workshop}|electron/browser/)`),
    problem: '只有 electron/browser 使用网络',
  },
  {
    pattern: /\bopenExternal\b|\bautoUpdater\b|\bcrashReporter\b/,
    allowed: new RegExp(`^(?:${workshop})`),
    problem: '程序不打开外部地址、不自动更新、不上传',
  },
]

/** Files with a size of their own; every other file may have 300 lines. */
const limits: readonly (readonly [RegExp, number])[] = [
  [/^electron\/(?:main|preload)\.ts$/, 30],
  [/^electron\/ports\.ts$/, 80],
  [/^electron\/desktop\//, 100],
  [/^shared\/packs\/[^/]+\//, Infinity],
  [/^tests\/fixtures\//, Infinity],
  [/./, 300],
]
const desktopLimit = 400
const emptyNames = /(?:^|\/)(?:utils?|helpers?|common|misc|manager)(?:\.|\/|$)/i

/** Looks through every source file below `folder`. */
export function checkPurity(folder: string = root): { findings: Finding[]; desktopLines: number } {
  const files = globSync('{shared,db,electron,renderer,build,tests}/**/*.{ts,tsx,mjs}', {
    cwd: folder,
    exclude: ['**/fixtures/forbidden/**'],
  })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
  const sources = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
  const desktopLines = sources
    .filter(({ file }) => file.startsWith('electron/desktop/'))
    .reduce((sum, { text }) => sum + countLines(text), 0)
  const findings = [...sources.flatMap(({ file, text }) => [...inspect(file, text), ...sizeOf(file, text)]), ...readmesOf(folder)]
  if (desktopLines > desktopLimit)
    findings.push({ file: 'electron/desktop', line: 0, problem: `共 ${desktopLines} 行，超过 ${desktopLimit}` })
  return { findings, desktopLines }
}

/** The faults of one file's text, comments left aside. */
export function inspect(file: string, text: string): Finding[] {
  const named = emptyNames.test(file) ? [{ file, line: 0, problem: '文件名没有说明内容' }] : []
  const lines = withoutComments(text).split('\n')
  const broken = rules
    .filter((rule) => !rule.allowed.test(file))
    .flatMap((rule) => lines.flatMap((line, at) => (rule.pattern.test(line) ? [{ file, line: at + 1, problem: rule.problem }] : [])))
  return [...named, ...broken]
}

/** Comments become blanks of the same number of lines. `//` behind a colon is an address, not a comment. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' ')).replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1')
}

function sizeOf(file: string, text: string): Finding[] {
  const limit = limits.find(([pattern]) => pattern.test(file))?.[1] ?? 300
  const count = countLines(text)
  return count > limit ? [{ file, line: count, problem: `共 ${count} 行，超过 ${limit}` }] : []
}

/** Every folder says in at most forty lines what is here. */
function readmesOf(folder: string): Finding[] {
  return ['shared', 'db', 'electron', 'renderer', 'build', 'tests'].flatMap((name) => {
    const file = `${name}/README.md`
    if (!existsSync(join(folder, file))) return [{ file, line: 0, problem: '缺少说明' }]
    const count = countLines(readFileSync(join(folder, file), 'utf8'))
    return count > 40 ? [{ file, line: count, problem: `共 ${count} 行，超过 40` }] : []
  })
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
