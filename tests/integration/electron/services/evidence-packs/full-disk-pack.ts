import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addEvidence } from '#electron/services/evidence/evidence.ts'
import { savePack } from '#electron/services/evidence-packs/evidence-packs.ts'
import { type AppError, errorSentence } from '#shared/domain/errors.ts'
import { april, lineOf, openedApril, xunke } from '#tests/fixtures/appraisals/april.ts'

/** What came of a pack that does not fit on a small disk. */
export interface FullPackReport {
  readonly sentences: readonly string[]
  readonly left: readonly string[]
}

if (import.meta.main) process.stdout.write(JSON.stringify(await saveOnto(process.argv[2] ?? '')))

/** 20 MB of evidence onto a disk of 12 MB, as a folder and as a zip. */
async function saveOnto(disk: string): Promise<FullPackReport> {
  const office = await openedApril()
  const { id } = await lineOf(office, xunke, '7-3')
  const about = { title: '录像', kind: 'media' as const, issuer: '', documentNumber: '', formedOn: '2022-04-15' }
  const content = new Uint8Array(20 * 1024 * 1024).fill(7)
  await addEvidence(office, { ...about, lineIds: [id], files: [office.stageFile('录像.mp4', content)] })
  const sentences: string[] = []
  for (const way of ['folder', 'zip'] as const) {
    office.ports.answers.folders.push(disk)
    office.ports.answers.saveAs.push(join(disk, '佐证.zip'))
    const said = await savePack(office, { unitIds: [xunke], month: april, way }).catch((error: AppError) =>
      errorSentence(error.code, error.details),
    )
    sentences.push(typeof said === 'string' ? said : 'saved')
  }
  await office.dispose()
  return { sentences, left: readdirSync(disk) }
}
