import { z } from 'zod'
import { listedBackup, restored } from './backups.ts'
import { id } from './labels.ts'
import { command, everyone, nothing, query } from './method.ts'

/** Nobody can sign in where the accounts cannot be read; outside of the safe mode each of these is refused. */
const atTheDoor = { admission: 'anybody', roles: everyone, needsStore: false } as const
const savedAs = { name: z.string() }

/** 安全模式: the application without its store, after damage or two failed starts (reliability.md 7). */
export const safeModeMethods = {
  'safeMode.state': query(
    nothing,
    z.strictObject({
      isOn: z.boolean(),
      /** `damaged`: the database cannot be read; `failedStarts`: the program ended twice before it was ready. */
      reason: z.enum(['damaged', 'failedStarts']).nullable(),
      /** Shown, never used as a path by the page. */
      dataFolder: z.string(),
      today: z.string(),
      /** The backups of the data folder, the newest first. */
      backups: z.array(listedBackup),
    }),
    atTheDoor,
  ),
  /** Reads everything and changes nothing. */
  'safeMode.check': query(
    nothing,
    z.strictObject({
      /** Null outside of the safe mode: there `store.verify` says it. */
      found: z
        .strictObject({
          isThere: z.boolean(),
          isSound: z.boolean(),
          /** What is wrong with the database, as far as it can be said. */
          problems: z.array(z.string()),
          /** Whether each backup still verifies, by its name. */
          backups: z.array(z.strictObject({ name: z.string(), isSound: z.boolean() })),
        })
        .nullable(),
    }),
    atTheDoor,
  ),
  /** Opens the data again as they are. */
  'safeMode.open': command(nothing, z.strictObject({}), atTheDoor),
  'safeMode.restore': command(z.strictObject({ token: id }), restored, atTheDoor),
  /** Saves the revisions that still verify, one JSON object a line, into a folder that the host asks for. */
  'safeMode.exportSound': command(
    nothing,
    z.strictObject({
      saved: z
        .strictObject({
          ...savedAs,
          sound: z.int(),
          damaged: z.int(),
          /** False where parts of the database could not be read at all. */
          isComplete: z.boolean(),
        })
        .nullable(),
    }),
    atTheDoor,
  ),
  'safeMode.saveLog': command(nothing, z.strictObject({ saved: z.strictObject({ ...savedAs, files: z.int() }).nullable() }), atTheDoor),
}
