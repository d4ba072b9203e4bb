import { type ChainHead, chainHead } from '#db/event-chain.ts'
import { type WitnessKind, noteWitness } from '#db/repositories/audit.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { type Act, found } from '../context.ts'

/**
 * Writes the head of the event chain down as it is given out of this machine: in a package, a receipt, a backup, on a 发文稿纸 or a
 * 交接单 (reliability.md 5). Whoever rewrites the log later cannot make the copies outside agree.
 *
 * `head` is what was printed before this command began; without it the chain as the command finds it, its own row not yet appended.
 * Returns the code to print, ten hexadecimal digits in two groups: `3F2A9 C07D1`.
 */
export async function witness(act: Pick<Act, 'trx' | 'at'>, kind: WitnessKind, reference: string, head?: ChainHead): Promise<string> {
  const noted = head ?? found(await chainHead(act.trx), '审计日志')
  await noteWitness(act.trx, { seq: noted.seq, hash: noted.hash, kind, reference, at: act.at })
  return auditCode(noted.hash)
}
