import { z } from 'zod'
import { accountProfiles, longestPassword } from '#shared/domain/account-profile.ts'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { breakdownLook, newProgrammeForm } from './breakdowns.ts'
import { command, everyone, administratorsAndOfficers, nothing, query } from './method.ts'
import { done, id, keysOf, shortText, unitRef } from './labels.ts'

const programmeSummary = z.strictObject({ id, title: z.string(), city: z.string(), year: z.int() })

/** First-run wizard, the frame's status, and what the office says of itself. */
export const setupMethods = {
  'setup.state': query(
    nothing,
    z.strictObject({
      isReady: z.boolean(),
      /** Shown, never used as a path by the page. */
      dataFolder: z.string(),
      programmes: z.array(
        programmeSummary.extend({
          officeName: z.string(),
          cityUnit: unitRef,
          counties: z.array(unitRef),
        }),
      ),
    }),
    { needsStore: false },
  ),
  'setup.chooseFolder': command(nothing, z.strictObject({ dataFolder: z.string() }), { roles: ['administrator'], needsStore: false }),
  /** A 分解表 of Word or Excel in place of a built-in programme: what it says, and what the form is filled with. Nothing is stored. */
  'setup.readBreakdown': query(
    z.strictObject({ token: z.string().min(1), table: z.int().min(0).nullable(), city: z.string().trim().max(20).nullable() }),
    breakdownLook,
    { roles: ['administrator'], needsStore: false },
  ),
  'setup.complete': command(
    z.strictObject({
      profile: z.enum(['city', 'county']),
      /** A built-in programme; null where `breakdown` makes one. */
      programmeId: id.nullable(),
      /** The county (or reporting territory) whose office this is; ignored for a city office. */
      unitId: id.nullable(),
      /** The first programme from a file; `county` names the 县（市、区） whose office this is, null for a city office. */
      breakdown: z
        .strictObject({
          token: z.string().min(1),
          table: z.int().min(0).nullable(),
          county: z.string().trim().min(1).nullable(),
          form: newProgrammeForm,
        })
        .optional(),
      officerName: shortText,
      /** The administrator's login password; null is 「暂不设置登录密码」. */
      password: z.string().min(1).max(longestPassword).nullable(),
      accountProfile: keysOf(accountProfiles).optional(),
      /** The officer read 「本软件不得存储、处理涉密信息」. */
      acceptsSecrecyNotice: z.literal(true, { error: '请先阅读并确认涉密信息提示' }),
    }),
    done,
    { roles: ['administrator'], needsStore: false },
  ),
  'desk.status': query(
    nothing,
    z.strictObject({
      profile: z.enum(['city', 'county']),
      office: unitRef,
      officeName: z.string(),
      officer: z.strictObject({ officerId: id, name: z.string() }),
      /** `isAppraised`: it has 考评细则; without them nothing is scored and 考评 is not shown. */
      programme: programmeSummary.extend({ months: z.array(z.string()), isAppraised: z.boolean() }),
      today: z.string(),
      /** The programme month that today falls in, or the nearest one. */
      currentMonth: z.string(),
      lastBackup: z.strictObject({ at: z.string(), isVerified: z.boolean() }).nullable(),
      /** Counts beside the navigation, by page: what waits there. */
      waiting: z.strictObject({ submissions: z.int(), appraisal: z.int(), supervision: z.int(), documents: z.int() }),
    }),
  ),
  'desk.search': query(
    z.strictObject({ text: z.string().max(100) }),
    z.strictObject({
      hits: z.array(
        z.strictObject({
          kind: z.enum(['measure', 'unit', 'document', 'problem', 'entry']),
          id,
          title: z.string(),
          detail: z.string(),
          route: z.string(),
        }),
      ),
    }),
  ),
  'units.list': query(
    nothing,
    z.strictObject({
      units: z.array(
        z.strictObject({
          unitId: id,
          name: z.string(),
          aliases: z.array(z.string()),
          /** Short forms that it shares with another unit: reading one asks (M-009). */
          ambiguousAliases: z.array(z.string()),
          kind: z.string(),
          sector: z.string(),
          reports: z.boolean(),
          scored: z.boolean(),
          pilot: z.boolean(),
          isHost: z.boolean(),
          note: z.string().nullable(),
        }),
      ),
    }),
  ),
  'units.setPilot': command(z.strictObject({ unitId: id, pilot: z.boolean(), ground: shortText }), done, {
    roles: administratorsAndOfficers,
  }),
  'liaisons.list': query(
    nothing,
    z.strictObject({
      liaisons: z.array(
        z.strictObject({
          liaisonId: id,
          unitId: id,
          unitName: z.string(),
          name: z.string(),
          section: z.string(),
          phone: z.string(),
          fromOn: z.string(),
        }),
      ),
    }),
  ),
  'liaisons.save': command(
    z.strictObject({ unitId: id, name: shortText, section: z.string().max(100), phone: z.string().max(50), fromOn: calendarDay }),
    z.strictObject({ liaisonId: id }),
    { roles: administratorsAndOfficers },
  ),
  'events.list': query(
    z.strictObject({ beforeSeq: z.int().nullable() }),
    z.strictObject({
      events: z.array(z.strictObject({ seq: z.int(), at: z.string(), officer: z.string(), action: z.string(), subject: z.string() })),
      /** Pass as `beforeSeq` for the next page; null at the end. */
      nextBeforeSeq: z.int().nullable(),
    }),
    { roles: ['administrator', 'auditor'] },
  ),
  'store.verify': query(
    nothing,
    z.strictObject({
      isSound: z.boolean(),
      findings: z.array(z.strictObject({ check: z.string(), passed: z.boolean(), detail: z.string() })),
    }),
    { roles: ['administrator', 'officer', 'reviewer', 'auditor'] },
  ),
  'drafts.get': query(
    z.strictObject({ form: z.string().max(200) }),
    z.strictObject({ fields: z.record(z.string(), z.string()).nullable(), savedAt: z.string().nullable() }),
  ),
  'drafts.save': command(
    z.strictObject({ form: z.string().max(200), fields: z.record(z.string(), z.string().max(200_000)) }),
    z.strictObject({ savedAt: z.string() }),
    { roles: everyone },
  ),
  'drafts.clear': command(z.strictObject({ form: z.string().max(200) }), done, { roles: everyone }),
}
