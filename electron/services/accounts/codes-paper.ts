import { printHtml } from '#electron/documents/print-html.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { paragraph, plain } from '#shared/documents/texts.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type ServiceContext, runCommand } from '../context.ts'

/** 《恢复码》 for the office's safe: what it is for, the codes, who keeps it. */
export function codesPaper(
  facts: { readonly office: string; readonly madeOn: string; readonly madeBy: string },
  codes: readonly string[],
): DocumentModel {
  return {
    kind: 'recovery-codes',
    title: '系统管理员恢复码',
    layout: 'form',
    blocks: [
      { type: 'title', lines: ['系统管理员恢复码'] },
      paragraph(
        '系统管理员忘记登录密码时，在登录页选择“使用恢复码”，填写姓名、任意一个恢复码和新密码，即可重新登录。每个恢复码只能使用一次。',
      ),
      {
        type: 'form',
        widthMm: 156,
        labelMm: 36,
        fieldsPerRow: 1,
        rows: [
          { fields: [{ label: '使用单位', value: [plain(facts.office)] }] },
          ...codes.map((code, at) => ({ fields: [{ label: `恢复码${at + 1}`, value: [plain(code)] }], minHeightMm: 14 })),
          { fields: [{ label: '生成', value: [plain(`${officialDate(facts.madeOn)}，${facts.madeBy}`)] }] },
        ],
      },
      { type: 'note', text: plain('注：请装入信封密封，与公章同样保管；重新生成后，本页恢复码全部作废。') },
      { type: 'handSignatures', labels: ['保管人', '监交人', '日期'] },
    ],
  }
}

/** Prints the codes that were just made; the journal says so and holds none of them. */
export async function printCodes(context: ServiceContext, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) throw ruleViolation('freshCodes', '恢复码只在生成后显示一次', '需要时请重新生成')
  const { officer, pack, ports } = context
  const facts = { office: pack.officeName, madeOn: ports.clock.today(), madeBy: officer.name }
  await ports.printer.print(printHtml(codesPaper(facts, codes)), { copies: 1 })
  await runCommand(context, 'accounts.printCodes', async (act) => act.about('account', officer.id))
}
