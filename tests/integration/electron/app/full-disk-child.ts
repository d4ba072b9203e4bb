import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openOffice, xunke } from '#tests/fixtures/busy-office.ts'

/** What an office said on a disk that was filled by its own work, then freed. */
export interface FullDiskReport {
  readonly acknowledged: number
  readonly code: string
  /** Entries of progress in the store while the disk was full. */
  readonly readable: number
  readonly stageCode: string
  /** After the room was given back: a further entry, and the store's own check. */
  readonly afterwards: string
  readonly isSound: boolean
  /** After closing on a disk without a free byte, making room, and opening again. */
  readonly reopened: number
}

/** Room that is given back later. */
const ballastBytes = 5 << 20

if (import.meta.main) process.stdout.write(JSON.stringify(await workUntilFull(process.argv[2] ?? '')))

async function workUntilFull(disk: string): Promise<FullDiskReport> {
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(ballastBytes, 1))
  const folder = join(disk, 'data')
  const { application, session, call } = await openOffice(folder, { today: '2022-04-18' })
  await call('plans.open', { month: '2022-04' })
  const lineId = (await call('plans.lines', { month: '2022-04', unitId: xunke })).lines[0]?.lineId ?? ''
  const entry = {
    lineId,
    entryId: null,
    rev: null,
    recordedOn: '2022-04-18',
    content: '推进'.repeat(5000),
    outcome: '',
    problem: '',
    nextPlan: '',
  }
  const entries = async () => (await call('progress.ofLine', { lineId })).entries.length
  const outcomeOf = async () => {
    const reply = await session.call('progress.save', entry)
    return reply.ok ? 'ok' : reply.error.code
  }
  let acknowledged = 0
  let code = await outcomeOf()
  for (; code === 'ok'; code = await outcomeOf()) acknowledged += 1
  const readable = await entries()
  const staged = await session.stage({ name: '佐证.pdf', bytes: zeros(ballastBytes) })
  rmSync(ballast)
  const afterwards = await outcomeOf()
  const { isSound } = await call('store.verify', {})
  const filler = join(disk, 'filler')
  fill(filler)
  await application.close()
  rmSync(filler)
  const again = await openOffice(folder, { today: '2022-04-18' })
  const reopened = (await again.call('progress.ofLine', { lineId })).entries.length
  await again.application.close()
  return { acknowledged, code, readable, stageCode: staged.ok ? 'ok' : staged.error.code, afterwards, isSound, reopened }
}

/** Writes until there is no byte left. */
function fill(path: string): void {
  for (let piece = 1 << 16; piece >= 1; piece >>= 4) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(piece, 1))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

async function* zeros(bytes: number): AsyncIterable<Uint8Array> {
  for (let left = bytes; left > 0; left -= 1 << 16) yield new Uint8Array(1 << 16)
}
