import { benchDatabase } from './database.ts'
import { benchDocx } from './docx.ts'
import { benchExport } from './export.ts'
import { benchGrid } from './grid.ts'
import { benchImport } from './import.ts'
import { benchLedgers } from './ledgers.ts'
import { benchScore } from './score.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'
import { benchXlsx } from './xlsx.ts'

/** `npm run bench [-- score database ledgers docx xlsx start grid typing import export]`: ratios against a peer and a floor in one run; outputs are checked equal first. `score` takes `--counties=280`, `--nation` and `--data=FOLDER`. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  score: benchScore,
  database: benchDatabase,
  ledgers: benchLedgers,
  docx: benchDocx,
  xlsx: benchXlsx,
  start: benchStart,
  grid: benchGrid,
  typing: benchTyping,
  import: benchImport,
  export: benchExport,
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
for (const name of wanted.length === 0 ? Object.keys(benches) : wanted) {
  const bench = benches[name]
  if (bench === undefined) {
    console.error(`没有名为“${name}”的测量，可选：${Object.keys(benches).join('、')}`)
    process.exitCode = 2
    continue
  }
  console.log(`\n${name}`)
  await bench()
}
