import type { Selectable } from 'kysely'
import type { AccountTable, RecoveryCodeTable, SignInFailureTable } from '#db/schema/accounts.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Connection } from './connection.ts'

/** Accounts, recovery codes and failed sign-ins; nothing of them travels, so nothing here is revised. */

export type AccountRow = Selectable<AccountTable>
export type RecoveryCodeRow = Selectable<RecoveryCodeTable>
export type FailureRow = Selectable<SignInFailureTable>

export interface AccountRecord extends AccountRow {
  readonly name: string
  readonly roles: readonly Role[]
}

/** Whether a login password was ever set: from then on nobody gets in without one. */
export async function hasAccounts(db: Connection): Promise<boolean> {
  return (await db.selectFrom('account').select('officer_id').limit(1).executeTakeFirst()) !== undefined
}

function accountsOf(db: Connection) {
  return db
    .selectFrom('account')
    .innerJoin('officer', 'officer.id', 'account.officer_id')
    .selectAll('account')
    .select(['officer.name', 'officer.roles'])
}

function record(row: AccountRow & { name: string; roles: string }): AccountRecord {
  return { ...row, roles: JSON.parse(row.roles) as Role[] }
}

export async function findAccount(db: Connection, officerId: string): Promise<AccountRecord | undefined> {
  const row = await accountsOf(db).where('account.officer_id', '=', officerId).executeTakeFirst()
  return row === undefined ? undefined : record(row)
}

export async function findAccountByName(db: Connection, nameKey: string): Promise<AccountRecord | undefined> {
  const row = await accountsOf(db).where('account.name_key', '=', nameKey).executeTakeFirst()
  return row === undefined ? undefined : record(row)
}

/** Every officer in the order of joining, with the account where there is one. */
export async function listOfficers(db: Connection) {
  const rows = await db
    .selectFrom('officer')
    .leftJoin('account', 'account.officer_id', 'officer.id')
    .select(['officer.id', 'officer.name', 'officer.roles', 'officer.created_at'])
    .select(['account.name_key', 'account.is_active', 'account.must_change', 'account.last_sign_in_at'])
    .orderBy('officer.created_at')
    .orderBy('officer.id')
    .execute()
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) as Role[] }))
}

/** Accounts that can sign in. */
export async function listActiveAccounts(db: Connection): Promise<AccountRecord[]> {
  return (await accountsOf(db).where('account.is_active', '=', 1).orderBy('officer.created_at').execute()).map(record)
}

export async function insertAccount(db: Connection, account: AccountRow): Promise<void> {
  await db.insertInto('account').values(account).execute()
}

export async function updateAccount(db: Connection, officerId: string, changed: Partial<Omit<AccountRow, 'officer_id'>>): Promise<void> {
  await db.updateTable('account').set(changed).where('officer_id', '=', officerId).execute()
}

export async function updateRoles(db: Connection, officerId: string, held: readonly Role[]): Promise<void> {
  await db
    .updateTable('officer')
    .set({ roles: JSON.stringify(held) })
    .where('id', '=', officerId)
    .execute()
}

export async function listRecoveryCodes(db: Connection): Promise<RecoveryCodeRow[]> {
  return db.selectFrom('recovery_code').selectAll().orderBy('ordinal').execute()
}

/** New codes; those before them are worth nothing any more. */
export async function replaceRecoveryCodes(db: Connection, codes: readonly RecoveryCodeRow[]): Promise<void> {
  await db.deleteFrom('recovery_code').execute()
  if (codes.length > 0)
    await db
      .insertInto('recovery_code')
      .values([...codes])
      .execute()
}

export async function markCodeUsed(db: Connection, ordinal: number, at: string): Promise<void> {
  await db.updateTable('recovery_code').set({ used_at: at }).where('ordinal', '=', ordinal).execute()
}

export async function findFailures(db: Connection, nameHash: string): Promise<FailureRow | undefined> {
  return db.selectFrom('sign_in_failure').selectAll().where('name_hash', '=', nameHash).executeTakeFirst()
}

/** Names that nobody has, at most: somebody who types name after name fills no disk, and pushes out no account's wait. */
const strangersKept = 1000

export async function keepFailures(db: Connection, failures: FailureRow): Promise<void> {
  const { name_hash: _, ...values } = failures
  await db
    .insertInto('sign_in_failure')
    .values(failures)
    .onConflict((conflict) => conflict.column('name_hash').doUpdateSet(values))
    .execute()
  const strangers = db.selectFrom('sign_in_failure').select('name_hash').where('is_account', '=', 0)
  await db
    .deleteFrom('sign_in_failure')
    .where('name_hash', 'in', strangers.orderBy('since', 'desc').limit(-1).offset(strangersKept))
    .execute()
}

export async function forgetFailures(db: Connection, nameHash: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('name_hash', '=', nameHash).execute()
}
