import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createApplication } from '#electron/app/application.ts'
import type { Application, Session } from '#electron/app/types.ts'
import { packs } from '#shared/packs/index.ts'
import { enter } from './enter.ts'
import { folderVault, headlessClock, headlessPorts } from './ports.ts'
import { appVersion, typed } from './session.ts'
import type { Terminal } from './terminal.ts'
import { type Words, usage } from './words.ts'

/** An office to ask: the data folder that was named, or an empty one of a built-in programme that is gone afterwards. */

/** What stands in for the dialogs: what is saved gets the name `saveAs`, `file` is what is opened, `folder` what is written into. */
export interface DialogAnswers {
  readonly saveAs?: string
  readonly file?: string
  readonly folder?: string
}

/**
 * Runs `work` in a session of the office in `--data`; without it in a fresh office of `--programme` (the first built-in one), which keeps
 * nothing.
 */
export async function inOffice<Result>(
  words: Words,
  terminal: Terminal,
  answers: DialogAnswers,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const data = words.option('data')
  if (data !== undefined) return inFolder(words, data, answers, async (application) => work(await enter(words, terminal, application)))
  const folder = await mkdtemp(join(tmpdir(), 'shouxin-'))
  try {
    return await inFolder(words, folder, answers, async (application) => {
      const session = application.openSession({})
      await setUp(words, session)
      return work(session)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inFolder<Result>(
  words: Words,
  folder: string,
  answers: DialogAnswers,
  work: (application: Application) => Promise<Result>,
): Promise<Result> {
  if ((await stat(folder).catch(() => undefined)) === undefined) throw usage('--data', `没有文件夹“${folder}”`)
  const ports = headlessPorts(headlessClock(words.option('today')), dirname(answers.saveAs ?? folder))
  const dialogs = {
    chooseOpen: async () => (answers.file === undefined ? [] : [answers.file]),
    chooseSave: async () => answers.saveAs ?? null,
    chooseFolder: async () => answers.folder ?? null,
  }
  const application = await createApplication({ ...ports, dialogs, vault: folderVault(folder) }, { folder, appVersion, assets: new Map() })
  try {
    return await work(application)
  } finally {
    await application.close()
  }
}

async function setUp(words: Words, session: Session): Promise<void> {
  const pack = packs.find(({ id }) => id === (words.option('programme') ?? packs[0]?.id))
  if (pack === undefined) throw usage('--programme', `没有工作方案“${words.option('programme') ?? ''}”`)
  await typed(session)('setup.complete', {
    profile: 'city',
    programmeId: pack.id,
    unitId: null,
    officerName: '命令行',
    password: null,
    acceptsSecrecyNotice: true,
  })
}
