import { chainHead } from '#db/event-chain.ts'
import { findPackages } from '#db/repositories/packages-out.ts'
import { printHtml } from '#electron/documents/print-html.ts'
import type { Cell, DocumentModel } from '#shared/documents/model.ts'
import { plain } from '#shared/documents/texts.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageKinds } from '#shared/exchange/kinds.ts'
import { packagePeriod } from '#shared/exchange/package-title.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { witness } from '../../audit/witness.ts'
import { type ServiceContext, found, runCommand } from '../../context.ts'
import { officeName } from '../offices.ts'
import { type SentPackage, sentPackages } from './sent.ts'

/** 《数据包交接单》: what was handed over on which carrier, with the codes by which both sides know it again. */

/** Heads and widths in millimetres; together they fill the text area of an A4 sheet turned on its side (247 mm). */
const columns = [
  { head: '序号', widthMm: 11, align: 'center' },
  { head: '接收单位', widthMm: 28, align: 'center' },
  { head: '数据包名称', widthMm: 36, align: 'center' },
  { head: '编号', widthMm: 15, align: 'center' },
  { head: '文件名', widthMm: 96, align: 'left' },
  { head: '大小', widthMm: 17, align: 'right' },
  { head: '核对码', widthMm: 24, align: 'center' },
  { head: '记录', widthMm: 10, align: 'right' },
  { head: '佐证', widthMm: 10, align: 'right' },
] as const

export interface HandoverFacts {
  /** 移交单位. */
  readonly sender: string
  readonly printedOn: string
  /** 审计编码 of the end of the journal. */
  readonly code: string
}

/** The paper of some packages: a row for each file, so that its size and its code stand beside it; what a package holds stands with its first one. */
export function handoverPaper({ sender, printedOn, code }: HandoverFacts, packages: readonly SentPackage[]): DocumentModel {
  const title = '数据包交接单'
  return {
    kind: 'package-handover',
    title,
    layout: 'ledger',
    sheet: { paper: 'A4', orientation: 'landscape' },
    blocks: [
      { type: 'title', lines: [title] },
      {
        type: 'formHead',
        parts: [`移交单位：${sender}`, `审计编码：${code}`, `打印日期：${officialDate(printedOn)}`].map((part) => plain(part)),
      },
      {
        type: 'table',
        columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
        headRows: [{ cells: columns.map(({ head }): Cell => ({ lines: [plain(head)], isHead: true })) }],
        rows: packages
          .flatMap(filesOf)
          .map((cells, at) => ({ cells: [String(at + 1), ...cells].map((text): Cell => ({ lines: [plain(text)] })) })),
      },
      { type: 'note', text: plain('注：接收单位导入时，程序显示的核对码应与本单一致；不一致的，请勿使用并告知移交单位。') },
      { type: 'handSignatures', labels: ['移交人', '接收人', '交接日期'] },
    ],
  }
}

function filesOf({ recipient, kind, period, seq, written, records, blobs }: SentPackage): string[][] {
  const name = `${period === null ? '' : packagePeriod(period)}${packageKinds[kind].name}`
  const counts = [String(records), String(blobs)]
  return written.map(({ fileName, size, code }, at) => [
    recipient?.name ?? '各有关单位',
    name,
    `第${seq}号`,
    breakable(fileName),
    readableSize(size),
    code,
    ...(at === 0 ? counts : ['', '']),
  ])
}

/** A file name that parts after its lines below, never within a month or a number. */
function breakable(fileName: string): string {
  return fileName.replaceAll('-', '\u2060-\u2060').replaceAll('_', '_\u200b')
}

/** Prints the paper; its 审计编码 and the journal bear witness to each other. */
export async function printHandover(context: ServiceContext, { ids }: { readonly ids: readonly string[] }): Promise<Record<string, never>> {
  const { ports, store } = context
  const rows = await findPackages(store.db, [...new Set(ids)])
  const packages = await sentPackages(context, rows)
  found(packages[0], '该数据包')
  if (packages.some(({ written }) => written.length === 0))
    throw ruleViolation('writtenFirst', '所选数据包尚未写出', '请先写出数据包，再打印交接单')
  const head = found(await chainHead(store.db), '审计日志')
  const sender = await officeName(context, store.db)
  const model = handoverPaper({ sender, printedOn: ports.clock.today(), code: auditCode(head.hash) }, packages)
  await ports.printer.print(printHtml(model), { copies: 1 })
  await runCommand(context, 'exchange.printHandover', async (act) => {
    for (const row of rows) {
      await witness(act, 'handover', row.id, head)
      act.about('packageOut', row.id, { seq: row.seq })
    }
  })
  return {}
}
