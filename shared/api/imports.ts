import { z } from 'zod'
import { importOutcomes } from '#shared/domain/row-outcomes.ts'
import { importChoices, mappingGrounds, mostImportRows } from '#shared/ledgers/importing.ts'
import { id, keysOf, unitRef } from './labels.ts'
import { command, officers, query } from './method.ts'

/** Excel in: a file is looked at, its columns are matched, every row is shown before anything is kept, and one undo takes it all back (M-053). */

const token = z.string().min(1)
/** Place of a sheet in its file, from 0. */
const at = z.int().min(0).max(1_000)
/** A column of the file from 0, and what it is read into: a column's id, or one of `importTargets` (shared/ledgers/importing.ts); null is not read. */
const mapping = z.array(z.strictObject({ at: z.int().min(0).max(255), target: z.string().nullable() })).max(256)

const outcome = keysOf(importOutcomes)

const choice = keysOf(importChoices)

const headColumn = z.strictObject({
  at: z.int(),
  /** 「承诺公开公示／网站链接」; '' without a name. */
  label: z.string(),
  isHidden: z.boolean(),
})

/** A file that the program exported: what it holds and from where. */
const identity = z.strictObject({
  kind: z.enum(['ledger', 'ledgerForm']),
  ledgerId: z.string(),
  ledgerTitle: z.string(),
  programmeId: z.string(),
  unitName: z.string(),
  exportedAt: z.string(),
})

const chosen = {
  token,
  sheet: at,
  ledgerId: z.string().min(1),
}

const job = {
  ...chosen,
  mapping,
  /** 填报单位 of rows that name none; null: the office itself. */
  unitId: id.nullable(),
  decisions: z
    .array(z.strictObject({ row: z.int().min(1), choice }))
    .max(mostImportRows)
    .default([]),
}

const counts = z.strictObject({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  conflict: z.int(),
  problem: z.int(),
  skipped: z.int(),
})

export const importMethods = {
  /** What a file holds; nothing is read into the office. Without `sheet` the first sheet that is not hidden. */
  'imports.look': query(
    z.strictObject({ token, sheet: at.nullable().default(null) }),
    z.strictObject({
      fileName: z.string(),
      size: z.int(),
      sheets: z.array(z.strictObject({ at: z.int(), name: z.string(), isHidden: z.boolean() })),
      sheet: z.int(),
      /** Null where the sheet has no table; the page says so and offers the other sheets. */
      head: z
        .strictObject({
          title: z.string(),
          captions: z.array(z.string()),
          /** Rows of the head as the file numbers them, from 1. */
          fromRow: z.int(),
          toRow: z.int(),
          columns: z.array(headColumn),
          /** How many rows are entries. */
          rows: z.int(),
        })
        .nullable(),
      identity: identity.nullable(),
      /** Ledgers that the table could be, the likeliest first; `fits` of `columns` names are theirs. */
      ledgers: z.array(z.strictObject({ ledgerId: z.string(), title: z.string(), fits: z.int(), columns: z.int() })),
      /** Sentences to be shown: hidden rows, another programme's file, an import of this very file before. */
      notes: z.array(z.string()),
    }),
    { roles: officers },
  ),
  /** Which column goes where, proposed by names, or as this source was read last time; with the first rows as samples. */
  'imports.propose': query(
    z.strictObject(chosen),
    z.strictObject({
      source: z.enum(['own', 'remembered', 'names']),
      columns: z.array(
        headColumn.extend({
          target: z.string().nullable(),
          ground: keysOf(mappingGrounds).nullable(),
          problem: z.string().nullable(),
          samples: z.array(z.string()),
        }),
      ),
      /** All that columns can be read into, with what must be filled. */
      targets: z.array(z.strictObject({ target: z.string(), label: z.string(), isRequired: z.boolean() })),
      /** 填报单位 of the file's head line, if it is one that may report. */
      unit: unitRef.nullable(),
      units: z.array(unitRef),
      notes: z.array(z.string()),
    }),
    { roles: officers },
  ),
  /** Every row with what would become of it; nothing is kept. Rows come in pages, of one outcome or all. */
  'imports.preview': query(
    z.strictObject({
      ...job,
      only: outcome.nullable().default(null),
      /** Rows of the filtered list from 0. */
      from: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.strictObject({
      counts,
      /** Rows of the filtered list. */
      total: z.int(),
      rows: z.array(
        z.strictObject({
          /** As the file numbers it, from 1. */
          row: z.int(),
          outcome,
          entryId: id.nullable(),
          title: z.string(),
          unitName: z.string(),
          /** Cells that change, conflict or are wrong. `from` is what the ledger holds now. */
          cells: z.array(
            z.strictObject({
              /** A column's id, `@unit` or `@status`. */
              columnId: z.string(),
              label: z.string(),
              from: z.string(),
              to: z.string(),
              isConflict: z.boolean(),
              problem: z.string().nullable(),
            }),
          ),
          /** What concerns the whole row; the first says why it is a problem, if no cell does. */
          notes: z.array(z.string()),
          /** What an officer may decide about this row beside leaving it out. */
          choices: z.array(choice),
          decided: choice.nullable(),
        }),
      ),
      /** Filled rows that are no entries, with the reason. */
      leftOut: z.array(z.strictObject({ row: z.int(), why: z.string() })),
      notes: z.array(z.string()),
      /** To be handed to `imports.apply`: what is kept is what was shown. */
      plan: z.string(),
    }),
    { roles: officers },
  ),
  /** Saves the rows with problems as they stood in the file, with what is to be looked at again, to be sent back; mended it is imported as the file was. */
  'imports.saveProblems': command(
    z.strictObject(job),
    z.strictObject({
      /** Null where no place was chosen. */
      savedAs: z.string().nullable(),
      rows: z.int(),
    }),
  ),
  /** Keeps what the preview showed, as one block: `ledgers.undoBlock` takes all of it back. */
  'imports.apply': command(
    z.strictObject({
      ...job,
      plan: z.string(),
      /** Right rows alone, or nothing unless every row is right. */
      mode: z.enum(['rightRows', 'allOrNothing']),
    }),
    z.strictObject({
      /** Null where the file held nothing new. */
      blockId: id.nullable(),
      importId: id.nullable(),
      counts,
      /** Rows that were not kept, 500 at most. */
      leftOut: z.array(z.strictObject({ row: z.int(), title: z.string(), reason: z.string() })),
    }),
  ),
  'imports.history': query(
    z.strictObject({ ledgerId: z.string().nullable().default(null), before: id.nullable().default(null) }),
    z.strictObject({
      imports: z.array(
        z.strictObject({
          importId: id,
          blockId: id,
          ledgerId: z.string(),
          ledgerTitle: z.string(),
          at: z.string(),
          officerName: z.string(),
          fileName: z.string(),
          sheetName: z.string(),
          sha256: z.string(),
          added: z.int(),
          changed: z.int(),
          same: z.int(),
          leftOut: z.int(),
          undoneAt: z.string().nullable(),
        }),
      ),
      /** To be passed as `before` for older ones; null after the last. */
      next: id.nullable(),
    }),
  ),
}
