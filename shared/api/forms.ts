import { z } from 'zod'
import { formKinds, formReceiptStatuses } from '#shared/domain/fill-in-form.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { formOutcomes } from '#shared/domain/row-outcomes.ts'
import { obligationStatuses, receiptWays } from '#shared/domain/submission.ts'
import { importChoices, mostImportRows } from '#shared/ledgers/importing.ts'
import { done, id, keysOf, reason, rev, unitRef } from './labels.ts'
import { command, everyone, officers, officersAndReviewers, query } from './method.ts'

/** 填报表 and 一键汇总 (office.md «Receiving», M-060 to M-064, M-070): forms go out, come back, are received or sent back, and become one table. */

const token = z.string().min(1)
const kind = keysOf(formKinds)

/** A kind with its month, or `ledger` with its ledger. */
const topic = { kind, month: calendarMonth.nullable(), ledgerId: id.nullable() }

/** What the page is about; null where the form may say it. A form of another kind, month, ledger or unit is then refused and said. */
const expected = z
  .strictObject({ kind: kind.nullable(), month: calendarMonth.nullable(), ledgerId: id.nullable(), unitId: id.nullable() })
  .default({ kind: null, month: null, ledgerId: null, unitId: null })

const form = {
  token,
  expected,
  /** Rows of a ledger's form that an officer decided about. */
  decisions: z
    .array(z.strictObject({ row: z.int().min(1), choice: keysOf(importChoices) }))
    .max(mostImportRows)
    .default([]),
}

const receipt = z.strictObject({
  receivedOn: calendarDay,
  way: keysOf(receiptWays),
  /** Needed where 实际收件日期 lies before today. */
  reason: z.string().max(500),
})

const receiptView = z.strictObject({
  receiptId: id,
  status: keysOf(formReceiptStatuses),
  statusReason: z.string(),
  receivedOn: z.string(),
  way: keysOf(receiptWays),
  reason: z.string(),
  recordedAt: z.string(),
  fileName: z.string(),
  /** Cells that were wrong and not entered. */
  left: z.int(),
  rev,
})

const formView = z.strictObject({
  /** '' where the file lost its marks. */
  formId: z.string(),
  kind,
  kindTitle: z.string(),
  title: z.string(),
  unit: unitRef,
  month: z.string().nullable(),
  ledgerId: z.string().nullable(),
  ledgerTitle: z.string(),
  dueOn: z.string().nullable(),
  /** Null where this office has no record of having made it. */
  issuedAt: z.string().nullable(),
  /** The unit's newest form that came before and was not withdrawn. */
  earlier: receiptView.nullable(),
})

const problem = z.strictObject({
  /** Row of the file, from 1; null for the form as a whole. */
  row: z.int().nullable(),
  field: z.string().nullable(),
  /** 「第5行“自评”」. */
  place: z.string(),
  text: z.string(),
  problem: z.string(),
})

const counts = z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), conflict: z.int(), problem: z.int(), blank: z.int() })

const collected = {
  month: calendarMonth,
  /** Counties and 管委会 alone, or every unit that reports. */ units: z.enum(['territories', 'all']).default('territories'),
}

