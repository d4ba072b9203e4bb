import type { ReceivedPackage, Receipt, SentPackage } from '#renderer/pages/exchange/packages/package-words.ts'

/** A package that came whole and was imported; a test changes what it is about. */
export function received(part: Partial<ReceivedPackage> = {}): ReceivedPackage {
  return {
    packageId: 'a'.repeat(64),
    setId: 'set',
    kind: 'month-report',
    title: '4月份月报',
    sender: { unitId: 'sunwu', name: '孙吴县' },
    period: '2022-04',
    seq: 4,
    receivedOn: '2022-04-22',
    way: 'usbStick',
    status: 'applied',
    importedAt: '2022-04-22T01:00:00.000Z',
    records: 91,
    conflicts: 0,
    waiting: 0,
    volumes: 1,
    volumesCame: 1,
    filesLacking: 0,
    flags: [],
    officer: '张经办',
    isReceiptSent: true,
    ...part,
  }
}

export const receipt: Receipt = {
  receivedOn: '2022-04-22',
  way: 'usbStick',
  importedAt: '2022-04-22T01:00:00.000Z',
  conflicts: 0,
  volumesCame: 1,
  filesLacking: 0,
  sentences: [],
}

/** A package of three volumes of which the first was written. */
export function sent(part: Partial<SentPackage> = {}): SentPackage {
  return {
    id: 'out-1',
    kind: 'month-report',
    title: '4月份月报',
    recipient: { unitId: 'city', name: '市专班办公室' },
    period: '2022-04',
    seq: 4,
    version: 1,
    layout: 'recordsFirst',
    records: 91,
    blobs: 43,
    blobBytes: 40_000_000,
    volumes: 3,
    written: [{ i: 1, fileName: '月报.sxb', size: 1000, code: '4f2a9 c01b7', writtenAt: '2022-04-20T01:00:00.000Z' }],
    madeAt: '2022-04-20T01:00:00.000Z',
    officer: '李经办',
    receipt: null,
    ...part,
  }
}
