import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { storePath } from '#db/data-folder.ts'
import { createApplication } from '#electron/app/application.ts'
import { userFolder } from '#electron/app/launch.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { enter } from '../enter.ts'
import { headlessClock, headlessPorts } from '../ports.ts'
import { type Terminal, answer } from '../terminal.ts'
import type { Words } from '../words.ts'
import { appVersion, ask } from '../session.ts'

/** `verify`: the store's own check. Exit 1 where something is not sound. */
export async function verifyCommand(words: Words, terminal: Terminal): Promise<number> {
  const folder = words.option('data') ?? join(userFolder({ platform: process.platform, env: process.env, home: homedir() }), 'data')
  if (!existsSync(storePath(folder))) throw new AppError('file_unavailable', { name: folder, problem: '该文件夹内没有工作台数据' })
  const application = await createApplication(headlessPorts(headlessClock(words.option('today')), folder), {
    folder,
    appVersion,
    assets: new Map(),
  })
  try {
    const report = await ask<OutputOf<'store.verify'>>(await enter(words, terminal, application), 'store.verify', {})
    const lines = report.findings.map(
      (each) => `${each.passed ? '通过' : '未通过'}　${each.check}${each.detail === '' ? '' : `：${each.detail}`}`,
    )
    answer(terminal, words.flag('json'), report, lines)
    return report.isSound ? 0 : 1
  } finally {
    await application.close()
  }
}
