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

/** After so many codes that differ within so many minutes nobody may try again for as long: ten digits are not for guessing. */
export const [triesAllowed, pauseMinutes] = [3, 5]

/** The journal's name of a code that differed. */
const differs = 'exchange.codeDiffers'

/** Which groups are asked for where a 开通包 lies in the staging folder: its token is nobody's guess, and stays while it lies there. */
export function askedOfToken(token: string, signKey: string): readonly [number, number] {
  return askedGroups(Number(BigInt(`0x${sha256(`${token} ${signKey}`)}`) % BigInt(askedPairs)))
}

/**
 * Refuses what is not the code: E-KEY-CODE, with a row in the journal and nothing else changed; after three within five minutes a pause
 * of five minutes from the last one. The journal remembers it, whichever window asks and however often the program is started.
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
    const until = pauseAfter(await lastEventsAt(trx, keyId, differs, triesAllowed))
    if (until !== null && at < until) return until
    if (isSame) return 'same'
    const event = { at, officerId: officer.id, action: differs, subjectType: 'rosterKey', subjectId: keyId, detail: { way } }
    await appendEvent(trx, event, sha256)
    return 'differs'
  })
  if (outcome === 'differs') throw packageRefusal('E-KEY-CODE')
  if (outcome !== 'same') {
    throw ruleViolation('codePause', '校验码已连续三次不一致，暂停核对', `请与对方重新核实，于${clockInChina(outcome)}以后再核对`)
  }
}

/** The instant until which nobody may try, by the last tries that differed, newest first; null where they lie further apart. */
function pauseAfter([newest, , third]: readonly string[]): string | null {
  if (newest === undefined || third === undefined) return null
  const pause = pauseMinutes * 60_000
  return Date.parse(newest) - Date.parse(third) < pause ? new Date(Date.parse(newest) + pause).toISOString() : null
}

/** 「9时05分」, the first whole minute that is not earlier than an instant. */
function clockInChina(at: string): string {
  const local = new Date(Math.ceil(Date.parse(at) / 60_000) * 60_000 + 8 * 3_600_000)
  return `${local.getUTCHours()}时${String(local.getUTCMinutes()).padStart(2, '0')}分`
}
