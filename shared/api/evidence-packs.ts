import { z } from 'zod'
import { evidenceKinds } from '#shared/domain/evidence.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { id, keysOf, rev, shortText, unitRef } from './labels.ts'
import { command, officers, officersAndReviewers, query } from './method.ts'

/** 佐证材料 as folders: out by unit, month and measure with 《佐证材料清单》, and in again from a folder or a zip (office.md «Books», M-064, D-22). */

const choice = { unitIds: z.array(id).min(1, { error: '请选择单位' }).max(200), month: calendarMonth }

/** As the page saw it in what was dropped or chosen: shown to people, never opened. */
const path = z.string().min(1).max(2_000)
const source = z.union([
  z.strictObject({ /** Token of a staged .zip. */ zip: z.string().min(1) }),
  z.strictObject({
    files: z
      .array(z.strictObject({ token: z.string().min(1), path }))
      .min(1, { error: '请选择文件' })
      .max(10_000),
  }),
])
/** What the page is about; null where the folders say it. */
const place = { source, unitId: id.nullable(), month: calendarMonth.nullable() }

const trace = z.strictObject({
  added: z.array(z.strictObject({ evidenceId: id, rev })),
  /** `lineIds`: what the piece proved before. */
  linked: z.array(z.strictObject({ evidenceId: id, rev, lineIds: z.array(id) })),
})

const packedFile = z.strictObject({
  path: z.string(),
  name: z.string(),
  size: z.int(),
  /** '' where the file is refused. */
  sha256: z.string(),
  unit: unitRef.nullable(),
  month: z.string().nullable(),
  line: z.strictObject({ lineId: id, code: z.string(), shortTitle: z.string() }).nullable(),
  /** It lies in 「未对应措施」 and is taken without a measure. */
  isUnplaced: z.boolean(),
  /** Why unit, month or measure was not found; such a file needs an assignment or is left out. */
  problem: z.string().nullable(),
  /** Why it can be no evidence; it is left out by itself. */
  refusal: z.string().nullable(),
  held: z.strictObject({
    /** The unit has this content in that month: it is linked to the measure, not doubled. */
    piece: z.strictObject({ evidenceId: id, title: z.string(), provesLine: z.boolean() }).nullable(),
    /** The content is in the store, of whatever unit. */
    isStored: z.boolean(),
  }),
  about: z.strictObject({
    title: z.string(),
    kind: keysOf(evidenceKinds),
    issuer: z.string(),
    documentNumber: z.string(),
    /** Null where nothing dates it: `receive` asks for a day. */
    formedOn: z.string().nullable(),
    isFromList: z.boolean(),
  }),
})

export const evidencePackMethods = {
  /** What would be written: a file that proves two measures counts twice. */
  'evidencePacks.size': query(
    z.strictObject(choice),
    z.strictObject({
      units: z.array(
        z.strictObject({
          unit: unitRef,
          pieces: z.int(),
          files: z.int(),
          bytes: z.int(),
          /** Measures of the month's list, and those that nothing proves. */
          measures: z.int(),
          withoutEvidence: z.int(),
        }),
      ),
      files: z.int(),
      bytes: z.int(),
      /** False where only a folder can take it. */
      fitsZip: z.boolean(),
    }),
  ),
  /** Asks for a folder or a file name first; `savedAs` is empty where none was chosen. */
  'evidencePacks.save': command(
    z.strictObject({ ...choice, way: z.enum(['folder', 'zip']) }),
    z.strictObject({
      /** 「逊克县／2022年4月」 of each unit, or the zip's name. */ savedAs: z.array(z.string()),
      files: z.int(),
      bytes: z.int(),
    }),
    { roles: officersAndReviewers },
  ),
  /** What a pack holds and where each file belongs; nothing is stored. Every byte of a zip is read: up to some seconds. */
  'evidencePacks.look': query(
    z.strictObject(place),
    z.strictObject({
      name: z.string(),
      /** Our own lists among the files; they are no evidence. */
      lists: z.array(z.string()),
      files: z.array(packedFile),
      counts: z.strictObject({
        files: z.int(),
        bytes: z.int(),
        placed: z.int(),
        open: z.int(),
        known: z.int(),
        refused: z.int(),
      }),
    }),
    { roles: officers },
  ),
  /** Takes all in that `look` placed or an assignment places; refused while a file is neither placed nor left out. */
  'evidencePacks.receive': command(
    z.strictObject({
      ...place,
      assignments: z
        .array(
          z.strictObject({
            path,
            /** Lines of one unit and month; null leaves the measure that was found. */
            lineIds: z.array(id).min(1).max(200).nullable(),
            title: shortText.nullable().default(null),
            kind: keysOf(evidenceKinds).nullable().default(null),
            formedOn: calendarDay.nullable().default(null),
          }),
        )
        .max(10_000)
        .default([]),
      skips: z.array(path).max(10_000).default([]),
      /** 形成日期 of files that neither a list nor an assignment dates. */
      formedOn: calendarDay,
    }),
    z.strictObject({
      counts: z.strictObject({
        /** New pieces and their files. */
        pieces: z.int(),
        files: z.int(),
        /** Pieces that the unit had and that now prove further measures. */
        linked: z.int(),
        /** Pieces that it had at these measures already. */
        same: z.int(),
        skipped: z.int(),
        refused: z.int(),
      }),
      /** To be handed to `evidencePacks.undo`. */
      undo: trace,
    }),
  ),
  /** Takes a receipt back whole; refused (`stale_version`) once somebody changed a piece of it. */
  'evidencePacks.undo': command(trace, z.strictObject({ removed: z.int(), unlinked: z.int() })),
}
