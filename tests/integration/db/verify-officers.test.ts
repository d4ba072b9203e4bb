import { afterEach, beforeEach, expect, test } from 'vitest'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { addAccount, setRoles } from '#electron/services/accounts/accounts.ts'
import { protectOffice } from '#electron/services/accounts/passwords.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'
import { rawly } from './a-store.ts'

/** Officers have no revisions: the log says who is there and as what (reliability.md 4, 5). */

const folder = useFolder()
let office: SeededOffice
let added: string

beforeEach(async () => {
  office = { ...(await seedOffice(folder(), { today: '2022-04-18' })), passwordCost: { cost: 2 ** 8, blockSize: 8, parallelization: 1 } }
  const { signedIn } = await protectOffice(office, { profile: 'officeUsual', newPassword: '松花江畔的四季啊' })
  added = (await addAccount(office, { name: '李审核', roles: ['reviewer'] }, signedIn.masterKey)).officerId
  await setRoles(office, { officerId: added, roles: ['reviewer', 'viewer'] })
})
afterEach(() => office.close())

const places = async (): Promise<string[]> =>
  (await verifyStore(office.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).findings.map(({ place }) => place)

test('accounts as the program keeps them are sound', async () => {
  expect(await places()).toEqual([])
})

test('an officer whom no act brought in, and roles that nobody gave, are found', async () => {
  rawly(storePath(folder()), (database) => {
    database.exec("INSERT INTO officer (id, name, roles, created_at) VALUES ('stranger', '来人', '[\"administrator\"]', '2022-04-18')")
    database.prepare('UPDATE officer SET roles = \'["administrator"]\' WHERE id = ?').run(added)
  })
  expect(await places()).toEqual(['officer stranger', `officer ${added} roles`])
})

test('an act of somebody who is not there is found', async () => {
  rawly(storePath(folder()), (database) => {
    database.pragma('foreign_keys = OFF')
    database.prepare('UPDATE officer SET id = ? WHERE id = ?').run('renamed', office.officer.id)
  })
  expect(await places()).toEqual(expect.arrayContaining(['officer renamed', expect.stringMatching(/^event \d+ officer$/)]))
})
