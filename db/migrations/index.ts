import * as foundation from './0010_foundation.ts'
import * as ledgers from './0020_ledgers.ts'
import * as imports from './0030_imports.ts'
import * as questionnaires from './0040_questionnaires.ts'
import * as breakdowns from './0050_breakdowns.ts'
import * as forms from './0060_forms.ts'
import * as oneAuthor from './0070_one_author.ts'
import * as accounts from './0080_accounts.ts'
import * as auditWitnesses from './0090_audit_witnesses.ts'
import * as exchange from './0100_exchange.ts'
import * as answers from './0110_one_author_of_answers.ts'
import * as papers from './0120_course_of_papers.ts'
import * as year from './0130_year.ts'
import * as counting from './0135_counting.ts'
import * as registers from './0140_registers.ts'
import * as ownTemplates from './0150_own_templates.ts'
import * as claimDecidedOn from './0160_claim_decided_on.ts'

/** Every migration in the order of its number; a released one is never changed again. */
export const migrations = [
  foundation,
  ledgers,
  imports,
  questionnaires,
  breakdowns,
  forms,
  oneAuthor,
  accounts,
  auditWitnesses,
  exchange,
  answers,
  papers,
  year,
  counting,
  registers,
  ownTemplates,
  claimDecidedOn,
] as const
