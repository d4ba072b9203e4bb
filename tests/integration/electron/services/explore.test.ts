import { test } from 'vitest'
import { documentDetail, createDocument } from '#electron/services/documents.ts'
import { composeMessage } from '#electron/services/messages.ts'
import { saveProgress } from '#electron/services/progress.ts'
import { listLines } from '#db/repositories/plans.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import { subjectList } from '#electron/services/notices.ts'
import { inMay, draft, milestonesOf, obligationOf, advance, education, sunwu, toIssue } from '#tests/fixtures/supervision/may.ts'
import { contract } from '#shared/api/contract.ts'
import { appendFileSync, writeFileSync } from 'node:fs'
const out='/tmp/explore.txt'
writeFileSync(out,'')
const show = (d: any) => { const marks=headingMarks(d.model.blocks); d.model.blocks.forEach((b: any, i: number)=>{
  const t=(x:any)=>Array.isArray(x)?x.map((p:any)=>p.text).join(''):x
  if (b.type==='heading') appendFileSync(out, `${marks.get(i)}${b.text}${t(b.runIn??[])}\n`)
  else if (b.text) appendFileSync(out, `${b.type}: ${t(b.text)}\n`)
  else if (b.lines) appendFileSync(out, `${b.type}: ${b.lines.join(' / ')}\n`)
  else if (b.type==='table') appendFileSync(out, b.rows.slice(0,6).map((r:any)=>r.cells.map((c:any)=>c.lines.map((l:any)=>t(l)).join('/')).join(' | ')).join('\n')+'\n')
  else appendFileSync(out, JSON.stringify(b).slice(0,200)+'\n')
}); appendFileSync(out, JSON.stringify({...d, model: undefined, texts: d.texts.map((x:any)=>`${x.field} [${x.label}] ${x.text}`)}, null, 1)+'\n=====\n') }
test('explore', async () => {
  const office = await inMay()
  const [t0] = [performance.now()]
  const s = await subjectList(office)
  appendFileSync(out, `subjects ${s.subjects.length} ${performance.now()-t0} ms\n`)
  const e = await milestonesOf(office,'7-3')
  office.ports.clock.setDay('2022-04-21')
  const r = await draft(office,'remind',[await obligationOf(office,education)])
  await advance(office, r[0]!.documentId, ...toIssue)
  office.ports.clock.setDay('2022-05-05')
  const subjects=[...e, await obligationOf(office,education), ...await milestonesOf(office,'7-1'), ...await milestonesOf(office,'7-2')]
  const ds = [...await draft(office,'supervise',subjects), ...await draft(office,'remind',[await obligationOf(office,sunwu)])]
  for (const d of ds) show(contract['documents.get'].output.parse(await documentDetail(office,{documentId:d.documentId})))
  appendFileSync(out,(await composeMessage(office,{subjects:[await obligationOf(office,sunwu), ...subjects]})).text+'\n')
  const [line] = (await listLines(office.store.db,{month:'2022-04',unitId:sunwu}))
  await saveProgress(office,{lineId:line!.id,entryId:null,rev:null,recordedOn:'2022-04-19',content:'组织36家部门作出承诺',outcome:'承诺率85.4%',problem:'部分乡镇未签',nextPlan:'督促签订'})
  for (const input of [{kind:'monthly-report',unitId:sunwu,month:'2022-04'},{kind:'self-assessment-sheet',unitId:sunwu,month:'2022-04'},{kind:'score-detail',unitId:sunwu,month:'2022-04'},{kind:'task-breakdown'},{kind:'signing-sheet',documentId:ds[0]!.documentId}] as const) {
    const { documentId } = await createDocument(office, input)
    show(contract['documents.get'].output.parse(await documentDetail(office,{documentId})))
  }
  await office.dispose()
})
