import { AppError } from '#shared/domain/errors.ts'

/**
 * Every refusal of a package (exchange.md 7): what happened, what became of the data, what to do. Codes are stable: they stand in
 * receipts, in the audit log and in the format page. `{name}` stands for a figure or name of the refusal.
 */
interface ExchangeFault {
  readonly sentence: string
  readonly data: string
  readonly next: string
}

const untouched = '未写入任何数据。'
const kept = '此前保存的内容完好。'
const copyAgain = '请向来源单位重新索取或重新拷贝后再导入。'
const suspect = '请勿使用该文件，并与来源单位联系核实。'
const foreign = '该文件不是由本程序生成的完整数据包，请与来源单位联系核实。'
const makeAgain = '请来源单位用本程序重新生成数据包。'

const fault = (sentence: string, data: string, next: string): ExchangeFault => ({ sentence, data, next })

const ofFiles = {
  'E-PKG-EMPTY': fault('文件是空文件。', untouched, copyAgain),
  'E-PKG-FORMAT': fault('文件不是数据包。', untouched, '请核对文件，数据包的扩展名为.sxb或.zip。'),
  'E-PKG-TRUNC': fault('文件不完整，可能在拷贝时U盘被提前拔出。', untouched, '请重新拷贝后再导入。'),
  'E-PKG-DAMAGED': fault('文件已损坏，无法读取。', untouched, copyAgain),
  'E-PKG-SIZE': fault('文件大小超过{limit}。', untouched, '请来源单位分卷生成数据包。'),
  'E-PKG-NAME': fault('数据包中含有不应有的文件。', untouched, suspect),
  'E-PKG-TWICE': fault('数据包中有同名文件。', untouched, suspect),
  'E-PKG-MISSING': fault('数据包缺少必要的文件（{name}）。', untouched, foreign),
  'E-PKG-HIDDEN': fault('数据包中夹带了不属于任何文件的内容。', untouched, suspect),
  'E-PKG-BOMB': fault('数据包中有文件的压缩比异常，疑似恶意文件。', untouched, suspect),
  'E-PKG-ZIP': fault('数据包采用了不允许的压缩方式。', untouched, makeAgain),
  'E-PKG-ENTRIES': fault('数据包中的文件超过{limit}个。', untouched, '请来源单位分卷生成数据包。'),
  'E-PKG-PART': fault('数据包中有一个文件超过{limit}。', untouched, '请来源单位压缩或拆分该文件后重新生成数据包。'),
  'E-PKG-BAGIT': fault('数据包的说明文件不合规范（{name}）。', untouched, foreign),
  'E-PKG-MANIFEST': fault('数据包的文件清单与内容不一致。', untouched, suspect),
  'E-PKG-HASH': fault('数据包的内容与校验值不符。', untouched, suspect),
  'E-PKG-OXUM': fault('数据包的总大小与登记的不一致。', untouched, suspect),
  'E-PKG-JSON': fault('数据包的说明（package.json）不合规范。', untouched, makeAgain),
  'E-PKG-NEWER': fault('数据包由更高版本的程序（{version}）生成。', untouched, '请先升级本程序，再导入。'),
  'E-PKG-COUNT': fault('数据包登记的数量与内容不一致。', untouched, makeAgain),
  'E-PKG-OWN': fault('该数据包由本单位发出。', untouched, '请交由收件单位导入，本单位无需导入。'),
  'E-PKG-KIND': fault('本程序不导入“{name}”数据包。', untouched, '需要更换电脑的，请在“系统—备份与恢复”中另存备份，并在新电脑上恢复。'),
} as const

const ofKeys = {
  'E-AGE-DAMAGED': fault('加密的数据包已损坏或被截断，无法解密。', untouched, copyAgain),
  'E-AGE-KEY': fault(
    '本机的密钥打不开该数据包，它可能是发给其他单位的，或者是用旧密钥加密的。',
    untouched,
    '请核对收件单位，并请来源单位按最新的开通包重新生成。',
  ),
  'E-AGE-FORM': fault('数据包采用了口令加密，不能直接导入。', untouched, '请用本单位的公钥重新加密，或者解密后导入.zip文件。'),
  'E-RCPT-WRONG': fault('数据包是发给其他单位的。', untouched, '请转交应收单位，不得自行转发。'),
  'E-SIG-MISSING': fault('数据包没有签名。', untouched, suspect),
  'E-SIG-FORM': fault('数据包的签名不合规范。', untouched, suspect),
  'E-SIG-BAD': fault('签名不符，文件可能被改动。', untouched, suspect),
  'E-SIG-KEY': fault('签名所用的密钥与数据包登记的密钥不一致。', untouched, suspect),
  'E-KEY-REVOKED': fault('来源单位的密钥已停用。', untouched, '请与来源单位联系，由其重新开通后再报送。'),
  'E-KEY-REFUSED': fault('来源单位的密钥经核对未予登记。', untouched, '请与来源单位联系核实，确属该单位的，请先在“开通与校验码”中登记。'),
  'E-KEY-RETIRED': fault('来源单位已更换密钥，该数据包仍由旧密钥签名。', untouched, '请来源单位用新密钥重新生成数据包。'),
  'E-KEY-UNIT': fault('签名的密钥属于其他单位，与数据包登记的单位不一致。', untouched, suspect),
  'E-KEY-OWN': fault('数据包自称由本单位发出，而签名的密钥不是本机的密钥。', untouched, '请勿使用该文件，并核实其来源。'),
  'E-KEY-CODE': fault('校验码不一致。', '密钥未登记，数据包的内容未生效。', '请再次核对；仍不一致的，请勿使用该数据包，并报告系统管理员。'),
  'E-ROSTER-OLD': fault('开通包的版本（第{version}版）低于本机已有的版本。', untouched, '请使用最新的开通包。'),
} as const

