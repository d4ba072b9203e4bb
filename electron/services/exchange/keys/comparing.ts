import { appendEvent } from '#db/event-chain.ts'
import { lastEventsAt } from '#db/repositories/keys.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { areGroups, askedGroups, askedPairs, isWholeCode } from '#shared/exchange/asked-groups.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { ServiceContext } from '../../context.ts'
import { codeOf, rosterKeyId } from './roster.ts'

/** Comparing a 校验码: what was read out or stands on paper with what the keys give (office.md «Security»). */

export type ComparedWay = 'telephone' | 'paper'

/** What somebody typed of a code. */
export interface Compared {
  readonly digits: string
  readonly way: ComparedWay
}

/** After so many codes that differ within so many minutes nobody may try again: ten digits are not for guessing. */
export const [triesAllowed, pauseMinutes] = [3, 5]

/** The journal's name of a code that differed. */
const differs = 'exchange.codeDiffers'

/** Which groups are asked for where a 开通包 lies in the staging folder: its token is nobody's guess, and stays while it lies there. */
export function askedOfToken(token: string, signKey: string): readonly [number, number] {
  return askedGroups(Number(BigInt(`0x${sha256(`${token} ${signKey}`)}`) % BigInt(askedPairs)))
}

/**
 * Refuses what is not the code: E-KEY-CODE, with a row in the journal and nothing else changed; after three within five minutes a pause.
 * `asked`: the two groups that were read out by telephone; from paper it is the whole code.
 */
export async function refuseOtherCode(
  { store, ports, officer }: ServiceContext,
  keys: { readonly signKey: string; readonly ageRecipient: string },
  { digits, way }: Compared,
  asked: readonly number[],
): Promise<void> {
  const [keyId, code] = [rosterKeyId(keys), codeOf(keys)]
  const isSame = way === 'paper' ? isWholeCode(code, digits) : areGroups(code, asked, digits)
  // Counted and written in one go: many tries at once would all be let through before the first is counted.
  const outcome = await store.write(async (trx) => {
    const at = ports.clock.now()
    const [, , third] = await lastEventsAt(trx, keyId, differs, triesAllowed)
    if (third !== undefined && Date.parse(at) - Date.parse(third) < pauseMinutes * 60_000) return 'paused'
    if (isSame) return 'same'
    const event = { at, officerId: officer.id, action: differs, subjectType: 'rosterKey', subjectId: keyId, detail: { way } }
    await appendEvent(trx, event, sha256)
    return 'differs'
  })
  if (outcome === 'differs') throw packageRefusal('E-KEY-CODE')
  if (outcome === 'paused') {
    throw ruleViolation('codePause', '校验码已连续三次不一致', `请与对方重新核实，${pauseMinutes}分钟后再核对`)
  }
}
