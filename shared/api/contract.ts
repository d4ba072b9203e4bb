import type { z } from 'zod'
import type { Method } from './method.ts'
import { accountMethods } from './accounts.ts'
import { adjustmentMethods } from './adjustments.ts'
import { appraisalMethods } from './appraisals.ts'
import { auditMethods } from './audit.ts'
import { backupMethods } from './backups.ts'
import { breakdownMethods } from './breakdowns.ts'
import { documentMethods } from './documents.ts'
import { evidencePackMethods } from './evidence-packs.ts'
import { exchangeMethods } from './exchange.ts'
import { formMethods } from './forms.ts'
import { importMethods } from './imports.ts'
import { incomingDocumentMethods } from './incoming-documents.ts'
import { indicatorMethods } from './indicators.ts'
import { ledgerMethods } from './ledgers.ts'
import { numberMethods } from './numbers.ts'
import { planMethods } from './plans.ts'
import { printingMethods } from './printing.ts'
import { programmeMethods } from './programmes.ts'
import { questionnaireMethods } from './questionnaires.ts'
import { safeModeMethods } from './safe-mode.ts'
import { setupMethods } from './setup.ts'
import { submissionMethods } from './submissions.ts'
import { supervisionMethods } from './supervision.ts'
import { tableMethods } from './tables.ts'
import { taskMethods } from './tasks.ts'
import { templateMethods } from './templates.ts'
import { todayMethods } from './today.ts'
import { yearAppraisalMethods } from './year-appraisal.ts'

/** Everything that can be asked of the application, by `noun.verb`: one entry, one handler, one service function. */
export const contract = {
  ...setupMethods,
  ...todayMethods,
  ...taskMethods,
  ...planMethods,
  ...evidencePackMethods,
  ...submissionMethods,
  ...appraisalMethods,
  ...yearAppraisalMethods,
  ...supervisionMethods,
  ...documentMethods,
  ...printingMethods,
  ...templateMethods,
  ...numberMethods,
  ...incomingDocumentMethods,
  ...ledgerMethods,
  ...importMethods,
  ...indicatorMethods,
  ...adjustmentMethods,
  ...breakdownMethods,
  ...questionnaireMethods,
  ...formMethods,
  ...programmeMethods,
  ...accountMethods,
  ...backupMethods,
  ...safeModeMethods,
  ...auditMethods,
  ...tableMethods,
  ...exchangeMethods,
} satisfies Record<string, Method>

export type Contract = typeof contract
export type MethodName = keyof Contract
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>
