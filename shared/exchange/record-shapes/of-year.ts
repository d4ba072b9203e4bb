import { z } from 'zod'
import { addition, raise } from '#shared/api/adjustments.ts'
import { assignmentRoles } from '#shared/domain/assignment.ts'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import { packSchema, unitKinds, unitSectors } from '#shared/packs/schema.ts'
import { count, day, flag, id, instant, json, loosely, oneOf, orNull, sha256, text, whole } from './field-kinds.ts'
import type { RecordShape } from './shape.ts'

/** What the year is made of: programme, units, responsibilities, 动态调整方案 and 本机关台账. */

const unit: RecordShape = {
  fields: {
    name: text,
    kind: z.enum(unitKinds),
    level: z.enum(['province', 'city', 'county']),
    sector: z.enum(unitSectors),
    parent_id: orNull(id),
    reports: flag,
    scored: flag,
    pilot: flag,
    is_host: flag,
    note: orNull(text),
    ordinal: whole,
  },
  rows: { aliasRows: { fields: { alias: text, is_ambiguous: flag } } },
}

/** A JSON value that is kept as text, or said as it is. */
function parsed(said: unknown): unknown {
  return typeof said === 'string' ? (JSON.parse(said) as unknown) : said
}

const programme: RecordShape = {
  fields: {
    title: text,
    city: text,
    year: z.int().min(2000).max(2100),
    pack_version: z.int().min(1),
    pack: json(packSchema),
    pack_hash: sha256,
    loaded_at: instant,
  },
  between: (said, programmeId) => {
    const pack = parsed(said('pack')) as { readonly id: string; readonly version: number }
    return pack.id === programmeId && pack.version === said('pack_version') ? undefined : 'pack'
  },
}

const assignment: RecordShape = {
  fields: { measure_id: id, unit_id: id, role: oneOf(assignmentRoles), via_collective_id: orNull(id) },
}

const adjustment: RecordShape = {
  fields: {
    programme_id: id,
    title: text,
    basis: text,
    basis_number: text,
    issued_on: day,
    content: json(loosely(z.strictObject({ raises: z.array(raise), additions: z.array(addition) }))),
    status: z.enum(['draft', 'applied']),
    applied_on: orNull(day),
    deleted_at: orNull(instant),
  },
}

/** A ledger is what its form would take: its faults are looked for as they are there, links to other ledgers apart. */
const ledgerDefinition: RecordShape = {
  fields: { definition: json(z.looseObject({ id })), retired_at: orNull(instant) },
  between: (said, ledgerId) => {
    const definition = parsed(said('definition')) as { readonly id: string }
    return definition.id === ledgerId && ledgerFaults(definition, null).length === 0 ? undefined : 'definition'
  },
}

const breakdownImport: RecordShape = {
  fields: {
    programme_id: id,
    officer_id: id,
    decided_on: day,
    file_name: text,
    file_sha256: sha256,
    title: text,
    number: text,
    issued_on: day,
    tasks: count,
    measures: count,
    leads: count,
    version: orNull(z.int().min(1)),
  },
  rows: {
    decisions: {
      fields: {
        key: text,
        place: text,
        field: text,
        row: orNull(whole),
        document: text,
        pack: text,
        choice: z.enum(['programme', 'document']),
        reason: text,
      },
    },
    assignments: { fields: { assignment_id: id, change: z.enum(['began', 'ended']) } },
  },
}

export const ofYear = { programme, unit, assignment, adjustment, ledgerDefinition, breakdownImport } as const
