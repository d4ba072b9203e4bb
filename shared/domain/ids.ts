/**
 * A time-ordered UUID (version 7, RFC 9562): 48 bits of milliseconds, then 74 random bits.
 * Pure: the host passes the time and ten random bytes.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = milliseconds
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * Ids that two offices agree on without having spoken: what a month asks of a unit is known to both from the programme, so that a county
 * that opened a month itself and the city's own list name the same things. Parts are stable keys and months, without blanks.
 */

/** A unit's list of a month: `plan:<programme>:<unit>:<month>`. */
export function planId(programmeId: string, unitId: string, month: string): string {
  return `plan:${programmeId}:${unitId}:${month}`
}

/** A line of such a list: `line:<assignment>:<month>`. */
export function planLineId(assignmentId: string, month: string): string {
  return `line:${assignmentId}:${month}`
}

/** The assignment of such a line; undefined for an id that names none. */
export function assignmentOfLine(lineId: string): string | undefined {
  return /^line:(.+):\d{4}-\d{2}$/.exec(lineId)?.[1]
}

/** What a month asks a unit to hand in: `obligation:<programme>:<kind>:<unit>:<month>`. */
export function obligationId(of: {
  readonly programmeId: string
  readonly kind: string
  readonly unitId: string
  readonly month: string
}): string {
  return `obligation:${of.programmeId}:${of.kind}:${of.unitId}:${of.month}`
}

/** What a unit answers to a questionnaire: `sheet:<questionnaire>:<unit>`. */
export function sheetId(questionnaireId: string, unitId: string): string {
  return `sheet:${questionnaireId}:${unitId}`
}

/** The city's receipt of a unit's sheet: `receipt:<questionnaire>:<unit>`. */
export function sheetReceiptId(questionnaireId: string, unitId: string): string {
  return `receipt:${questionnaireId}:${unitId}`
}

/** What a unit answers to a notice: `answer:<notice>`. */
export function noticeAnswerId(noticeId: string): string {
  return `answer:${noticeId}`
}

/** The office that gives a 本机关台账 its id. */
interface LedgerOffice {
  readonly kind: 'city' | 'county'
  readonly unitId: string
}

/** How the ids of an office's own ledgers begin: `own-` in the city's office, `own-<unit>-` in a county's; a number follows. */
export function ownLedgerStem({ kind, unitId }: LedgerOffice): string {
  return kind === 'city' ? 'own-' : `own-${unitId.split(':').at(-1)}-`
}

/** Whether an office may have given a ledger this id. */
export function isOwnLedgerId(ledgerId: string, office: LedgerOffice): boolean {
  const stem = ownLedgerStem(office)
  return ledgerId.startsWith(stem) && /^[1-9]\d{0,5}$/.test(ledgerId.slice(stem.length))
}

/** How a unit's month counts that has no plan or no score: `choice:<programme>:<unit>:<month>`. */
export function monthChoiceId(programmeId: string, unitId: string, month: string): string {
  return `choice:${programmeId}:${unitId}:${month}`
}

/** The interpretation of a programme's year: `interpretation:<programme>`. */
export function interpretationChoiceId(programmeId: string): string {
  return `interpretation:${programmeId}`
}
