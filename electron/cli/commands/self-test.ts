import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApplication } from '#electron/app/application.ts'
import { readFonts } from '#electron/app/fonts.ts'
import { ageFaults, cryptoFaults } from '#electron/crypto/index.ts'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { packs } from '#shared/packs/index.ts'
import { headlessClock, headlessPorts } from '../ports.ts'
import { type Terminal, answer } from '../terminal.ts'
import type { Words } from '../words.ts'
import { appVersion, typed } from '../session.ts'
import { packageFault } from './self-test-package.ts'

interface Check {
  readonly check: string
  readonly passed: boolean
  readonly detail: string
  /** A missing font is a hint, not a fault. */
  readonly isHint?: boolean
}

/** `self-test`: what a fresh installation must pass. Exit 1 where a check failed. */
export async function selfTestCommand(words: Words, terminal: Terminal): Promise<number> {
  const checks = [await cryptoCheck(), await storeCheck(), await documentCheck(), await packageCheck(), await fontCheck()]
  const lines = checks.map((each) => `${each.passed ? '通过' : each.isHint === true ? '提示' : '未通过'}　${each.check}：${each.detail}`)
  const isSound = checks.every((each) => each.passed || each.isHint === true)
  answer(terminal, words.flag('json'), { isSound, checks }, lines)
  return isSound ? 0 : 1
}

/** Each algorithm's example from its own standard. */
async function cryptoCheck(): Promise<Check> {
  const wrong = [...(await cryptoFaults()), ...(await ageFaults())]
  const passed = wrong.length === 0
  return { check: '密码算法', passed, detail: passed ? '各算法与标准向量一致' : `${wrong.join('、')}与标准向量不一致` }
}

/** First run, one command, the store's own check, in a folder that is removed again. */
async function storeCheck(): Promise<Check> {
  const folder = await mkdtemp(join(tmpdir(), 'shouxin-self-test-'))
  const application = await createApplication(headlessPorts(headlessClock('2022-04-18'), folder), { folder, appVersion, assets: new Map() })
  try {
    const call = typed(application.openSession({}))
    const programmeId = packs[0]?.id ?? ''
    await call('setup.complete', {
      profile: 'city',
      programmeId,
      unitId: null,
      officerName: '自检',
      password: null,
      acceptsSecrecyNotice: true,
    })
    const opened = await call('plans.open', { month: '2022-04' })
    const report = await call('store.verify', {})
    return { check: '数据库', passed: report.isSound && opened.lines > 0, detail: `写入${opened.lines}行台账并通过完整性检查` }
  } finally {
    await application.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function documentCheck(): Promise<Check> {
  const [kind, pack] = [documentKinds[0], packs[0]]
  if (kind === undefined || pack === undefined) return { check: '文书', passed: false, detail: '没有可生成的文书' }
  const bytes = await writeDocx(kind.build(kind.sample, pack.letterhead))
  const passed = bytes[0] === 0x50 && bytes[1] === 0x4b
  return { check: '文书', passed, detail: `${kind.title} ${Math.round(bytes.length / 1024)} KB` }
}

async function packageCheck(): Promise<Check> {
  const fault = await packageFault().catch((thrown: unknown) => {
    if (thrown instanceof AppError) return errorSentence(thrown.code, thrown.details)
    throw thrown
  })
  return { check: '数据包', passed: fault === undefined, detail: fault ?? '加密和不加密各写入1个，读回核对一致' }
}

const officialFamilies = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']

async function fontCheck(): Promise<Check> {
  const families = await readFonts(process).families()
  const missing = officialFamilies.filter((family) => !families.includes(family))
  const detail =
    missing.length === 0 ? '公文字体齐全' : `本机缺少${missing.join('、')}，文书打开时由办公软件代替，请在装有公文字体的电脑上打印`
  return { check: '公文字体', passed: missing.length === 0, detail, isHint: true }
}
