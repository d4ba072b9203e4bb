import { createApplication } from '#electron/app/application.ts'
import type { Session } from '#electron/app/types.ts'
import { type SettableClock, headlessPorts, newFolderVault } from '../ports.ts'
import { appVersion, typed } from '../session.ts'

/** An office of the demonstration, set up on a new folder; what its dialogs answer is said before each call. */
export interface DemoOffice {
  readonly session: Session
  readonly clock: SettableClock
  /** What is opened, and the folder that is written into. */
  readonly answers: { file: string | null; folder: string | null }
  close(): Promise<void>
}

interface DemoOfficeParts {
  readonly folder: string
  /** Copies of papers are saved into it. */
  readonly saveFolder: string
  readonly clock: SettableClock
  readonly programmeId: string
  /** The county of a county's office; null for the city's. */
  readonly unitId: string | null
}

export async function openDemoOffice({ folder, saveFolder, clock, programmeId, unitId }: DemoOfficeParts): Promise<DemoOffice> {
  const answers: DemoOffice['answers'] = { file: null, folder: null }
  const ports = headlessPorts(clock, saveFolder)
  const dialogs = {
    ...ports.dialogs,
    chooseOpen: async () => (answers.file === null ? [] : [answers.file]),
    chooseFolder: async () => answers.folder,
  }
  const application = await createApplication(
    { ...ports, dialogs, vault: newFolderVault(folder) },
    { folder, appVersion, assets: new Map() },
  )
  const session = application.openSession({})
  await typed(session)('setup.complete', {
    profile: unitId === null ? 'city' : 'county',
    programmeId,
    unitId,
    officerName: '演示经办人',
    password: null,
    acceptsSecrecyNotice: true,
  })
  return { session, clock, answers, close: () => application.close() }
}
