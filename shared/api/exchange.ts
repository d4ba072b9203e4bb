import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { packageForms, packageLayouts, packageStatuses } from '#shared/exchange/conditions.ts'
import {
  kind,
  instant,
  packageId,
  token,
  way,
  sentPackage,
  receivedPackage,
  archivedPackage,
  due,
  previewRow,
  rowCounts,
  about,
  taken,
  ownKey,
  knownKey,
} from './exchange-shapes.ts'
import { done, id, keysOf, reason, unitRef } from './labels.ts'
import { administratorsAndOfficers, command, everyone, nothing, officers, officersAndReviewers, query } from './method.ts'

/** 数据收发: signed packages between offices that share no network (exchange.md; M-070). */
export const exchangeMethods = {
  /** 「发件」: what this office has to send for a month and to whom, and what it sent last. */
  'exchange.due': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({ rows: z.array(due), receiptsDue: z.int(), isEnrolled: z.boolean() }),
  ),
  /** Every package that was made here, the newest first. */
  'exchange.sent': query(
    z.strictObject({ after: z.string().nullable().default(null) }),
    z.strictObject({ packages: z.array(sentPackage), next: z.string().nullable() }),
  ),
  /** What a package would hold, for the dialog before it is made. */
  'exchange.plan': query(
    z.strictObject({
      kind,
      month: calendarMonth,
      unitIds: z.array(id).min(1).max(200),
      layout: keysOf(packageLayouts),
      withEvidence: z.boolean(),
    }),
    z.strictObject({
      packages: z.array(
        z.strictObject({
          recipient: unitRef,
          /** 工作进展 29 条 … */
          parts: z.array(z.strictObject({ noun: z.string(), count: z.int() })),
          records: z.int(),
          recordBytes: z.int(),
          blobs: z.int(),
          blobBytes: z.int(),
          volumes: z.int(),
          obstacle: z.string().nullable(),
        }),
      ),
      /** What the sender should know before: evidence gone from this machine, lines without 自评. */
      warnings: z.array(z.string()),
    }),
    { roles: officersAndReviewers },
  ),
  /**
   * Makes a package for each unit and writes it into a folder that the host asks for, each file read back and compared. `written: null`
   * where no folder was chosen. With `recordsFirst` only volume 1 is written now; `exchange.writeVolumes` writes the rest later.
   */
  'exchange.export': command(
    z.strictObject({
      kind,
      month: calendarMonth,
      unitIds: z.array(id).min(1, { error: '请选择收件单位' }).max(200),
      layout: keysOf(packageLayouts),
      withEvidence: z.boolean(),
      form: keysOf(packageForms),
      /** ASCII file names for carriers that spoil Chinese ones. */
      plainNames: z.boolean(),
    }),
    z.strictObject({ written: z.strictObject({ folder: z.string(), packages: z.array(sentPackage) }).nullable() }),
    { roles: officersAndReviewers },
  ),
  /** Writes volumes of a package that was made before: the evidence that follows, or one more copy. */
  'exchange.writeVolumes': command(
    z.strictObject({ id, volumes: z.array(z.int().min(1)).min(1).max(99), form: keysOf(packageForms), plainNames: z.boolean() }),
    z.strictObject({ written: z.strictObject({ folder: z.string(), package: sentPackage }).nullable() }),
    { roles: officersAndReviewers },
  ),
  /** 《数据包交接单》 of some packages, printed. */
  'exchange.printHandover': command(z.strictObject({ ids: z.array(id).min(1).max(200) }), done, { roles: officersAndReviewers }),

  /** 「收件」: what came, the newest first; gaps, keys and conflicts that wait for somebody. */
  'exchange.received': query(
    z.strictObject({ after: z.string().nullable().default(null), unitId: id.nullable().default(null) }),
    z.strictObject({
      packages: z.array(receivedPackage),
      next: z.string().nullable(),
      gaps: z.array(z.strictObject({ sender: z.strictObject({ unitId: id, name: z.string() }), missing: z.array(z.int()) })),
    }),
  ),
  /** The host asks for a file; a package dropped on the page comes by `stage`. Null where none was chosen. */
  'exchange.choose': command(nothing, z.strictObject({ file: z.strictObject({ token, name: z.string(), size: z.int() }).nullable() }), {
    roles: officersAndReviewers,
  }),
  /** Verifies a staged package whole and says what it would change; nothing is written. Refuses with `package_refused`. */
  'exchange.look': query(
    z.strictObject({ token }),
    z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('ready'),
        about,
        counts: rowCounts,
        rows: z.array(previewRow),
        sentences: z.array(z.string()),
        receivedOn: z.string(),
      }),
      /** The key is nobody's yet: the package can be kept with its 收件日期, its content waits. */
      z.strictObject({ state: z.literal('unknownKey'), about, receivedOn: z.string() }),
      /** 开通包 of the city's office: to be compared with the 核对单 before its keys count. */
      z.strictObject({ state: z.literal('roster'), about, code: z.string(), isRenewal: z.boolean(), asked: z.array(z.int()) }),
      /** It was imported before: nothing to do. */
      z.strictObject({ state: z.literal('known'), about, status: keysOf(packageStatuses), on: z.string() }),
    ]),
    { roles: officersAndReviewers },
  ),
  /** Imports what `look` showed, in one transaction, or keeps it 已收待核验. A second time changes nothing. */
  'exchange.take': command(z.strictObject({ token, receivedOn: calendarDay, way, note: z.string().trim().max(200).default('') }), taken, {
    roles: officers,
  }),
  /** Drops what was staged. */
  'exchange.leave': command(z.strictObject({ token }), done, { roles: officersAndReviewers }),
  /** What a package brought, line by line. */
  'exchange.contents': query(
    z.strictObject({ packageId }),
    z.strictObject({ package: receivedPackage, counts: rowCounts, rows: z.array(previewRow), sentences: z.array(z.string()) }),
  ),
  /** 撤销导入, while nothing was built on it (E-UNDO-BUILT). */
  'exchange.undo': command(z.strictObject({ packageId }), z.strictObject({ removed: z.int() }), { roles: officers }),
  /**
   * Packages that came before the data were restored from an older backup and that the restored data do not know: the signed bags still
   * lie in the archive. Told by their signed heads alone, in the order in which they are imported; `damaged`: bags that are none any more.
   */
  'exchange.archived': query(nothing, z.strictObject({ packages: z.array(archivedPackage), damaged: z.int() }), { roles: officers }),
  /**
   * Imports them all, each in its own transaction and with its first 收件日期, by sender, epoch, number and volume. One that is refused
   * says why and the others go on; a second time changes nothing.
   */
  'exchange.retake': command(
    nothing,
    z.strictObject({
      taken: z.array(taken),
      refused: z.array(
        z.strictObject({
          packageId,
          title: z.string(),
          sender: z.strictObject({ unitId: id, name: z.string() }),
          seq: z.int(),
          sentence: z.string(),
        }),
      ),
    }),
    { roles: officers },
  ),
  /** Two contents of one revision, side by side, by sender; they wait for the sender's next one. */
  'exchange.conflicts': query(
    nothing,
    z.strictObject({
      senders: z.array(
        z.strictObject({
          sender: z.strictObject({ unitId: id, name: z.string() }),
          /** A short message to the sender about all of them, ready to be copied. */
          message: z.string(),
          /** Null while it was not asked about all of them. */
          askedAt: instant.nullable(),
          conflicts: z.array(
            z.strictObject({
              key: z.string(),
              noun: z.string(),
              subject: z.string(),
              present: z.strictObject({ at: instant, text: z.string() }),
              inside: z.strictObject({ at: instant, text: z.string(), packageId }),
              askedAt: instant.nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Notes that a sender was asked about all its conflicts. */
  'exchange.ask': command(z.strictObject({ unitId: id }), done, { roles: officers }),

  /** 开通与校验码: own keys, the roster, keys that wait for their telephone call. */
  'exchange.keys': query(
    nothing,
    z.strictObject({
      own: ownKey.nullable(),
      rosterVersion: z.int(),
      /** The office whose keys this machine trusts as the city's; null in a county that has not taken its 开通包. */
      city: z.strictObject({ unitId: id, name: z.string() }).nullable(),
      keys: z.array(knownKey),
      /** City: the data were restored, and nobody looked through the roster since. */
      isRosterToCheck: z.boolean(),
      hasRecoveryFile: z.boolean(),
    }),
  ),
  /** Makes this installation's keys where it has none. */
  'exchange.makeKeys': command(nothing, ownKey, { roles: administratorsAndOfficers }),
  /** 开通包 (city) or 开通回执 (county) into a folder; null where none was chosen. */
  'exchange.saveRoster': command(
    nothing,
    z.strictObject({ written: z.strictObject({ folder: z.string(), package: sentPackage }).nullable() }),
    {
      roles: administratorsAndOfficers,
    },
  ),
  /** 《单位校验码核对单》, printed. */
  'exchange.printCodes': command(nothing, done, { roles: administratorsAndOfficers }),
  /**
   * Two groups of the 校验码 as they were read out by telephone, in the order of `asked`, or the whole code from paper: the key counts
   * from now on and what it signed is imported. E-KEY-CODE where they differ: nothing changes.
   */
  'exchange.confirmKey': command(
    z.strictObject({
      signKey: z.string().min(1),
      digits: z.string().trim().min(1, { error: '请输入校验码' }).max(60),
      way: z.enum(['telephone', 'paper']),
    }),
    z.strictObject({ taken: z.array(taken) }),
    { roles: administratorsAndOfficers },
  ),
  /** County: the keys of the 开通包 count from now on. */
  'exchange.acceptRoster': command(
    z.strictObject({ token, digits: z.string().trim().min(1, { error: '请输入校验码' }).max(60), way: z.enum(['telephone', 'paper']) }),
    taken,
    { roles: administratorsAndOfficers },
  ),
  'exchange.refuseKey': command(z.strictObject({ signKey: z.string().min(1), reason }), done, { roles: administratorsAndOfficers }),
  /** 停用 at once, or 更换: valid up to a package's number. */
  'exchange.retireKey': command(z.strictObject({ signKey: z.string().min(1), reason, validUntilSeq: z.int().min(0).nullable() }), done, {
    roles: administratorsAndOfficers,
  }),
  /** The roster was looked through after a restore: `isRosterToCheck` is over. */
  'exchange.checkRoster': command(nothing, done, { roles: administratorsAndOfficers }),
  /** New keys for this installation: the old ones open what was encrypted to them, and sign no more. */
  'exchange.renewKeys': command(z.strictObject({ reason }), ownKey, { roles: administratorsAndOfficers }),
  /** 密钥恢复文件, sealed under words that are shown once; the host asks where to save it. Null where the dialog was left. */
  'exchange.saveRecoveryFile': command(
    nothing,
    z.strictObject({ saved: z.strictObject({ name: z.string(), words: z.array(z.string()) }).nullable() }),
    {
      roles: administratorsAndOfficers,
    },
  ),
  'exchange.restoreKeys': command(z.strictObject({ token, words: z.string().trim().min(1).max(200) }), ownKey, {
    roles: administratorsAndOfficers,
  }),
  /** For the navigation: what waits for somebody. */
  'exchange.waiting': query(
    nothing,
    z.strictObject({
      heldPackages: z.int(),
      conflicts: z.int(),
      /** Packages with records whose place another record has: kept aside, not adopted until somebody settles it. */
      placesTaken: z.array(z.strictObject({ packageId, sender: z.strictObject({ unitId: id, name: z.string() }), records: z.int() })),
      filesLacking: z.int(),
      gaps: z.int(),
    }),
    { roles: everyone },
  ),
}
