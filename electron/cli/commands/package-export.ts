import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Session } from '#electron/app/types.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { type PackageKind, isOpenKind, packageKindCodes, packageKinds } from '#shared/exchange/kinds.ts'
import { inOffice } from '../office.ts'
import { typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

type Sent = OutputOf<'exchange.sent'>['packages'][number]

/**
 * `package export --data DIR --kind KIND --month MONTH [--unit ID…] --out FOLDER`: makes packages and writes them as the page does, each
 * file read back. Without `--unit` to every unit for which there is something to send. 开通包 and 开通回执 are of no month.
 */
export async function exportPackage(words: Words, terminal: Terminal): Promise<number> {
  words.needed('data', '数据文件夹')
  const kind = kindOf(words.needed('kind', '数据包种类'))
  const out = resolve(words.needed('out', '输出文件夹'))
  const month = isOpenKind(kind) ? null : words.needed('month', '月份')
  makeFolder(out)
  const packages = await inOffice(words, terminal, { folder: out }, async (session) =>
    month === null ? saveKeys(session, kind) : exported(words, session, kind, month),
  )
  answer(terminal, words.flag('json'), { folder: out, packages }, packages.flatMap(sentLines))
  return 0
}

/** Makes the folder itself, not the one above it: a stick that is not there is no folder of this machine's disk. */
function makeFolder(out: string): void {
  try {
    if (!existsSync(out)) mkdirSync(out)
  } catch (error) {
    throw new AppError('file_unavailable', { name: out, problem: '文件夹不能建立，请核对上级文件夹和写入权限' }, { cause: error })
  }
}

/** `month-report` or 月报. */
function kindOf(text: string): PackageKind {
  const kind = packageKindCodes.find((each) => each === text || packageKinds[each].name === text)
  const offered = () => packageKindCodes.map((each) => `${each}（${packageKinds[each].name}）`).join('、')
  if (kind === undefined) throw usage('--kind', `没有数据包种类“${text}”，可选：${offered()}`)
  return kind
}

async function saveKeys(session: Session, kind: PackageKind): Promise<Sent[]> {
  const call = typed(session)
  const own = (await call('desk.status', {})).profile === 'city' ? 'roster' : 'enroll-request'
  if (kind !== own) throw usage('--kind', `本单位生成的是“${packageKinds[own].name}”（${own}）`)
  const { written } = await call('exchange.saveRoster', {})
  return written === null ? [] : [written.package]
}

async function exported(words: Words, session: Session, kind: PackageKind, month: string): Promise<Sent[]> {
  const { written } = await typed(session)('exchange.export', {
    kind,
    month,
    unitIds: await unitsFor(words, session, kind, month),
    layout: words.flag('records-first') ? 'recordsFirst' : 'together',
    withEvidence: !words.flag('without-evidence'),
    form: words.flag('plain') ? 'plain' : 'encrypted',
    plainNames: words.flag('ascii'),
  })
  return written?.packages ?? []
}

/** Units by id or name; where none is named, those of 「发件」 for which a package can be made now. */
async function unitsFor(words: Words, session: Session, kind: PackageKind, month: string): Promise<string[]> {
  const { rows } = await typed(session)('exchange.due', { month })
  const recipients = new Map(rows.map(({ recipient }) => [recipient.unitId, recipient.name]))
  const named = words.all('unit')
  if (named.length > 0) return named.map((text) => unitOf(recipients, text))
  const own = rows.filter((row) => row.kind === kind)
  if (own.length === 0) return [...recipients.keys()]
  const ready = own.filter(({ obstacle }) => obstacle === null)
  // The service refuses with the obstacle of the first one.
  return (ready.length === 0 ? own : ready).map(({ recipient }) => recipient.unitId)
}

function unitOf(recipients: ReadonlyMap<string, string>, text: string): string {
  const found = [...recipients].find(([unitId, name]) => unitId === text || name === text)
  if (found === undefined) throw usage('--unit', `“${text}”不是收件单位，可选：${[...recipients.values()].join('、')}`)
  return found[0]
}

function sentLines({ title, recipient, volumes, written }: Sent): string[] {
  const files = written.map(({ i, fileName, size, code }) => `  第${i}卷　${fileName}　${readableSize(size)}　核对码 ${code}`)
  const left = volumes - written.length
  return [
    `已生成${title}，收件单位：${recipient?.name ?? '各单位'}，共${volumes}卷，写入后已读回核对`,
    ...files,
    ...(left === 0 ? [] : [`  其余${left}卷请在工作台窗口中写出`]),
  ]
}
