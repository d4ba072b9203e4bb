import { join } from 'node:path'
import { judgeRest, lineOf, linesOf } from '../journeys/seed.ts'
import { hostId, month, openMonth } from './apart-april.ts'
import { acceptKeys, confirmByTelephone, send, sendKeys, take } from './carrying.ts'
import { type BareMachine, type Machine, evidenceBytes, onDay, openMachine, stageBytes, stickIn } from './machine.ts'

/** A busy office: every unit reports several times; some keys wait for their call, some packages and volumes did not come, two computers disagree. */

export interface FullInbox {
  readonly city: Machine
  readonly counties: readonly Office[]
  readonly stick: string
  /** The second computer of the first county. */
  readonly other: BareMachine
  /** A package whose records the city has, each of them the same. */
  readonly again: string
  close(): Promise<void>
}

interface Office {
  readonly unitId: string
  readonly name: string
  readonly machine: BareMachine
}

/** Keys of the last two wait for their call. */
const waiting = 2

export async function fillInbox(city: Machine, folder: string): Promise<FullInbox> {
  const stick = stickIn(folder, 'U盘')
  await city.call('exchange.makeKeys', {})
  await openMonth(city)
  const { units } = await city.call('plans.month', { month })
  const counties: Office[] = []
  for (const [at, { unit }] of units.filter(({ scored }) => scored).entries()) {
    const machine = await openMachine(join(folder, `county-${at}`), '2022-04-05', unit.unitId)
    counties.push({ unitId: unit.unitId, name: unit.name, machine })
  }
  const [first, second, third] = counties
  if (first === undefined || second === undefined || third === undefined) throw new Error('there are fewer than three units')
  const known = counties.slice(0, -waiting)
  for (const each of counties) await enrol(city, each, stick, known.includes(each))
  for (const each of known) await issue(city, each, stick)
  const other = await secondComputer(city, first, folder, stick)
  onDay('2022-04-18', city, other, ...counties.map(({ machine }) => machine))
  for (const [at, each] of known.entries()) await report(city, each, stick, at)
  const held = counties.slice(-waiting)
  for (const each of held) await reportUnknown(city, each, stick)
  await reportOtherwise(city, other, first, stick)
  onDay('2022-04-20', city, ...counties.map(({ machine }) => machine))
  for (const each of known.slice(1)) await reportMore(city, each, stick)
  // A package that was lost on its way, and the next one that came.
  await send(third.machine, stick, { kind: 'month-report', month, to: hostId })
  const [late] = (await send(third.machine, stick, { kind: 'month-report', month, to: hostId })).files
  await take(city, late ?? '')
  const [again] = (await send(second.machine, stick, { kind: 'month-report', month, to: hostId })).files
  const close = async (): Promise<void> => {
    for (const { machine } of counties) await machine.close()
    await other.close()
  }
  return { city, counties, stick, other, again: again ?? '', close }
}

async function enrol(city: Machine, { machine }: Office, stick: string, isConfirmed: boolean): Promise<void> {
  await acceptKeys(machine, city, await sendKeys(city, stick))
  await take(city, await sendKeys(machine, stick))
  if (isConfirmed) await confirmByTelephone(city, machine)
}

async function issue(city: Machine, { unitId, machine }: Office, stick: string): Promise<void> {
  const [file] = (await send(city, stick, { kind: 'task-issue', month, to: unitId })).files
  await take(machine, file ?? '')
}

/** 自评, an entry and two pieces of evidence; every other unit sends its records first. */
async function report(city: Machine, { unitId, machine }: Office, stick: string, at: number): Promise<void> {
  const lines = await linesOf(machine, month, unitId)
  const { lineId } = lineOf(lines, '7-3')
  const texts = { content: '4月12日印发“诚信进校园”工作方案，召开部署会', outcome: '', problem: '', nextPlan: '' }
  await machine.call('progress.save', { lineId, entryId: null, rev: null, recordedOn: '2022-04-18', ...texts })
  const piece = {
    title: '关于印发诚信进校园工作方案的通知',
    kind: 'document',
    issuer: '',
    documentNumber: '',
    formedOn: '2022-04-12',
  } as const
  const files = [await stageBytes(machine, '通知.pdf', evidenceBytes('pdf', at + 1, 60_000))]
  await machine.call('evidence.add', { lineIds: [lineId], ...piece, files })
  await judgeRest(machine, month, unitId)
  const layout = at % 2 === 1 ? 'recordsFirst' : 'together'
  const [file] = (await send(machine, stick, { kind: 'month-report', month, to: hostId, layout })).files
  await take(city, file ?? '')
}

async function reportMore(city: Machine, { unitId, machine }: Office, stick: string): Promise<void> {
  const { lineId } = lineOf(await linesOf(machine, month, unitId), '2-1')
  await machine.call('selfAssessments.judge', { judgements: [{ lineId, verdict: 'notDone', note: '方案尚在征求意见' }] })
  await machine.call('selfAssessments.submit', { unitId, month, assessedOn: '2022-04-20', receipt: null })
  const [file] = (await send(machine, stick, { kind: 'self-assessment', month, to: hostId })).files
  await take(city, file ?? '', { way: 'intranetMail' })
}

/** Reports of a computer whose key nobody confirmed. */
async function reportUnknown(city: Machine, { unitId, machine }: Office, stick: string): Promise<void> {
  await machine.call('plans.open', { month })
  await judgeRest(machine, month, unitId)
  const [file] = (await send(machine, stick, { kind: 'month-report', month, to: hostId })).files
  await take(city, file ?? '', { way: 'opticalDisc' })
}

/** A second computer of a county, confirmed, with the county's list. */
async function secondComputer(city: Machine, { unitId, name }: Office, folder: string, stick: string): Promise<BareMachine> {
  const machine = await openMachine(join(folder, 'county-other'), '2022-04-05', unitId)
  await enrol(city, { unitId, name, machine }, stick, true)
  await issue(city, { unitId, name, machine }, stick)
  return machine
}

/** It judges as the first one did not: the records of both are the same ones. */
async function reportOtherwise(city: Machine, other: BareMachine, { unitId }: Office, stick: string): Promise<void> {
  const lines = await linesOf(other, month, unitId)
  const differing = lines.slice(0, 3).map(({ lineId }) => ({ lineId, verdict: 'notDone' as const, note: '佐证尚未收齐，5月补报' }))
  await other.call('selfAssessments.judge', { judgements: differing })
  const [file] = (await send(other, stick, { kind: 'month-report', month, to: hostId })).files
  await take(city, file ?? '')
}

/** Three more lines on which the second computer says something else; the file, not taken. */
export async function assessedDifferently({ counties: [first], other, stick }: FullInbox): Promise<string> {
  if (first === undefined) throw new Error('there is no county')
  const lines = (await linesOf(other, month, first.unitId)).slice(3, 6)
  const judgements = lines.map(({ lineId }) => ({ lineId, verdict: 'notDone' as const, note: '方案尚在征求意见，未印发' }))
  await other.call('selfAssessments.judge', { judgements })
  const [file] = (await send(other, stick, { kind: 'month-report', month, to: hostId })).files
  return file ?? ''
}
