import { createCipheriv } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createApplication } from '#electron/app/application.ts'
import type { Session } from '#electron/app/types.ts'
import { typed } from '#electron/cli/session.ts'
import { cheapPasswords } from '#tests/fixtures/accounts/guarded-office.ts'
import { type TestPorts, testPorts } from '#tests/fixtures/ports.ts'

/** A machine of an office: the whole application behind its door, with a settable day. A workbench with a page is one as well. */
export interface Machine {
  readonly ports: TestPorts
  readonly session: Session
  readonly call: ReturnType<typeof typed>
}

export interface BareMachine extends Machine {
  readonly folder: string
  close(): Promise<void>
}

/** A machine without a page, set up on a new folder, nine o'clock on that day. `unitId`: the county of a county's office. */
export async function openMachine(folder: string, today: string, unitId: string | null = null): Promise<BareMachine> {
  mkdirSync(folder, { recursive: true })
  const ports = testPorts(today)
  const application = await createApplication(ports, { folder, appVersion: '0.1.0', assets: new Map(), passwordCost: cheapPasswords })
  const session = application.openSession({})
  await typed(session)('setup.complete', {
    profile: unitId === null ? 'city' : 'county',
    programmeId: 'heihe-2022',
    unitId,
    officerName: '张经办',
    password: null,
    acceptsSecrecyNotice: true,
  })
  return { folder, ports, session, call: typed(session), close: () => application.close() }
}

/** Another day at nine o'clock at all of these machines. */
export function onDay(day: string, ...machines: readonly Machine[]): void {
  for (const { ports } of machines) ports.clock.setDay(day)
}

/** A folder for the stick. */
export function stickIn(folder: string, name: string): string {
  const stick = join(folder, name)
  mkdirSync(stick, { recursive: true })
  return stick
}

/** Bytes that no packing makes smaller, with the beginning of their kind; the same for the same number. */
export function evidenceBytes(kind: 'pdf' | 'jpg', number: number, size: number): Buffer {
  const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, number), Buffer.alloc(16))
  const bytes = stream.update(Buffer.alloc(size))
  bytes.set(kind === 'pdf' ? Buffer.from('%PDF-1.4\n') : [0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

/** Hands a file to the application as the page does; its token. */
export async function stageBytes({ session }: Machine, name: string, bytes: Uint8Array): Promise<string> {
  const reply = await session.stage({
    name,
    bytes: (async function* () {
      yield bytes
    })(),
  })
  if (!reply.ok) throw new Error(`${name} was not staged: ${reply.error.code}`)
  return reply.value.token
}