export const formMethods = {
  /** 制发: one workbook a unit into a folder that is asked for; every one is registered. `savedAs` is empty where no folder was chosen. */
  'forms.issue': command(
    z.strictObject({
      ...topic,
      unitIds: z.array(id).min(1).max(300),
      /** Null takes the day of the 报送义务. */
      dueOn: calendarDay.nullable().default(null),
      /** With empty evidence folders 「逊克县／2022年4月／7-3 进校园方案」. */
      withFolders: z.boolean().default(false),
    }),
    z.strictObject({ savedAs: z.array(z.string()) }),
  ),
  /** What files are; one that is none of ours says why and does not hinder the others. */
  'forms.look': query(
    z.strictObject({ tokens: z.array(token).min(1).max(100), expected }),
    z.strictObject({
      files: z.array(
        z.strictObject({
          token,
          fileName: z.string(),
          /** Why the file is not taken. */
          refusal: z.string().nullable(),
          form: formView.nullable(),
          notices: z.array(z.string()),
        }),
      ),
    }),
    { roles: officers },
  ),
  /** What receiving a form would do, cell by cell; nothing is kept. */
  'forms.preview': query(
    z.strictObject(form),
    z.strictObject({
      refusal: z.string().nullable(),
      form: formView.nullable(),
      notices: z.array(z.string()),
      problems: z.array(problem),
      rows: z.array(
        z.strictObject({
          row: z.int(),
          title: z.string(),
          outcome: keysOf(formOutcomes),
          cells: z.array(
            z.strictObject({ field: z.string(), label: z.string(), from: z.string(), to: z.string(), problem: z.string().nullable() }),
          ),
          notes: z.array(z.string()),
          /** What may be decided about a row of a ledger's form: handed back as `decisions`. */
          choices: z.array(keysOf(importChoices)),
        }),
      ),
      /** Measures of the list that the form does not have. */
      missing: z.array(z.strictObject({ code: z.string(), shortTitle: z.string() })),
      counts,
      /** To be handed to `forms.receive`: what is kept is what was shown. */
      plan: z.string(),
    }),
    { roles: officers },
  ),
  /** 收件: 代录 of the unit, its obligation settled on 实际收件日期, the file kept as it came; `forms.withdraw` takes all of it back. */
  'forms.receive': command(
    z.strictObject({
      ...form,
      receipt,
      plan: z.string(),
      /** Right cells alone, or nothing while one is wrong. */
      mode: z.enum(['rightRows', 'allOrNothing']),
    }),
    z.strictObject({
      receiptId: id,
      unit: unitRef,
      /** Records that were entered or changed. */
      changed: z.int(),
      /** Problems that were left out. */
      left: z.int(),
      /** 实际收件日期 that counts: the first one, unless the form had been sent back. */
      receivedOn: z.string(),
      /** Of a 自评: every line is judged and the 自查评分表 submitted; null for other kinds. */
      isSubmitted: z.boolean().nullable(),
    }),
  ),
  /** 退回更正: saves the form with its wrong cells marked; what came only now is registered as come and sent back. */
  'forms.return': command(
    z.strictObject({ ...form, receipt, /** Printed on the form. */ reason }),
    z.strictObject({
      /** Null where no place was chosen: nothing was registered. */
      savedAs: z.string().nullable(),
      receiptId: id.nullable(),
      /** The obligation is open again; not so where an earlier paper is in. */
      isOpenAgain: z.boolean(),
    }),
  ),
  /** 撤销收件: what somebody changed since stays (`kept`). Only a unit's last form. */
  'forms.withdraw': command(z.strictObject({ receiptId: id, rev, reason }), z.strictObject({ restored: z.int(), kept: z.int() })),
  /** Opens a copy of the file as it came. */
  'forms.openFile': command(z.strictObject({ receiptId: id }), done, { roles: everyone }),
  /** Who was sent a form, whose came, whose was sent back, and the 未报名单. */
  'forms.board': query(
    z.strictObject(topic),
    z.strictObject({
      title: z.string(),
      units: z.array(
        z.strictObject({
          unit: unitRef,
          kind: z.string(),
          isExpected: z.boolean(),
          isMissing: z.boolean(),
          issue: z.strictObject({ formId: id, issuedAt: z.string(), fileName: z.string(), times: z.int() }).nullable(),
          form: receiptView.nullable(),
          dueOn: z.string().nullable(),
          status: keysOf(obligationStatuses).nullable(),
          /** 实际收件日期 that counts, also of a paper that was registered by hand. */
          receivedOn: z.string().nullable(),
          way: keysOf(receiptWays).nullable(),
        }),
      ),
      missing: z.array(unitRef),
      summary: z.strictObject({ expected: z.int(), issued: z.int(), received: z.int(), returned: z.int() }),
    }),
  ),
  /** 一键汇总: one table by measure from all progress of the month, typed or by forms, with the 未报名单. */
  'forms.collect': query(
    z.strictObject(collected),
    z.strictObject({
      title: z.string(),
      rows: z.array(
        z.strictObject({
          taskTitle: z.string(),
          taskNumber: z.int(),
          measure: z.string(),
          leads: z.array(z.string()),
          progress: z.string(),
          outcome: z.string(),
          problem: z.string(),
          nextPlan: z.string(),
          /** The progress entries behind the row. */
          sourceIds: z.array(z.string()),
        }),
      ),
      /** 「注：截至2022年4月21日，……」. */
      note: z.string(),
      missing: z.array(unitRef),
      /** A DocumentModel, drawn by the preview. */
      model: z.unknown(),
    }),
  ),
  'forms.saveCollection': command(
    z.strictObject({ ...collected, format: z.enum(['docx', 'xlsx']), way: z.enum(['saveCopy', 'open', 'print']) }),
    z.strictObject({ savedAs: z.string().nullable() }),
    { roles: officersAndReviewers },
  ),
}
