import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '#electron/cli/run.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { closeNetwork, takeAttempts } from './closed-network.ts'

/** What a process without a network reports of a day's work: it runs alone in an empty name space (offline.test.ts). */
export interface OfflineReport {
  readonly interfaces: readonly string[]
  /** Why another machine cannot be reached although nothing in the process prevents it. */
  readonly outside: string
  readonly statuses: readonly number[]
  readonly rows: number
  readonly attempts: readonly string[]
}

const today = '2022-04-18'
const folder = process.argv[2] ?? ''
const data = join(folder, 'data')

const outside = await reached('192.0.2.1')
closeNetwork()
const office = await openOffice(data, { today })
await office.call('plans.open', { month: '2022-04' })
office.ports.answers.saveAs.push(join(folder, '名单.xlsx'))
const columns = [{ head: '单位', widthMm: 40, align: 'left' as const }]
const { rows } = await office.call('tables.saveCopy', { title: '名单', columns, rows: [['市营商环境局']] })
await office.application.close()
const backup = join(folder, 'backup.db')
const commands = [
  ['backup', '--data', data, '--out', backup],
  ['restore', backup, '--data', join(folder, 'other')],
  ['verify', '--data', join(folder, 'other')],
]
const statuses: number[] = []
for (const command of commands) statuses.push(await headless(command))
const report: OfflineReport = { interfaces: Object.keys(networkInterfaces()), outside, statuses, rows, attempts: takeAttempts() }
process.stdout.write(JSON.stringify(report))

async function headless(command: readonly string[]): Promise<number> {
  const terminal = { result: () => undefined, say: (text: string) => void process.stderr.write(text), input: async () => '' }
  return await runCommand([...command, '--today', today], terminal)
}

async function reached(host: string): Promise<string> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port: 9, timeout: 2000 })
    socket.once('connect', () => resolve('reached')).once('timeout', () => resolve('timeout'))
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
  }).then((answer) => String(answer))
}
