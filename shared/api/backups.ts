import { z } from 'zod'
import { administratorsAndOfficers, command, nothing, query } from './method.ts'
import { id } from './labels.ts'

/** A backup in the office's own data folder. */
export const listedBackup = z.strictObject({
  name: z.string(),
  /** Instant in UTC. */
  at: z.string(),
  /** Bytes. */
  size: z.int(),
  isVerified: z.boolean(),
  cause: z.string(),
})

/** What a restore drill found: the newest backup restored into a temporary folder and looked through. */
const drill = z.strictObject({
  at: z.string(),
  backup: z.string(),
  isSound: z.boolean(),
  /** The published month whose scores were computed again; null where none is published yet. */
  month: z.string().nullable(),
  /** Scores computed again, and those that came out otherwise than published. */
  scores: z.int(),
  differing: z.int(),
  /** Files whose bytes were read, and those gone or damaged. */
  files: z.int(),
  damagedFiles: z.int(),
  /** Half a sentence where it is not sound; '' otherwise. */
  problem: z.string(),
})

/** A backup that may be restored, as it says of itself; the page passes its token, never a path. */
export const offeredBackup = z.strictObject({
  token: id,
  name: z.string(),
  /** Instant of the newest entry of its journal; null in an empty one. */
  savedAt: z.string().nullable(),
  title: z.string(),
  office: z.string(),
  size: z.int(),
  files: z.int(),
  /** Made by an earlier program: it is brought up to date on the way. */
  isOlder: z.boolean(),
})

export const restored = z.strictObject({
  name: z.string(),
  /** The backup of what was there before, null on an empty machine or where it could not be read. */
  before: z.string().nullable(),
  /** Under which the replaced files lie in the data folder; null where the backup stands for them. */
  aside: z.string().nullable(),
  /** Files that the restored records name and that are nowhere. */
  lacking: z.int(),
})

const administrators = { roles: ['administrator'] } as const

/** 备份与恢复 (reliability.md 8). */
export const backupMethods = {
  'backups.list': query(
    nothing,
    z.strictObject({
      backups: z.array(listedBackup),
      /** Files of which the newest backup has no sound copy. */
      lacking: z.int(),
      /** The last copy outside of this machine's data folder. */
      outside: z.strictObject({ at: z.string(), name: z.string() }).nullable(),
      /** No copy outside, or none within seven days. */
      isOutsideDue: z.boolean(),
      drill: drill.nullable(),
    }),
  ),
  'backups.create': command(nothing, z.strictObject({ name: z.string(), size: z.int() }), { roles: administratorsAndOfficers }),
  /** 另存备份: the host asks for a folder; null when the person left the dialog. */
  'backups.saveCopy': command(
    nothing,
    z.strictObject({ saved: z.strictObject({ name: z.string(), size: z.int(), files: z.int() }).nullable() }),
    { roles: administratorsAndOfficers },
  ),
  /** 另存加密备份: only the 密钥恢复文件 of this office and its thirty digits open it. Refused where no such file was saved. */
  'backups.saveSealedCopy': command(
    nothing,
    z.strictObject({ saved: z.strictObject({ name: z.string(), size: z.int(), files: z.int() }).nullable() }),
    { roles: administratorsAndOfficers },
  ),
  /** 恢复演练, as it also runs by itself once a month. */
  'backups.drill': command(nothing, drill, { roles: administratorsAndOfficers }),
  /** A backup to restore: one of the list, or a folder or file that the host asks for; several where the folder holds several. */
  'backups.choose': command(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('list'), name: z.string().max(200) }),
      z.strictObject({ from: z.literal('folder') }),
      z.strictObject({ from: z.literal('file') }),
    ]),
    z.strictObject({
      backups: z.array(offeredBackup),
      /** Sealed copies at the chosen place: what is in them nobody sees before `backups.unseal`. */
      sealed: z.array(z.strictObject({ token: id, name: z.string(), size: z.int() })),
    }),
    { ...administrators, needsStore: false },
  ),
  /** Opens a sealed copy with the 密钥恢复文件, which the host asks for, and its digits; null when the person left the dialog. */
  'backups.unseal': command(
    z.strictObject({ token: id, words: z.string().trim().min(1).max(200) }),
    z.strictObject({ backup: offeredBackup.nullable() }),
    { ...administrators, needsStore: false },
  ),
  'backups.restore': command(z.strictObject({ token: id }), restored, { ...administrators, needsStore: false }),
}
