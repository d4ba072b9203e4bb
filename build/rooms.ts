import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { lintConfig } from './lint-config.ts'
import { rooms } from './room-table.ts'

const target = join(import.meta.dirname, '../.oxlintrc.json')

/** Whether `.oxlintrc.json` says what the table says; how it is laid out is the formatter's affair. */
export function isLintConfigCurrent(): boolean {
  return isDeepStrictEqual(JSON.parse(readFileSync(target, 'utf8')), lintConfig())
}

/** The README's map: one line a room. */
export function roomMap(): string {
  const lines = rooms.map((room) => `| ${room.path} | ${room.holds} | ${permissions(room)} |`)
  return ['| 房间 | 内容 | 可以引用 |', '|---|---|---|', ...lines].join('\n')
}

function permissions(room: (typeof rooms)[number]): string {
  const own = [...room.from, ...(room.packages ?? []).filter((name) => !name.startsWith('node:'))]
  const node = (room.packages ?? []).some((name) => name.startsWith('node:')) ? ['Node'] : []
  const types = [...(room.typesFrom ?? []), ...(room.typesOfPackages ?? [])].map((name) => `${name}（类型）`)
  const all = [...own, ...node, ...types]
  return all.length === 0 ? '无' : all.join('、')
}

// `node build/rooms.ts` prints the map, `--write` renews the linter's configuration (then `npm run format`).
if (import.meta.main) {
  if (process.argv.includes('--write')) writeFileSync(target, `${JSON.stringify(lintConfig(), null, 2)}\n`)
  else console.log(roomMap())
}
