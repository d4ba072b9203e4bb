import { mkdtempSync } from 'node:fs'
import { seedOffice } from '#tests/fixtures/seed-office.ts'
import { openMonth } from '#electron/services/plan-opening.ts'
import { settlePlans, planMonth } from '#electron/services/plans.ts'
import { todayView } from '#electron/services/today.ts'
import { deskStatus } from '#electron/services/desk.ts'
for (const [profile, unitId] of [['city', undefined], ['county', 'heihe:unit:xunke-county']] as const) {
const o = await seedOffice(mkdtempSync('/tmp/probe/a'), { today: '2022-04-18', profile, ...(unitId ? { unitId } : {}) })
const show = async (label: string, month="2022-04") => { const t = performance.now(); await todayView(o, { month }); console.log(profile, label, Math.round(performance.now() - t)) }
await show('18 unopened')
await openMonth(o, { month: '2022-04' })
await show('18 opened')
if (profile === 'city') { await settlePlans(o, { month: '2022-04', unitIds: (await planMonth(o, { month: '2022-04' })).units.map((u) => u.unit.unitId), settledOn: '2022-04-18' }); await show('18 settled') }
for (const d of ['2022-04-20', '2022-04-21', '2022-04-23', '2022-04-30', '2022-05-05']) { o.ports.clock.setDay(d); await show(d) }
await show('may', '2022-05')
await o.close()
}
