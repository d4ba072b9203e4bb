import { type ChainFinding, chainHead, verifyChainPart, witnessFindings } from '#db/event-chain.ts'
import { type AuditWitness, listWitnesses } from '#db/repositories/audit.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { dayInChina } from '#shared/domain/period.ts'
import type { ServiceContext } from '../context.ts'
import { paperInWords } from './papers.ts'

/** 全面校验: the whole chain piece by piece, then every head that was written down elsewhere. */

/** Rows of a piece: well under 50 ms, so that other work goes on (architecture.md 8). */
const pieceSize = 5000
/** So many findings of a piece are told one by one. */
const mostFindings = 50

export interface AuditFinding {
  readonly seq: number
  readonly sentence: string
}

/** Recomputes a piece of the chain behind row `after`; with the last piece the witnesses are held against the chain. */
export async function verifyAudit(context: ServiceContext, { after }: { readonly after: number }) {
  const { db } = context.store
  const part = await verifyChainPart(db, { hash: sha256, after, most: pieceSize })
  const links = part.findings.map((finding) => ({ seq: finding.seq, sentence: linkSentence(finding) }))
  const end = part.isEnd ? await verifyEnd(db) : null
  const findings = [...links, ...(end?.findings ?? [])]
  return {
    count: part.count,
    total: (await chainHead(db))?.seq ?? 0,
    next: part.isEnd ? null : part.through,
    findings: findings.slice(0, mostFindings),
    furtherFindings: Math.max(0, findings.length - mostFindings),
    end: end === null ? null : { witnesses: end.witnesses, lastSeq: end.lastSeq, code: end.code },
  }
}

async function verifyEnd(db: Connection) {
  const witnesses = await listWitnesses(db)
  const head = await chainHead(db)
  const findings: AuditFinding[] = []
  for (const witness of witnesses) {
    const [finding] = await witnessFindings(db, [witness])
    if (finding !== undefined) findings.push({ seq: finding.seq, sentence: await witnessSentence(db, witness, head?.seq ?? 0) })
  }
  return { witnesses: witnesses.length, lastSeq: head?.seq ?? 0, code: head === null ? '' : auditCode(head.hash), findings }
}

function linkSentence({ seq, problem }: ChainFinding): string {
  if (problem === 'missing') return `第 ${seq} 条缺失，已被删除或者移动。`
  if (problem === 'changed') return `第 ${seq} 条与其校验值不符，内容已被改动。`
  return `第 ${seq} 条与前一条不相连，其间有记录被改动、插入或者移动。`
}

async function witnessSentence(db: Connection, witness: AuditWitness, lastSeq: number): Promise<string> {
  const { kind, title } = await paperInWords(db, witness)
  const where = `${kind}${title === '' ? '' : `“${title}”`}`
  const what = witness.seq > lastSeq ? '日志的末尾已被截去' : '日志自该条起已被重写'
  return `${officialDate(dayInChina(witness.at))}${where}记下的第 ${witness.seq} 条与现有日志不符，${what}。`
}
