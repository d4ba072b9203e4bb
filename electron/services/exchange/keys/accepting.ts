import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { dropPendingKey } from '#db/repositories/keys.ts'
import type { OpenedPackage } from '#electron/packages/index.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import type { Taken } from '../incoming/book.ts'
import { takeHeldPackages } from '../incoming/held.ts'
import { openedPackage } from '../incoming/shelf.ts'
import { takePackage } from '../incoming/taking.ts'
import { type Compared, askedOfToken, refuseOtherCode } from './comparing.ts'
import { leaveFormerRoster } from './former-roster.ts'
import { ensureKeys } from './installation-keys.ts'
import type { Keeper } from './keeper.ts'
import { citySetting, rosterKeyId, rosterVersion, signerStanding, trustedKeySetting } from './roster.ts'

/** A county takes the 开通包: from then on the city's keys count here (exchange.md 3). */

/**
 * Accepts the staged 开通包 after its sender's code was compared: with the whole code on paper, or with the two groups that
 * `askedOfToken` names. Throws E-KEY-CODE where it differs, E-ROSTER-OLD for an older one; then nothing changes. Makes this office's own
 * keys where it has none, and imports what waited for the city's key.
 */
export async function acceptRoster(context: ServiceContext, input: { readonly token: string } & Compared, keeper: Keeper): Promise<Taken> {
  const { token } = input
  if (context.office.profile !== 'county') throw new AppError('not_permitted', { action: '启用开通包', who: '县（市、区）专班办公室' })
  const { opened } = await openedPackage(context, keeper, token)
  const named = await namedKeys(context, opened)
  const { signKey, ageRecipient, senderUnit, rosterVersion: version } = opened.info
  const keys = { signKey, ageRecipient }
  await refuseOtherCode(context, keys, input, askedOfToken(token, signKey))
  await ensureKeys(context, keeper)
  await runCommand(context, 'exchange.acceptRoster', async (act) => {
    const formerKey = await readSetting(act.trx, trustedKeySetting)
    const ended = await leaveFormerRoster(act, { unitId: senderUnit, named, formerKey })
    await writeSetting(act.trx, citySetting, senderUnit)
    await writeSetting(act.trx, trustedKeySetting, signKey)
    await dropPendingKey(act.trx, signKey)
    act.about('rosterKey', rosterKeyId(keys), { unit: senderUnit, version, way: input.way, packageId: opened.packageId, ended })
  })
  const received = { receivedOn: context.ports.clock.today(), way: 'usbStick', note: '' } as const
  const taken = await takePackage(context, { ...received, token }, keeper)
  const waited = await takeHeldPackages(context, signKey)
  return { ...taken, sentences: [...taken.sentences, ...waitedSentence(waited)] }
}

/**
 * The sign keys that a 开通包 names. Only the host's own office vouches for keys, with its own key among them, and no roster counts that is
 * older than the one that is here.
 */
async function namedKeys({ store, pack }: ServiceContext, opened: OpenedPackage): Promise<ReadonlySet<string>> {
  const { kind, senderUnit, signKey, ageRecipient, rosterVersion: version } = opened.info
  if (kind !== 'roster') throw ruleViolation('rosterKind', '所选数据包不是开通包', '请选择市专班办公室发来的开通包')
  if (senderUnit !== pack.hostUnitId) {
    throw ruleViolation('otherCity', '该开通包不是由本工作方案的市专班办公室发出的', '请向市专班办公室索取开通包')
  }
  // A key that no roster here ever named begins a roster of its own: an office that lost everything enrols everybody anew.
  const isKnown = (await signerStanding(store.db, signKey)).state !== 'unknown'
  if (isKnown && version < (await rosterVersion(store.db))) throw packageRefusal('E-ROSTER-OLD', { version })
  const ownId = rosterKeyId({ signKey, ageRecipient })
  let hasOwn = false
  const named = new Set([signKey])
  for await (const { type, id, ownerUnit, body } of opened.records()) {
    if (ownerUnit !== senderUnit) throw packageRefusal('E-REC-OWNER')
    if (type !== 'rosterKey') continue
    hasOwn ||= id === ownId
    const said = (body as { readonly sign_key?: unknown } | null)?.sign_key
    if (typeof said === 'string') named.add(said)
  }
  if (!hasOwn) throw ruleViolation('rosterContent', '开通包中没有市专班办公室自己的密钥', '请市专班办公室重新导出开通包')
  return named
}

function waitedSentence(waited: readonly { readonly status: string }[]): string[] {
  const [all, applied] = [waited.length, waited.filter(({ status }) => status === 'applied').length]
  if (all === 0) return []
  return [all === applied ? `此前收存的${all}个数据包已导入` : `此前收存的${all}个数据包中，${applied}个已导入，其余仍待核验`]
}
