/**
 * Every refusal of the application: one code, one Chinese sentence that says what happened, what became of the data
 * and what to do. `{name}` stands for a value of the error's details.
 */
export const errorSentences = {
  invalid_input: '“{place}”填写有误：{problem}。未保存任何内容，请改正后重试。',
  not_found: '没有找到{what}，可能已被移入回收站。数据未改动，请刷新后重试。',
  stale_version: '{what}已被他人修改。您的内容尚未保存，请查看最新内容后再提交。',
  duplicate: '{what}已经存在。未重复写入，请直接查看原记录。',
  rule_violation: '{reason}。未作任何改动，{remedy}。',
  not_permitted: '当前账号无权{action}。未作任何改动，请由{who}办理。',
  not_signed_in: '尚未登录。未作任何改动，请登录后重试。',
  session_locked: '工作台已锁定。未作任何改动，请输入登录密码解锁后重试。',
  session_expired: '本次登录已超过时限。未作任何改动，请重新登录后重试。',
  password_change_due: '登录密码须先更改。未作任何改动，请更改登录密码后重试。',
  wrong_password: '{what}不正确，还可以试{left}次。未作任何改动，请核对后重新输入。',
  account_locked: '登录密码连续输错，账户已暂时锁定。未作任何改动，请在{wait}后重试，或请系统管理员解除锁定。',
  setup_required: '本机尚未完成初始设置。请先按向导完成单位和方案设置。',
  package_refused: '{sentence}{data}{next}',
  crypto_unsound: '本机的密码算法自检未通过（{names}）。未打开任何数据，请重新安装程序；仍不成功时，请告知技术人员。',
  file_unavailable: '无法读取文件“{name}”：{problem}。未写入任何数据，请检查文件后重新添加。',
  file_too_large: '文件“{name}”大小为 {size}，超过 {limit} 的上限。未写入任何数据，请压缩或拆分后重新添加。',
  file_type_refused: '文件“{name}”的类型不在允许范围内。未写入任何数据，请转换为 PDF、Word、Excel 或图片后重新添加。',
  office_file_refused: '文件“{name}”{problem}，未读入任何内容。{next}',
  archive_refused: '压缩包“{name}”{problem}，未读入任何内容。{next}',
  disk_full: '磁盘空间不足，还需约 {needed}。本次操作未写入，此前保存的内容完好，请清理磁盘后重试。',
  database_busy: '数据正在被另一项操作使用。本次操作未写入，请稍后重试。',
  database_damaged: '数据库文件损坏或不是本程序的数据库：{name}。原文件未改动，请从备份恢复。',
  backup_refused: '备份“{name}”不能使用：{problem}。本机数据未改动，请换用其他备份。',
  safe_mode: '工作台正处于安全模式，数据未打开。未作任何改动，请按安全模式页面的提示办理。',
  database_from_future: '数据由更高版本的程序（需 {needed} 及以上）建立。原文件未改动，请升级程序后打开。',
  unknown_method: '程序不支持此操作（{method}）。未作任何改动，请升级程序后重试。',
  cancelled: '操作已取消。未写入任何数据。',
  unexpected: '程序遇到未预料的问题，本次操作未写入，此前保存的内容完好。请重试；仍不成功时，请将详情中的编号告知技术人员。',
} as const

export type ErrorCode = keyof typeof errorSentences
export type ErrorDetails = Readonly<Record<string, string | number>>

/** The same refusals where something was only read: nothing was to be written, so nothing is said of it. */
const readingSentences: Partial<Record<ErrorCode, string>> = {
  invalid_input: '“{place}”有误：{problem}。没有读取到内容，已保存的数据未改动，请核对后重新读取。',
  not_permitted: '当前账号无权{action}。没有读取到内容，请由{who}办理。',
  rule_violation: '{reason}。没有读取到内容，{remedy}。',
  not_signed_in: '尚未登录。没有读取到内容，请登录后重新读取。',
  session_locked: '工作台已锁定。没有读取到内容，请输入登录密码解锁后重新读取。',
  session_expired: '本次登录已超过时限。没有读取到内容，请重新登录后读取。',
  password_change_due: '登录密码须先更改。没有读取到内容，请更改登录密码后重新读取。',
  disk_full: '磁盘空间不足，还需约 {needed}。没有读取到内容，已保存的内容完好，请清理磁盘后重新读取。',
  database_busy: '数据正在被另一项操作使用。没有读取到内容，已保存的内容完好，请稍后重新读取。',
  unexpected: '程序遇到未预料的问题，没有读取到内容，已保存的内容完好。请重新读取；仍不成功时，请将详情中的编号告知技术人员。',
}

/** The one error class. Services throw it; the router turns it into a `Reply`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** The sentence that a person reads for an error: `errorSentence('not_found', {what: '该措施'})`; `reading` where nothing was to be written. */
export function errorSentence(code: ErrorCode, details: ErrorDetails = {}, act: 'writing' | 'reading' = 'writing'): string {
  const sentence = (act === 'reading' ? readingSentences[code] : undefined) ?? errorSentences[code]
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '—'))
}

/** Refuses an act that a rule of the programme does not allow; `reason` and `remedy` are half sentences in Chinese. */
export function ruleViolation(rule: string, reason: string, remedy: string): AppError {
  return new AppError('rule_violation', { rule, reason, remedy })
}

/** Closes a `switch` over a closed set: a new member does not compile until it is handled. */
export function exhaustive(value: never): never {
  throw new AppError('unexpected', { value: String(value) })
}
