import type { Connection } from '#db/repositories/connection.ts'
import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { findActiveKey } from '#db/repositories/keys.ts'
import { epochSetting } from '#db/restore.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type ServiceContext, cityOnly, runCommand } from '../../context.ts'

/**
 * After a restore the city's roster is as old as the backup: a key that was ended since counts again, and nobody but a person knows
 * which. The page asks for a look until somebody says that it was done (exchange.md 3, 6).
 */

/** Setting: the epoch in which somebody looked through the roster; a restore raises the epoch. */
const checkedSetting = 'exchangeRosterChecked'

/** Whether the data were restored and nobody looked through the roster since; never in a county, which has its roster from the city. */
export async function isRosterToCheck(db: Connection, { profile }: Pick<ServiceContext['office'], 'profile'>): Promise<boolean> {
  if (profile !== 'city' || (await findActiveKey(db)) === undefined) return false
  const epoch = await epochOf(db)
  return epoch > 1 && epoch !== Number((await readSetting(db, checkedSetting)) ?? 1)
}

/** Notes that the keys were looked through after the restore. Throws where nothing asks for it. */
export async function checkRoster(context: ServiceContext): Promise<Record<string, never>> {
  cityOnly(context, '核对各单位校验码')
  return runCommand(context, 'exchange.checkRoster', async (act) => {
    if (!(await isRosterToCheck(act.trx, context.office))) throw ruleViolation('checkOnce', '各单位校验码已核对', '请刷新后查看')
    const epoch = await epochOf(act.trx)
    await writeSetting(act.trx, checkedSetting, String(epoch))
    act.about('office', context.office.unitId, { epoch })
    return {}
  })
}

async function epochOf(db: Connection): Promise<number> {
  return Number((await readSetting(db, epochSetting)) ?? 1)
}
