import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { Machine } from './machine.ts'

/** What goes onto a stick and comes from it, by the calls that the pages make. */

type Export = InputOf<'exchange.export'>
export type Taken = OutputOf<'exchange.take'>

/** What an export says beside its kind, month and units. */
const whole = { layout: 'together', withEvidence: true, form: 'encrypted', plainNames: false } as const

/** A package that lies on a stick: its files in the order of the volumes that were written. */
export interface Carried {
  readonly id: string
  readonly files: readonly string[]
}

/** Makes a package for one unit and writes it onto the stick. */
export async function send(
  { ports, call }: Machine,
  stick: string,
  order: Pick<Export, 'kind' | 'month'> & { readonly to: string } & Partial<Export>,
): Promise<Carried> {
  const { to, ...rest } = order
  ports.answers.folders.push(stick)
  const { written } = await call('exchange.export', { ...whole, unitIds: [to], ...rest })
  const [made] = written?.packages ?? []
  if (made === undefined) throw new Error(`no ${order.kind} was written`)
  return { id: made.id, files: made.written.map(({ fileName }) => join(stick, fileName)) }
}

/** Writes volumes of a package that was made before; their files. */
export async function sendVolumes({ ports, call }: Machine, stick: string, { id }: Carried, volumes: readonly number[]): Promise<string[]> {
  ports.answers.folders.push(stick)
  const { written } = await call('exchange.writeVolumes', { id, volumes: [...volumes], form: 'encrypted', plainNames: false })
  const files = written?.package.written.filter(({ i }) => volumes.includes(i)) ?? []
  return files.map(({ fileName }) => join(stick, fileName))
}

/** 开通包 of the city or 开通回执 of a county; its file. */
export async function sendKeys({ ports, call }: Machine, stick: string): Promise<string> {
  const before = new Set(readdirSync(stick))
  ports.answers.folders.push(stick)
  await call('exchange.saveRoster', {})
  const [name] = readdirSync(stick).filter((each) => !before.has(each))
  if (name === undefined) throw new Error('no 开通包 was written')
  return join(stick, name)
}

/** 「选择文件」; the token. */
export async function chosen({ ports, call }: Machine, path: string): Promise<string> {
  ports.answers.openFiles.push([path])
  const { file } = await call('exchange.choose', {})
  if (file === null) throw new Error('nothing was chosen')
  return file.token
}

/** Takes a file as an officer does: looked at, then written, today, from a stick. */
export async function take(machine: Machine, path: string, how: Partial<Omit<InputOf<'exchange.take'>, 'token'>> = {}): Promise<Taken> {
  const token = await chosen(machine, path)
  await machine.call('exchange.look', { token })
  return machine.call('exchange.take', { token, receivedOn: machine.ports.clock.today(), way: 'usbStick', note: '', ...how })
}

/** The county compares the groups that it asks for by telephone with the city's own code, and trusts the 开通包. */
export async function acceptKeys(county: Machine, city: Machine, path: string): Promise<Taken> {
  const token = await chosen(county, path)
  const look = await county.call('exchange.look', { token })
  if (look.state !== 'roster') throw new Error(`not a 开通包 to be accepted: ${look.state}`)
  const { own } = await city.call('exchange.keys', {})
  return county.call('exchange.acceptRoster', { token, digits: groupsOf(own?.code ?? '', look.asked), way: 'telephone' })
}

/** The city asks a county by telephone for two groups of its code; what waited for it takes effect. */
export async function confirmByTelephone(city: Machine, county: Machine): Promise<readonly Taken[]> {
  const { own } = await county.call('exchange.keys', {})
  const pending = (await city.call('exchange.keys', {})).keys.find(({ signKey }) => signKey === own?.signKey)
  if (pending?.status !== 'pending') throw new Error(`the key is ${pending?.status ?? 'not there'}`)
  const digits = groupsOf(own?.code ?? '', pending.asked)
  return (await city.call('exchange.confirmKey', { signKey: pending.signKey, digits, way: 'telephone' })).taken
}

export function groupsOf(code: string, asked: readonly number[]): string {
  const groups = code.split(' ')
  return asked.map((at) => groups[at] ?? '').join('')
}

/** 开通 of both offices: one 开通包 down, one 开通回执 up, one telephone call. */
export async function enrolByStick(city: Machine, county: Machine, stick: string): Promise<void> {
  await acceptKeys(county, city, await sendKeys(city, stick))
  await take(city, await sendKeys(county, stick))
  await confirmByTelephone(city, county)
}
