import { findActiveKey } from '#db/repositories/keys.ts'
import { printHtml } from '#electron/documents/print-html.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { paragraph, plain } from '#shared/documents/texts.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import { officeName } from '../offices.ts'
import { keysFirst } from './installation-keys.ts'
import { codeOf } from './roster.ts'

/** 《单位校验码核对单》: what the other office compares a key with (exchange.md 3). */

export interface CodeFacts {
  readonly unit: string
  readonly profile: 'city' | 'county'
  /** Six groups of five digits. */
  readonly code: string
  readonly keysMadeOn: string
  readonly printedOn: string
  readonly officer: string
}

const purposes = {
  city: '各县（市、区）导入市专班办公室的开通包时，将程序显示的校验码与本单逐组核对，六组数字全部一致的，方可启用。',
  county:
    '市专班办公室首次收到本单位的数据包时，按程序提示的组号电话核对两组数字，或者将程序显示的校验码与本单逐组核对，一致的，方可登记。',
} as const

/** The sheet: whose code, the code itself in large digits, how it is compared, who keeps it. */
export function codesSheet(facts: CodeFacts): DocumentModel {
  const groups = facts.code.split(' ')
  return {
    kind: 'verification-codes',
    title: '单位校验码核对单',
    layout: 'form',
    blocks: [
      { type: 'title', lines: ['单位校验码核对单'] },
      paragraph(`校验码由本单位的密钥计算得出，用于确认数据包确由本单位发出。${purposes[facts.profile]}`),
      { type: 'title', lines: [groups.slice(0, 3).join('　'), groups.slice(3).join('　')] },
      paragraph('以上数字自左至右，上行依次为第1组至第3组，下行依次为第4组至第6组。'),
      {
        type: 'form',
        widthMm: 156,
        labelMm: 36,
        fieldsPerRow: 1,
        rows: [
          { fields: [{ label: '单位', value: [plain(facts.unit)] }] },
          { fields: [{ label: '密钥生成', value: [plain(officialDate(facts.keysMadeOn))] }] },
          { fields: [{ label: '打印', value: [plain(`${officialDate(facts.printedOn)}，${facts.officer}`)] }] },
        ],
      },
      paragraph('核对电话应当拨打事先掌握的办公电话，不得使用随数据包或者核对单提供的号码。'),
      { type: 'note', text: plain('注：本单由双方各存一份；更换密钥后，本单作废，应当重新打印、重新核对。') },
      { type: 'handSignatures', labels: ['保管人', '核对人', '日期'] },
    ],
  }
}

/** Prints the sheet of this office's own code. */
export async function printCodes(context: ServiceContext): Promise<Record<string, never>> {
  const { office, officer, ports, store } = context
  const own = await findActiveKey(store.db)
  if (own === undefined) throw keysFirst()
  const keys = { signKey: own.sign_key, ageRecipient: own.age_recipient }
  const facts: CodeFacts = {
    unit: await officeName(context, store.db),
    profile: office.profile,
    code: codeOf(keys),
    keysMadeOn: dayInChina(own.made_at),
    printedOn: ports.clock.today(),
    officer: officer.name,
  }
  await ports.printer.print(printHtml(codesSheet(facts)), { copies: 1 })
  await runCommand(context, 'exchange.printCodes', async (act) => act.about('office', office.unitId))
  return {}
}