const ofContent = {
  'E-REC-FORM': fault('第{line}条记录不合规范。', untouched, makeAgain),
  'E-REC-JSON': fault('第{line}条记录不是规范的JSON，或者含有重复、嵌套过深的项目。', untouched, makeAgain),
  'E-REC-LONG': fault('第{line}条记录超过{limit}。', untouched, makeAgain),
  'E-REC-MANY': fault('数据包中的记录超过{limit}条。', untouched, '请来源单位分批报送。'),
  'E-REC-BYTES': fault('数据包中的记录合计超过{limit}。', untouched, '请来源单位按月份或工作方案分批报送。'),
  'E-REC-BODY': fault('第{line}条记录（{name}）的内容不合规范（{field}）。', untouched, makeAgain),
  'E-REC-UNFIT': fault('第{line}条记录（{name}）与本机的数据相抵触，不能写入。', untouched, makeAgain),
  'E-REC-TWICE': fault('同一记录的同一修订在数据包中出现两次（第{line}条）。', untouched, makeAgain),
  'E-REC-OWNER': fault('数据包中含有不属于来源单位的记录。', untouched, suspect),
  'E-REC-UNIT': fault('数据包中的{name}所记的是其他单位的内容。', untouched, suspect),
  'E-REC-ID': fault('数据包中的{name}占用了其他记录的标识。', untouched, suspect),
  'E-REC-BEHALF': fault('数据包中的{name}登记为代录，代录只由市专班办公室在本机登记。', untouched, suspect),
  'E-REC-PACK': fault('数据包中的{name}自称由工作方案载入，而来源单位不能改动工作方案的内容。', untouched, suspect),
  'E-REC-PROG': fault('数据包中的{name}所属的工作方案与数据包登记的不一致。', untouched, suspect),
  'E-PROG-OTHER': fault('数据包属于本机没有的工作方案（{name}）。', untouched, '请先在“工作方案”中启用该方案，再导入。'),
  'E-TYPE': fault('附件的类型不允许（可执行文件、快捷方式、网页或脚本）。', untouched, '请来源单位更换附件后重新生成数据包。'),
  'E-BLOB-GONE': fault('佐证材料在本机缺失或已损坏。', '数据包未生成，已保存的数据未改动。', '请在“检查数据”中核对，并从备份恢复该文件。'),
  'E-BLOB-SIZE': fault(
    '有一个佐证材料放不进一卷，或者所需卷数超过{limit}。',
    '数据包未生成，已保存的数据未改动。',
    '请调大每卷的大小，或者压缩、拆分该材料。',
  ),
  'E-VOL-RECORDS': fault('只含数据的一卷超过{limit}。', '数据包未生成，已保存的数据未改动。', '请按月份或工作方案分批生成。'),
  'E-VOL-SET': fault('该卷不属于已导入的这一组数据包。', untouched, '请核对各卷的文件名后重新选择。'),
  'E-UNDO-BUILT': fault('导入之后已有新的办理，不能撤销导入。', '未作任何改动。', '请逐项更正，或者请来源单位重新报送。'),
  'E-RECEIPT': fault('回执所指的数据包不是由本机发出的。', untouched, '请核对收件单位。'),
} as const

const ofDisks = {
  'E-FS-FULL': fault('磁盘空间不足，还需约{needed}。', untouched, '请清理磁盘后重新操作。'),
  'E-FS-READ': fault('没有读取该文件的权限，或者磁盘、U盘读取出错。', untouched, '请检查U盘或文件的权限后重新导入。'),
  'E-FS-WRITE': fault('本机的数据文件夹无法写入。', `${untouched}${kept}`, '请检查磁盘和文件夹的权限后重新操作。'),
  'E-USB-GONE': fault('文件已不在原处，U盘可能已被拔出。', untouched, '请重新插入U盘后再操作。'),
  'E-USB-RO': fault('U盘写保护或为只读。', '数据包未写到U盘，已保存的数据未改动。', '请关闭写保护或更换U盘后重新导出。'),
  'E-USB-VERIFY': fault('写入U盘的内容读回后不一致。', '数据包未写好，已保存的数据未改动。', '请更换U盘后重新导出。'),
  'E-FAT-4G': fault(
    '该U盘的格式不能保存4 GB以上的文件。',
    '数据包未写到U盘，已保存的数据未改动。',
    '请分卷导出，或者更换为exFAT、NTFS格式的U盘。',
  ),
  'E-AV-LOCK': fault('文件被其他程序占用，可能是杀毒软件正在检查。', untouched, '请稍候再试。'),
} as const

export const exchangeFaults = { ...ofFiles, ...ofKeys, ...ofContent, ...ofDisks } as const satisfies Record<string, ExchangeFault>

export type ExchangeFaultCode = keyof typeof exchangeFaults

/** The refusal with its sentence: `AppError` `package_refused` {code, sentence, data, next}. */
export function packageRefusal(
  code: ExchangeFaultCode,
  figures: Readonly<Record<string, string | number>> = {},
  options?: { cause?: unknown },
): AppError {
  const { sentence, data, next } = exchangeFaults[code]
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? '—'))
  return new AppError('package_refused', { code, sentence: filled, data, next }, options)
}

/** The code of a refusal; undefined for anything else that was thrown. */
export function exchangeFaultOf(thrown: unknown): ExchangeFaultCode | undefined {
  if (!(thrown instanceof AppError) || thrown.code !== 'package_refused') return undefined
  return thrown.details['code'] as ExchangeFaultCode
}
