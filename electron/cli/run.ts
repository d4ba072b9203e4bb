import { text } from 'node:stream/consumers'
import { type AppError, errorSentence } from '#shared/domain/errors.ts'
import { accountCommand } from './commands/account.ts'
import { backupCommand } from './commands/backup.ts'
import { breakdownCommand } from './commands/breakdown.ts'
import { documentCommand } from './commands/document.ts'
import { demoCommand } from './commands/demo.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { packageCommand } from './commands/package.ts'
import { programmeCommand } from './commands/programme.ts'
import { restoreCommand } from './commands/restore.ts'
import { scoreCommand } from './commands/score.ts'
import { selfTestCommand } from './commands/self-test.ts'
import { verifyCommand } from './commands/verify.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { knownRefusal } from '#electron/app/failures.ts'
import type { Terminal } from './terminal.ts'
import { type Words, readWords } from './words.ts'

/** The headless commands: the same services without a window. Exit 0 done, 1 checked and not right, 2 wrong input, 3 a file or disk failed. */
const commands: Readonly<Record<string, (words: Words, terminal: Terminal) => Promise<number>>> = {
  programme: programmeCommand,
  breakdown: breakdownCommand,
  ledger: ledgerCommand,
  score: scoreCommand,
  document: documentCommand,
  package: packageCommand,
  demo: demoCommand,
  'self-test': selfTestCommand,
  verify: verifyCommand,
  account: accountCommand,
  backup: backupCommand,
  restore: restoreCommand,
}

const help = [
  '用法：<命令> [参数]',
  '  programme list | show 编号 | check 文件　　查看、校验工作方案',
  '  breakdown import 文件 [--compare 编号]　　 读取任务分解表（.docx、.xlsx）并与方案比对',
  '  ledger list　　　　　　　　　　　　　　　　列出各专项台账的栏目和统计项（JSON）',
  '  ledger template 编号 --out 文件.xlsx　　　　生成台账填报表',
  '  ledger import 编号 文件.xlsx --dry-run　　　逐行核对台账文件，不写入',
  '  ledger export 编号 --data 文件夹 --out 文件.xlsx　　导出台账',
  '  score [文件]　　　　　　　　　　　　　　　按考评细则计算得分（JSON）',
  '  document list | samples 文件夹 | 种类 --input 文件 --out 文件.docx　　生成文书',
  '  package inspect 文件　　　　　　　　　　　　查看数据包的外部信息，不写入',
  '  package verify 文件 [--data 文件夹]　　　　　逐字节核验数据包；加密的，须用本单位的密钥',
  '  package import 文件 --data 文件夹 [--dry-run] --received-on 日期 --way 方式　　核对或导入数据包',
  '  package export --data 文件夹 --kind 种类 --month 月份 [--unit 单位…] --out 文件夹　　生成数据包',
  '      [--records-first 先报数据] [--plain 不加密] [--ascii 英文文件名] [--without-evidence 不含佐证]',
  '  demo --out 文件夹 [--months 数]　　　　　　用内置方案演示办理各月工作',
  '  verify [--data 文件夹]　　　　　　　　　　检查数据文件夹',
  '  backup --data 文件夹 --out 文件夹或文件.db [--sealed]　　　备份并校验，--sealed 为加密备份',
  '  restore 备份 --data 文件夹　　　　　　　　　恢复到空文件夹，或先备份再替换现有数据',
  '      [--recovery 密钥恢复文件 [--digits 文件]]　　加密副本须用；恢复口令从文件或标准输入读取（在登录密码之后）',
  '  account list | add 姓名 --role 角色 | reset 姓名 | unlock 姓名　　管理账户（--data 文件夹）',
  '  self-test　　　　　　　　　　　　　　　　新安装自检',
  '公共参数：--json 输出 JSON；--data 数据文件夹；--as 姓名（已设置登录密码的，从标准输入读取密码）；--today 日期（仅源码方式）',
]

/** Runs one command and gives its exit status; never throws. */
export async function runCommand(words: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  try {
    const read = readWords(words)
    const command = commands[read.operands[0] ?? '']
    if (command !== undefined && !read.flag('help')) return await command(read, terminal)
    terminal.say(`${help.join('\n')}\n`)
    return read.flag('help') ? 0 : 2
  } catch (error) {
    const refusal = knownRefusal(error)
    terminal.say(`${refusal === undefined ? unforeseen(error) : errorSentence(refusal.code, refusal.details)}\n`)
    return exitStatus(refusal)
  }
}

const inputFaults: readonly string[] = [
  'invalid_input',
  'not_found',
  'rule_violation',
  'duplicate',
  'setup_required',
  'not_signed_in',
  'wrong_password',
  'account_locked',
  'password_change_due',
  'not_permitted',
  'office_file_refused',
  'backup_refused',
]

/** A package that is refused was checked and is not right; a refusal that speaks of a disk or a stick is a file that failed. */
function exitStatus(refusal: AppError | undefined): number {
  const fault = exchangeFaultOf(refusal)
  if (fault !== undefined) return /^E-(?:FS|USB|FAT|AV)-/.test(fault) ? 3 : 1
  return refusal !== undefined && inputFaults.includes(refusal.code) ? 2 : 3
}

function unforeseen(error: unknown): string {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${errorSentence('unexpected')}\n${reason}`
}

const processTerminal: Terminal = {
  result: (out) => void process.stdout.write(out),
  say: (line) => void process.stderr.write(line),
  input: () => text(process.stdin),
}
