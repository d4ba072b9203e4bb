import { checkPurity } from './check-purity.ts'
import { isLintConfigCurrent } from './rooms.ts'
import { runNode, script, timed } from './steps.ts'

/** `npm run check`: everything that can be judged without running the program. All steps run, so one round shows all faults. */
const steps: Readonly<Record<string, () => Promise<boolean>>> = {
  格式: async () => (await runNode([script('oxfmt', 'bin/oxfmt'), '--check'])) === 0,
  静态检查: async () => (await runNode([script('oxlint', 'bin/oxlint'), '--type-aware'])) === 0,
  类型: async () => (await runNode([script('typescript', 'bin/tsc'), '-b', '--pretty', 'false'])) === 0,
  房间边界: async () => {
    const isCurrent = isLintConfigCurrent()
    if (!isCurrent) console.error('.oxlintrc.json 与 build/room-table.ts 不一致：请运行 node build/rooms.ts --write 和 npm run format。')
    return isCurrent
  },
  纯净: async () => {
    const { findings, desktopLines } = checkPurity()
    for (const { file, line, problem } of findings) console.error(`${file}:${line} ${problem}`)
    console.log(`electron/desktop 共 ${desktopLines} 行（上限 400）`)
    return findings.length === 0
  },
}

const failed: string[] = []
for (const [title, step] of Object.entries(steps)) {
  if (!(await timed(title, step))) failed.push(title)
}
console.log(failed.length === 0 ? '检查全部通过。' : `未通过：${failed.join('、')}。`)
process.exit(failed.length === 0 ? 0 : 1)
