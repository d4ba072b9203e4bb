import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from '#electron/app/types.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { packs } from '#shared/packs/index.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'
import { apartCounty } from '../demo/apart.ts'
import { type MonthSummary, runMonth } from '../demo/month.ts'
import { type DemoOffice, openDemoOffice } from '../demo/office.ts'
import { headlessClock } from '../ports.ts'
import { typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/** `demo --out DIR [--months N]`: months of the built-in programme with invented facts; leaves data, documents, packages and a summary. */
export async function demoCommand(words: Words, terminal: Terminal): Promise<number> {
  const out = words.needed('out', '输出文件夹')
  const pack = packs[0]
  const count = Number(words.option('months') ?? '3')
  if (pack === undefined || !Number.isInteger(count) || count < 1 || count > programmeMonths(pack).length) {
    throw usage('--months', `月数应为 1 至 ${pack === undefined ? 0 : programmeMonths(pack).length} 的整数`)
  }
  const folders = foldersIn(out)
  await mkdir(folders.documents, { recursive: true })
  if ((await readdir(out)).includes('data')) throw usage('--out', '输出文件夹中已有演示数据，请另选空文件夹')
  await mkdir(folders.packages, { recursive: true })
  const clock = headlessClock('2022-04-18')
  const opened: DemoOffice[] = []
  const openOne = async (folder: string, unitId: string | null): Promise<DemoOffice> => {
    const office = await openDemoOffice({ folder, saveFolder: folders.documents, clock, programmeId: pack.id, unitId })
    opened.push(office)
    return office
  }
  try {
    const city = await openOne(folders.data, null)
    const openApart = async (unitId: string) => apartCounty(city, await openOne(folders.county, unitId), unitId, folders.packages)
    const months: MonthSummary[] = []
    for (const [monthAt, month] of programmeMonths(pack).slice(0, count).entries()) {
      terminal.say(`正在办理${month}……\n`)
      // In the last month one county has an office of its own.
      months.push(await runMonth({ session: city.session, clock, monthAt, ...(monthAt === count - 1 ? { openApart } : {}) }, month))
      await drawUpPapers(city.session, month)
    }
    await saveAll(city.session)
    const [files, packages] = [(await readdir(folders.documents)).toSorted(), (await readdir(folders.packages)).toSorted()]
    const summary = { programme: pack.id, data: folders.data, county: folders.county, documents: files, packages, months }
    await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    answer(terminal, words.flag('json'), summary, summaryLines(months, files.length, packages, out))
    return 0
  } finally {
    for (const office of opened) await office.close()
  }
}

function foldersIn(out: string) {
  return { data: join(out, 'data'), county: join(out, 'county-data'), documents: join(out, 'documents'), packages: join(out, '数据包') }
}

/** 附件1, 附件3 and 明细表 of every county; the 分解表 once. */
async function drawUpPapers(session: Session, month: string): Promise<void> {
  const call = typed(session)
  const { counties } = await call('appraisals.month', { month })
  for (const { unit } of counties) {
    for (const kind of ['monthly-report', 'self-assessment-sheet', 'score-detail'] as const) {
      await call('documents.create', { kind, unitId: unit.unitId, month })
    }
  }
}

async function saveAll(session: Session): Promise<void> {
  const call = typed(session)
  await call('documents.create', { kind: 'task-breakdown' })
  for (let after: OutputOf<'documents.list'>['next'] = null; ;) {
    const { documents, next }: OutputOf<'documents.list'> = await call('documents.list', { month: null, after })
    for (const { documentId } of documents) await call('documents.saveCopy', { documentId, isPreprinted: false })
    if (next === null) return
    after = next
  }
}

function summaryLines(months: readonly MonthSummary[], files: number, packages: readonly string[], out: string): string[] {
  const lines = months.map(
    (each) =>
      `${each.month}：台账${each.lines}行，报送事项${each.obligations}项，提醒督办${each.notices}份；${each.scores.map((score) => `${score.county}${score.score}`).join('、')}`,
  )
  return [...lines, `数据包${packages.length}个：${packages.join('、')}`, `文书${files}份，数据、文书和数据包在 ${out}`]
}
