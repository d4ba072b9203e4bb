/** Who may import whom: the one table behind the linter's borders, the README map and the tests of the borders. */
export interface Room {
  /** Folder, or one file, from the top of the repository. */
  readonly path: string
  readonly holds: string
  /** Rooms and folders (or single files) that may be imported, by their `#` alias. */
  readonly from: readonly string[]
  /** Of these only types may be imported. */
  readonly typesFrom?: readonly string[]
  /** Packages and `node:` modules; `pkg` also covers `pkg/…`. `*` stands for every package, `node:*` for all of Node. */
  readonly packages?: readonly string[]
  readonly typesOfPackages?: readonly string[]
  /** Its direct subfolders are rooms of their own kind: one may not import another. */
  readonly separate?: boolean
}

const servants = [
  'electron/scoring',
  'electron/documents',
  'electron/packages',
  'electron/crypto',
  'electron/archives',
  'electron/office-files',
  'electron/spreadsheets',
  'electron/intake',
]
const pureShared = [
  'shared/text',
  'shared/domain',
  'shared/calendar',
  'shared/sheets',
  'shared/ledgers',
  'shared/exchange',
  'shared/documents',
  'shared/packs',
]
/** Node without the network and without crypto, which have one room each. */
const quietNode = [
  'node:assert',
  'node:buffer',
  'node:events',
  'node:fs',
  'node:module',
  'node:os',
  'node:path',
  'node:perf_hooks',
  'node:process',
  'node:stream',
  'node:string_decoder',
  'node:timers',
  'node:url',
  'node:util',
  'node:zlib',
]
const page = ['react', 'react-dom', '@mantine', '@tabler/icons-react', '@tanstack', 'dayjs', 'pinyin-pro', 'wouter']

