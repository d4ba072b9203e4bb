import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildMain, buildRenderer } from './build.ts'
import { findChromium } from './programs.mjs'
import { offlineShell } from './offline.ts'
import { readReport, sum, type SuiteResult } from './test-report.ts'
import { root, run, script, timed } from './steps.ts'

/**
 * `npm test [-- words for vitest]`: builds, then unit, integration and end-to-end tests, each timed, without a network
 * where the system can take it away. SHOUXIN_STRICT=1 (`.ci/run`): a skipped test is a failure, but for the desktop smoke test.
 */

const suites = ['unit', 'integration', 'e2e'] as const
const reports = join(root, 'out/reports')
/** What Node has compiled, for the hundreds of processes that tests start: each starts in half of its time. */
const compiled = join(root, 'out/compiled')
const isStrict = process.env['SHOUXIN_STRICT'] === '1'

const results = [await built(), ...(await suiteResults())]
for (const { skippedNames } of results) for (const name of skippedNames) console.log(`未运行：${name}`)
const total = sum(results)
const refused = isStrict ? results.flatMap(({ skippedNames }) => skippedNames).filter((name) => !name.includes('no Electron binary')) : []
if (refused.length > 0) console.error(`以下测试在此处必须运行：\n${refused.join('\n')}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 || total.passed === 0 || refused.length > 0 ? 1 : 0)

/** The builds count as a test: end-to-end tests need both. */
async function built(): Promise<SuiteResult> {
  const none = { passed: 0, failed: 0, skipped: 0, skippedNames: [] }
  try {
    await timed('构建', async () => {
      await buildRenderer()
      await buildMain()
    })
    return none
  } catch (error) {
    console.error('构建失败：', error)
    return { ...none, failed: 1 }
  }
}

async function suiteResults(): Promise<SuiteResult[]> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const shell = offlineShell()
  console.log(shell === undefined ? '此系统不能断开网络，测试在联网环境中运行。' : '测试在断网环境中运行。')
  const done: SuiteResult[] = []
  for (const suite of suites) done.push(await timed(`${suite} 测试`, () => suiteResult(suite, shell)))
  return done
}

/** One vitest run; what it cannot report (a crash, an unhandled error) counts as one failure. */
async function suiteResult(suite: string, shell: readonly string[] | undefined): Promise<SuiteResult> {
  const file = join(reports, `${suite}.json`)
  const words = ['run', '--config', 'build/vitest.config.ts', '--project', suite, '--passWithNoTests']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const command = [process.execPath, script('vitest', 'vitest.mjs'), ...words, ...reporters, ...process.argv.slice(2)]
  const [program = process.execPath, ...rest] = [...(shell ?? []), ...command]
  const chromium = findChromium()
  const env = { ...process.env, TZ: 'Asia/Shanghai', NODE_COMPILE_CACHE: compiled, ...(chromium && { SHOUXIN_CHROMIUM: chromium }) }
  const status = await run(program, rest, { env })
  const result = existsSync(file) ? readReport(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0, skippedNames: [] }
  return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}
