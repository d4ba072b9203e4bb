import { monitorEventLoopDelay } from 'node:perf_hooks'
import { mkdtempSync } from 'node:fs'
import { openStore } from '#db/open.ts'
import { migrations } from '#db/migrations/index.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { countRecords, selectRecords } from '#db/repositories/package-selection.ts'
import { filesOf } from '#db/repositories/packages-out.ts'
import { scopesOf } from '#db/repositories/package-scopes.ts'
import { sql } from 'kysely'
const folder = mkdtempSync('/tmp/kbench/f-')
const store = await openStore({ folder, migrations, now: () => '2022-04-20T01:12:00.000Z', appVersion: '0', hash: sha256 })
const N = 20000
await store.write(async (trx) => {
  await sql.raw(`INSERT INTO programme (id,title,city,year,pack_version,pack,pack_hash,loaded_at,closed_on) VALUES ('p','t','c',2022,1,'{}','','x',NULL)`).execute(trx)
  await sql.raw(`INSERT INTO unit (id,name,kind,level,sector,ordinal,reports,scored,pilot,is_host,parent_id,note) VALUES ('u','u','territory','county','territory',0,1,1,0,0,NULL,NULL)`).execute(trx)
  await sql.raw(`INSERT INTO ledger_entry (id,ledger_id,programme_id,unit_id,status,period,due_on,title,fields,is_on_behalf,created_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<${N}) SELECT printf('0190f7a0-0000-7000-8000-%012d', (i*7919)%1000003),'l'||(i%3),'p','u','x','2022-04',NULL,'t'||i,json_object('content',replace(hex(zeroblob(250)),'0','字')),0,'x' FROM n`).execute(trx)
  await sql.raw(`INSERT INTO record_revision (type,id,rev,owner_unit,hash,line,origin,at) SELECT 'ledgerEntry',id,1,'u','h','{"type":"ledgerEntry","body":'||fields||'}','own','x' FROM ledger_entry`).execute(trx)
})
const selecting = { kind: process.argv[2] as 'month-report', profile: 'county' as const, ownUnitId: 'u', scope: { programmeId: 'p', unitId: 'u', month: '2022-04' } }
console.log(scopesOf(selecting.kind, 'county').map((s) => s.type).join())
async function timed(name: string, work: () => Promise<unknown>) {
  const h = monitorEventLoopDelay({ resolution: 1 }); h.enable()
  await new Promise((r) => setTimeout(r, 20)); h.reset()
  const t = performance.now(); const r = await work(); const d = performance.now() - t
  await new Promise((r) => setTimeout(r, 5)); h.disable()
  console.log(name, 'total', d.toFixed(0), 'max block', (h.max / 1e6).toFixed(0), JSON.stringify(r).slice(0, 80))
}
const orig = (store as unknown as { db: { executeQuery: unknown } }).db
for (let k = 0; k < 2; k++) {
  await timed('count null', () => countRecords(store.db, selecting, null))
  await store.write(async (trx) => { if (k === 0) { 
    await sql.raw(`INSERT INTO officer (id,name,roles,created_at) VALUES ('o','o','[]','x')`).execute(trx)
    await sql.raw(`INSERT INTO package_out (id,kind,epoch,seq,version,layout,head,records,blobs,blob_bytes,volumes,made_at,officer_id) VALUES ('s','ledger',1,1,1,'together','{}',1,0,0,1,'x','o')`).execute(trx)
    await sql.raw(`INSERT INTO package_out_record SELECT 's', type,id,rev FROM record_revision`).execute(trx) } })
  await timed('count sent', () => countRecords(store.db, selecting, 's'))
  await timed('select', async () => (await selectRecords(store.db, selecting)).length)
  const recs = await selectRecords(store.db, selecting)
  await timed('filesOf', async () => (await filesOf(store.db, recs)).length)
  for (const s of scopesOf(selecting.kind, 'county')) { const t = performance.now(); await sql`SELECT DISTINCT id FROM (${s.ids(selecting.scope)}) ORDER BY id`.execute(store.db); const d = performance.now() - t; if (d > 3) console.log('  ids', s.type, d.toFixed(0)) }
}
await store.close()