export const rooms: readonly Room[] = [
  { path: 'shared/text', holds: '中文数字、日期、金额、词汇表', from: [] },
  { path: 'shared/domain', holds: '实体、期限、状态、错误；纯函数', from: ['shared/text'], packages: ['zod'] },
  {
    path: 'shared/calendar',
    holds: '节奏与节假日表',
    from: ['shared/text', 'shared/domain'],
    typesFrom: ['shared/packs'],
    packages: ['zod'],
  },
  {
    path: 'shared/sheets',
    holds: '外来表格与要写出的工作簿：表头、列对照、版式',
    from: ['shared/text', 'shared/domain', 'shared/documents'],
  },
  { path: 'shared/ledgers', holds: '每个台账一个声明文件', from: ['shared/text', 'shared/domain'], packages: ['zod'] },
  {
    path: 'shared/exchange',
    holds: '数据包：种类、说明、限额、名称、校验码、每种拒绝的原话',
    from: ['shared/text', 'shared/domain'],
    packages: ['zod'],
  },
  { path: 'shared/documents', holds: '每种公文一个纯模板', from: ['shared/text', 'shared/domain'], packages: ['zod'] },
  {
    path: 'shared/packs',
    holds: '每个专项行动一个数据文件夹',
    from: ['shared/text', 'shared/domain', 'shared/sheets', 'shared/ledgers', 'shared/documents'],
    packages: ['zod'],
  },
  {
    path: 'shared/api',
    holds: '契约：方法、事件、回复、DeskBridge',
    from: ['shared/text', 'shared/domain', 'shared/calendar', 'shared/sheets', 'shared/ledgers', 'shared/exchange', 'shared/documents'],
    typesFrom: ['shared/packs'],
    packages: ['zod'],
  },
  {
    path: 'shared/exchange/record-shapes',
    holds: '每种记录的形式：字段的取值与内含的JSON',
    from: ['shared/text', 'shared/domain', 'shared/exchange', 'shared/ledgers', 'shared/packs', 'shared/documents', 'shared/api'],
    packages: ['zod'],
  },
  { path: 'db/schema', holds: '每张表一个类型文件', from: [], typesFrom: ['shared/domain'], typesOfPackages: ['kysely'] },
  { path: 'db/migrations', holds: '按序的迁移；发布后不再改动', from: [], packages: ['kysely'] },
  {
    path: 'db/repositories',
    holds: '全部查询：行进，领域对象出',
    from: ['db/schema', 'db/bulk-insert.ts', 'shared/domain', 'shared/text', 'shared/exchange'],
    typesFrom: ['shared/ledgers'],
    // The records of a package are many: reading them gives way to other work.
    packages: ['kysely', 'node:timers'],
  },
  {
    path: 'db',
    holds: '打开、迁移、备份（文件夹根下的文件）',
    from: ['db/schema', 'db/migrations', 'db/repositories', 'shared/domain', 'shared/text'],
    packages: ['kysely', 'better-sqlite3', ...quietNode],
  },
  { path: 'electron/ports.ts', holds: '应用对宿主的要求', from: [], typesFrom: ['shared/domain'] },
  { path: 'electron/scoring', holds: '计分引擎：纯函数', from: ['shared/domain', 'shared/text'], typesFrom: ['shared/packs'] },
  {
    path: 'electron/documents',
    holds: '公文模型到 .docx 和打印页面',
    from: ['shared/documents', 'shared/text', 'shared/domain', 'electron/archives', 'electron/crypto'],
    packages: ['docx', 'fflate', 'saxes', ...quietNode],
  },
  {
    path: 'electron/packages',
    holds: '数据包编解码：写出与检查读入，不知道数据库',
    from: ['shared/domain', 'shared/text', 'shared/exchange', 'electron/crypto', 'electron/archives'],
    packages: quietNode,
  },
  {
    path: 'electron/crypto',
    holds: '密码学门面：唯一引用 node:crypto、@noble、age-encryption 的房间',
    from: [],
    packages: ['node:crypto', '@noble', 'age-encryption', ...quietNode],
  },
  {
    path: 'electron/archives',
    holds: '压缩包：检查后读入、逐条写出',
    from: ['shared/domain', 'shared/text'],
    packages: ['yauzl', ...quietNode],
  },
  {
    path: 'electron/office-files',
    holds: '外来 Office 文件：按内容识别，先检查后读取',
    from: ['shared/domain', 'shared/text', 'electron/archives'],
    packages: ['saxes', ...quietNode],
  },
  {
    path: 'electron/spreadsheets',
    holds: 'Excel 读写',
    from: ['shared/domain', 'shared/text', 'shared/sheets', 'electron/archives', 'electron/office-files'],
    packages: ['hucre', 'fflate', 'saxes', ...quietNode],
  },
  {
    path: 'electron/intake',
    holds: 'Word 表格读入',
    from: ['shared/domain', 'shared/text', 'shared/sheets', 'electron/office-files'],
    packages: ['saxes', ...quietNode],
  },
  {
    path: 'electron/workers',
    holds: '耗时作业',
    from: ['electron/services', 'electron/ports.ts', ...servants, 'db', ...pureShared],
    packages: ['node:worker_threads', ...quietNode],
  },
  {
    path: 'electron/services',
    holds: '用例：一条命令一个事务',
    from: ['db', 'electron/ports.ts', ...servants, ...pureShared, 'shared/exchange/record-shapes'],
    // Entries of ledgers are found by pinyin initials in the store's own index: a page never holds all of them.
    packages: ['kysely', 'zod', 'pinyin-pro', ...quietNode],
  },
  {
    path: 'electron/app',
    holds: '路由、处理器、页面文件、窗口规则、暂存',
    from: ['electron/services', 'electron/crypto', 'electron/ports.ts', 'db', ...pureShared, 'shared/api'],
    packages: ['zod', 'node:worker_threads', ...quietNode],
  },
  {
    path: 'electron/desktop',
    holds: 'Electron 宿主；唯一引用 electron 的房间',
    from: ['electron/app', 'electron/ports.ts', 'shared/api', 'shared/domain'],
    packages: ['electron', ...quietNode],
  },
  {
    path: 'electron/browser',
    holds: '浏览器宿主：开发、端到端测试、没有 Electron 的机器；不打包',
    from: ['electron/app', 'electron/ports.ts', 'shared/api', 'shared/domain'],
    packages: ['node:http', 'node:child_process', ...quietNode],
  },
  {
    path: 'electron/cli',
    holds: '命令行：同一套用例',
    // `score`, `document`, `calendar` and `self-test` need neither a store nor a session (headless.md).
    from: ['electron/app', 'electron/browser/vault.ts', 'electron/ports.ts', ...servants, 'db/data-folder.ts', 'shared/api', ...pureShared],
    packages: ['zod', ...quietNode],
  },
  { path: 'electron/preload.ts', holds: '定义 window.desk', from: [], typesFrom: ['shared/api/bridge.ts'], packages: ['electron'] },
  {
    path: 'electron/main.ts',
    holds: '入口',
    from: ['electron/desktop', 'electron/app', 'electron/cli'],
    packages: quietNode,
  },
  {
    path: 'renderer/components',
    holds: '可复用的界面部件；不取数据',
    from: pureShared,
    packages: [...page, 'zod'],
  },
  { path: 'renderer/api', holds: '客户端与查询、命令挂钩', from: ['shared/api', 'shared/domain'], packages: [...page, 'zod'] },
  {
    path: 'renderer/flows',
    holds: '几个页面共用的办理过程：命令挂钩接上部件',
    from: ['renderer/api', 'renderer/components', 'shared/api', 'shared/domain'],
    packages: page,
  },
  {
    path: 'renderer/pages',
    holds: '每个页面一个文件夹',
    from: ['renderer/api', 'renderer/components', 'renderer/flows', ...pureShared, 'shared/api'],
    packages: [...page, 'zod'],
    separate: true,
  },
  {
    path: 'renderer/app',
    holds: '入口、路由、主题、外壳',
    from: ['renderer', ...pureShared, 'shared/api'],
    packages: page,
  },
  {
    path: 'build',
    holds: '准备、构建、检查',
    from: ['build', 'shared', 'db', 'electron', 'renderer'],
    packages: ['*', 'node:*'],
  },
  {
    path: 'tests',
    holds: '单元、集成、端到端、基准',
    from: ['tests', 'build', 'shared', 'db', 'electron', 'renderer'],
    packages: ['*', 'node:*'],
  },
]

/** The room that a file belongs to: the most specific entry of the table. */
export function roomOf(file: string): Room | undefined {
  return rooms
    .filter((room) => file === room.path || file.startsWith(`${room.path}/`))
    .toSorted((one, other) => other.path.length - one.path.length)[0]
}
