import {
  findAccountByName,
  listRecoveryCodes,
  markCodeUsed,
  type RecoveryCodeRow,
  replaceRecoveryCodes,
  updateAccount,
} from '#db/repositories/accounts.ts'
import { randomBytes } from '#electron/crypto/index.ts'
import { readRecoveryCode, recoveryCode, recoveryCodeCount, sameName } from '#shared/domain/account-codes.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { type DoorParts, type SignedIn, currentProfile, journal, prove } from './door.ts'
import { refuseWeak, replacePassword } from './own-password.ts'
import { codePurpose, seal, tryInVain, unseal } from './secrets.ts'

/** Recovery codes: three on paper, each resets an administrator's password once. */

/** Of a code's 92 bits nobody tries more than a few, however little one try costs. */
const codeCost = { cost: 2 ** 13, blockSize: 8, parallelization: 1 }

/** Codes as they are shown once, and the rows that know them again. */
export interface SealedCodes {
  readonly texts: readonly string[]
  readonly rows: readonly RecoveryCodeRow[]
}

export async function sealNewCodes(masterKey: Uint8Array, at: string): Promise<SealedCodes> {
  const texts = Array.from({ length: recoveryCodeCount }, (_, index) => recoveryCode(index + 1, randomBytes))
  const rows: RecoveryCodeRow[] = []
  for (const [index, text] of texts.entries()) {
    const ordinal = index + 1
    rows.push({ ordinal, ...(await seal(text, masterKey, codePurpose(ordinal), codeCost)), made_at: at, used_at: null })
  }
  return { texts, rows }
}

/** 重新生成恢复码: those on the old paper are worth nothing any more. */
export async function renewCodes(context: ServiceContext, masterKey: Uint8Array): Promise<readonly string[]> {
  const { texts, rows } = await sealNewCodes(masterKey, context.ports.clock.now())
  await runCommand(context, 'accounts.renewCodes', async (act) => {
    await replaceRecoveryCodes(act.trx, rows)
    act.about('account', context.officer.id)
  })
  return texts
}

/**
 * An administrator who has forgotten the password sets a new one with a code, once for each code. Whoever is no administrator, and
 * a name that nobody has, are refused like a wrong code, after the same time; failures are waited for.
 */
export async function recover(
  parts: DoorParts,
  input: { readonly name: string; readonly code: string; readonly newPassword: string },
): Promise<SignedIn> {
  const { store } = parts
  refuseWeak(await currentProfile(store.db), input.newPassword, input.name.trim())
  const account = await findAccountByName(store.db, sameName(input.name))
  const typed = readRecoveryCode(input.code)
  const isEntitled = account !== undefined && account.is_active === 1 && account.roles.includes('administrator')
  const row = (await listRecoveryCodes(store.db)).find((each) => each.ordinal === typed?.ordinal && each.used_at === null)
  const claim = { name: input.name, account, tried: 'accounts.recover', what: '姓名或恢复码' }
  const proved = await prove(parts, claim, () =>
    isEntitled && row !== undefined && typed !== undefined
      ? unseal(typed.code, row, codePurpose(row.ordinal))
      : tryInVain(input.code, codeCost),
  )
  return replacePassword(parts, proved, input.newPassword, async (trx, at) => {
    const { officerId } = proved
    if (row !== undefined) await markCodeUsed(trx, row.ordinal, at)
    await updateAccount(trx, officerId, { last_sign_in_at: at })
    await journal(trx, { at, officerId, action: 'accounts.recover', subjectId: officerId, detail: { code: row?.ordinal ?? 0 } })
  })
}
