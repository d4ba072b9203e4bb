import type { Contract } from '#shared/api/contract.ts'
import * as accounts from '#electron/services/accounts/accounts.ts'
import { resetPassword } from '#electron/services/accounts/passwords.ts'
import * as adjustments from '#electron/services/adjustments/adjustments.ts'
import { checkPaperCode } from '#electron/services/audit/check-code.ts'
import { exportAudit } from '#electron/services/audit/export.ts'
import { searchAudit } from '#electron/services/audit/search.ts'
import { verifyAudit } from '#electron/services/audit/verify.ts'
import * as backups from '#electron/services/backups/backups.ts'
import { decideBreakdown } from '#electron/services/breakdowns/decisions.ts'
import * as breakdowns from '#electron/services/breakdowns/breakdowns.ts'
import * as briefs from '#electron/services/months/briefs.ts'
import * as collected from '#electron/services/forms/collected-progress.ts'
import * as desk from '#electron/services/desk/desk.ts'
import * as documents from '#electron/services/documents/documents.ts'
import * as evidence from '#electron/services/evidence/evidence.ts'
import { addEvidenceFiles } from '#electron/services/evidence/files.ts'
import * as indicatorValues from '#electron/services/indicators/values.ts'
import { lookAtPack } from '#electron/services/evidence-packs/look.ts'
import { receivePack } from '#electron/services/evidence-packs/receiving.ts'
import { undoReceipt } from '#electron/services/evidence-packs/undo.ts'
import * as evidencePacks from '#electron/services/evidence-packs/evidence-packs.ts'
import * as forms from '#electron/services/forms/forms.ts'
import { issueForms } from '#electron/services/forms/issuing.ts'
import { receiveForm } from '#electron/services/forms/receiving.ts'
import { returnForm } from '#electron/services/forms/returning.ts'
import * as formsWithdrawing from '#electron/services/forms/withdrawing.ts'
import * as indicators from '#electron/services/indicators/indicators.ts'
import * as ledgerBlocks from '#electron/services/ledgers/blocks.ts'
import * as ledgers from '#electron/services/ledgers/catalogue.ts'
import { faultyCodeList } from '#electron/services/ledgers/codes.ts'
import * as ledgerDefinitions from '#electron/services/ledgers/definitions.ts'
import { saveListCopy } from '#electron/services/tables/save-copy.ts'
import * as ledgerExports from '#electron/services/ledgers/exports.ts'
import * as ledgerEntries from '#electron/services/ledgers/entries.ts'
import { entryDetail } from '#electron/services/ledgers/history.ts'
import { applyImport } from '#electron/services/imports/applying.ts'
import * as ledgerImports from '#electron/services/imports/ledger-imports.ts'
import { saveProblems } from '#electron/services/imports/problem-rows.ts'
import * as ledgerLists from '#electron/services/ledgers/lists.ts'
import * as ledgerPrint from '#electron/services/ledgers/print.ts'
import { measureDetail } from '#electron/services/tasks/measure-detail.ts'
import * as messages from '#electron/services/supervision/messages.ts'
import { createFromBreakdown } from '#electron/services/programmes/new-programmes.ts'
import * as notices from '#electron/services/supervision/notices.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import * as plans from '#electron/services/months/plans.ts'
import * as problems from '#electron/services/supervision/problems.ts'
import * as programmes from '#electron/services/programmes/programme-switcher.ts'
import * as progress from '#electron/services/months/progress.ts'
import * as questionnaireDrafts from '#electron/services/questionnaires/drafts.ts'
import { exportSummary, remindUnits } from '#electron/services/questionnaires/exports.ts'
import { saveForms } from '#electron/services/questionnaires/forms.ts'
import * as questionnairePapers from '#electron/services/questionnaires/papers.ts'
import * as questionnaireReceipts from '#electron/services/questionnaires/receipts.ts'
import * as questionnaireSheets from '#electron/services/questionnaires/sheets.ts'
import * as questionnaireSteps from '#electron/services/questionnaires/steps.ts'
import * as questionnaires from '#electron/services/questionnaires/questionnaires.ts'
import * as submissions from '#electron/services/months/submissions.ts'
import * as tasks from '#electron/services/tasks/tasks.ts'
import * as today from '#electron/services/desk/today.ts'
import * as units from '#electron/services/units.ts'
import * as urges from '#electron/services/supervision/urges.ts'
import { appraisalHandlers } from './appraisal-handlers.ts'
import * as claims from '#electron/services/appraisal/claims.ts'
import { type CallContext, stand, use, useKey } from './call-context.ts'
import { exchangeHandlers } from './exchange-handlers.ts'
import { printingHandlers } from './printing-handlers.ts'
import { registerHandlers } from './register-handlers.ts'
import type { Handlers } from './router.ts'

export const handlers: Handlers<Contract, CallContext> = {
  'setup.state': (_, { firstRun }) => firstRun.state(),
  'setup.chooseFolder': (_, { firstRun }) => firstRun.chooseFolder(),
  'setup.readBreakdown': (input, { firstRun }) => firstRun.readBreakdown(input),
  'setup.complete': (input, { firstRun, standing }) => standing.setUp(firstRun.complete(input)),
  'desk.status': use(desk.deskStatus),
  'desk.search': use(desk.search),
  'units.list': use(units.unitList),
  'units.setPilot': use(units.setPilot),
  'liaisons.list': use(units.liaisonList),
  'liaisons.save': use(units.saveLiaison),
  'backups.list': use(backups.backupList),
  'backups.create': use(backups.createBackup),
  'backups.saveCopy': use(backups.saveCopy),
  'backups.saveSealedCopy': use(backups.saveSealedCopy),
  'backups.drill': use(backups.drillNow),
  'backups.choose': (input, { recovery }) => recovery.choose(input),
  'backups.unseal': (input, { recovery }) => recovery.unseal(input),
  'backups.restore': ({ token }, { recovery, office }) => recovery.restore(token, office?.officer.id ?? ''),
  'safeMode.state': (_, { recovery }) => recovery.state(),
  'safeMode.check': (_, { recovery }) => recovery.check(),
  'safeMode.open': (_, { recovery }) => recovery.open(),
  'safeMode.restore': ({ token }, { recovery }) => recovery.restoreSafely(token),
  'safeMode.exportSound': (_, { recovery }) => recovery.exportSound(),
  'safeMode.saveLog': (_, { recovery }) => recovery.saveLog(),
  'events.list': use(desk.eventList),
  'audit.search': use(searchAudit),
  'audit.export': use(exportAudit),
  'audit.verify': use(verifyAudit),
  'audit.checkCode': use(checkPaperCode),
  'store.verify': use(desk.verifyOwnStore),
  'drafts.get': use(desk.readOwnDraft),
  'drafts.save': use(desk.saveOwnDraft),
  'drafts.clear': use(desk.clearOwnDraft),
  'today.view': use(today.todayView),
  'messages.compose': use(messages.composeMessage),
  'urges.record': use(urges.recordUrge),
  'tasks.register': use(tasks.taskRegister),
  'tasks.progressTable': use(tasks.progressTable),
  'tasks.measure': use(measureDetail),
  'assignments.act': use(tasks.actOnAssignment),
  'milestones.meet': use(tasks.meetMilestone),
  'milestones.reopen': use(tasks.reopenMilestone),
  'dutyCards.save': use(tasks.saveCard),
  'problems.list': use(problems.problemList),
  'problems.save': use(problems.saveProblem),
  'problems.close': use(problems.closeProblem),
  'problems.reopen': use(problems.reopenProblem),
  'plans.month': use(plans.planMonth),
  'plans.lines': use(plans.planLines),
  'plans.open': use(openMonth),
  'plans.saveGoals': use(plans.saveGoals),
  'plans.carryOver': use(plans.carryOver),
  'plans.settle': use(plans.settlePlans),
  'plans.removeLine': use(plans.removeLine),
  'plans.restoreLine': use(plans.restoreLine),
  'progress.ofLine': use(progress.progressOfLine),
  'progress.save': use(progress.saveProgress),
  'progress.remove': use(progress.removeProgress),
  'progress.restore': use(progress.restoreProgress),
  'evidence.list': use(evidence.evidenceList),
  'evidence.add': use(evidence.addEvidence),
  'evidence.addFiles': use(addEvidenceFiles),
  'evidence.named': use(evidence.evidenceNamed),
  'evidence.link': use(evidence.linkEvidence),
  'evidence.remove': use(evidence.removeEvidence),
  'evidence.restore': use(evidence.restoreEvidence),
  'evidence.open': use(evidence.openEvidence),
  'evidencePacks.size': use(evidencePacks.packSize),
  'evidencePacks.save': use(evidencePacks.savePack),
  'evidencePacks.look': use(lookAtPack),
  'evidencePacks.receive': use(receivePack),
  'evidencePacks.undo': use(undoReceipt),
  'submissions.month': use(submissions.submissionMonth),
  'submissions.receive': use(submissions.receiveSubmissions),
  'submissions.withdrawReceipt': use(submissions.withdrawReceipt),
  'submissions.return': use(submissions.returnSubmission),
  'submissions.waive': use(submissions.waiveObligations),
  'submissions.unwaive': use(submissions.unwaiveObligation),
  'briefs.list': use(briefs.briefList),
  'briefs.save': use(briefs.saveBrief),
  'briefs.remove': use(briefs.removeBrief),
  'briefs.restore': use(briefs.restoreBrief),
  'notices.propose': use(notices.proposeNotices),
  'notices.draft': use(notices.draftNotices),
  'notices.list': use(notices.noticeList),
  'notices.subjects': use(notices.subjectList),
  'notices.get': use(notices.noticeDetail),
  'notices.edit': use(notices.editNotice),
  'notices.answer': use(notices.answerNotice),
  'notices.conclude': use(notices.concludeNotice),
  'documents.list': use(documents.documentList),
  'documents.get': use(documents.documentDetail),
  'documents.kinds': use(documents.drawnKinds),
  'documents.create': use(documents.createDocument),
  'documents.edit': use(documents.editDocument),
  'documents.refresh': use(documents.refreshDocument),
  'documents.step': use(documents.stepDocument),
  'documents.saveCopy': use(documents.saveCopy),
  'documents.open': use(documents.openDocument),
  'documents.print': use(documents.printDocument),
  'ledgers.list': use(ledgers.ledgerList),
  'ledgers.get': use(ledgers.ledgerDetail),
  'ledgers.entries': use(ledgerLists.entryList),
  'ledgers.entry': use(entryDetail),
  'ledgers.choices': use(ledgerLists.entryChoices),
  'ledgers.save': use(ledgerEntries.saveEntry),
  'ledgers.saveBlock': use(ledgerBlocks.saveBlock),
  'ledgers.undoBlock': use(ledgerBlocks.undoBlock),
  'ledgers.remove': use(ledgerEntries.removeEntries),
  'ledgers.restore': use(ledgerEntries.restoreEntries),
  'ledgers.print': use(ledgerPrint.printLedger),
  'ledgers.preview': use(ledgerPrint.previewLedger),
  'ledgers.export': use(ledgerExports.exportLedger),
  'ledgers.faultyCodes': use(faultyCodeList),
  'ledgers.define': use(ledgerDefinitions.defineLedger),
  'ledgers.retire': use(ledgerDefinitions.retireLedger),
  'tables.saveCopy': use(saveListCopy),
  'imports.look': use(ledgerImports.lookAtFile),
  'imports.propose': use(ledgerImports.proposeColumns),
  'imports.preview': use(ledgerImports.previewImport),
  'imports.saveProblems': use(saveProblems),
  'imports.apply': use(applyImport),
  'imports.history': use(ledgerImports.importHistory),
  'indicators.list': use(indicators.indicatorList),
  'indicators.get': use(indicators.indicatorDetail),
  'indicators.enter': use(indicatorValues.enterValue),
  'indicators.remove': use(indicatorValues.removeValue),
  'adjustments.list': use(adjustments.adjustmentList),
  'adjustments.get': use(adjustments.adjustmentDetail),
  'adjustments.save': use(adjustments.saveAdjustment),
  'adjustments.apply': use(adjustments.applyDraft),
  'adjustments.remove': use(adjustments.removeAdjustment),
  'questionnaires.list': use(questionnaires.questionnaireList),
  'questionnaires.get': use(questionnaires.questionnaireDetail),
  'questionnaires.sheet': use(questionnaireSheets.questionnaireSheet),
  'questionnaires.open': use(questionnaireDrafts.openDraft),
  'questionnaires.save': use(questionnaireDrafts.saveDraft),
  'questionnaires.remove': use(questionnaireDrafts.removeDraft),
  'questionnaires.restore': use(questionnaireDrafts.restoreDraft),
  'questionnaires.issue': use(questionnaireDrafts.issueQuestionnaire),
  'questionnaires.assign': use(questionnaireDrafts.assignUnits),
  'questionnaires.record': use(questionnaireSheets.recordSheet),
  'questionnaires.return': use(questionnaireSheets.returnSheet),
  'questionnaires.decide': use(questionnaireSteps.decideAnswer),
  'questionnaires.withdrawDecision': use(questionnaireSteps.withdrawDecision),
  'questionnaires.sign': use(questionnaireSteps.signQuestionnaire),
  'questionnaires.close': use(questionnaireSteps.closeQuestionnaire),
  'questionnaires.reopen': use(questionnaireSteps.reopenQuestionnaire),
  'questionnaires.preview': use(questionnairePapers.previewPaper),
  'questionnaires.print': use(questionnairePapers.printPaper),
  'questionnaires.export': use(exportSummary),
  'questionnaires.remind': use(remindUnits),
  'questionnaires.saveForms': use(saveForms),
  'questionnaires.readForm': use(questionnaireReceipts.readForm),
  'questionnaires.receiveForm': use(questionnaireReceipts.receiveForm),
  'forms.issue': use(issueForms),
  'forms.look': use(forms.lookAtForms),
  'forms.preview': use(forms.previewForm),
  'forms.receive': use(receiveForm),
  'forms.return': use(returnForm),
  'forms.withdraw': use(formsWithdrawing.withdrawForm),
  'forms.openFile': use(formsWithdrawing.openReceivedForm),
  'forms.board': use(forms.formBoard),
  'forms.collect': use(collected.collectProgress),
  'forms.saveCollection': use(collected.saveCollection),
  'breakdowns.read': use(breakdowns.readBreakdownFile),
  'breakdowns.compare': use(breakdowns.compareBreakdownFile),
  'breakdowns.decide': use(decideBreakdown),
  'breakdowns.history': use(breakdowns.breakdownHistory),
  'programmes.createFromBreakdown': use(createFromBreakdown),
  'programmes.list': use(programmes.programmeList),
  'programmes.load': use(programmes.loadBuiltIn),
  'programmes.switch': use(programmes.switchProgramme),
  'programmes.close': use(programmes.closeProgramme),
  'programmes.reopen': use(programmes.reopenProgramme),
  'programmes.continue': use(programmes.continueInto),
  'accounts.state': (_, { standing }) => standing.state(),
  'accounts.signIn': (input, { standing }) => standing.signIn(input),
  'accounts.unlock': (input, { standing }) => standing.unlock(input),
  'accounts.lock': (_, { standing }) => standing.lock(),
  'accounts.signOut': (_, { standing }) => standing.signOut(),
  'accounts.stillHere': (_, { standing }) => standing.stillHere(),
  'accounts.recover': (input, { standing }) => standing.recover(input),
  'accounts.changePassword': (input, { standing }) => standing.changePassword(input),
  'accounts.list': use(accounts.accountList),
  'accounts.protect': stand((standing, office, input) => standing.protect(office, input)),
  'accounts.add': useKey(accounts.addAccount),
  'accounts.setRoles': use(accounts.setRoles),
  'accounts.reset': useKey(resetPassword),
  'accounts.release': use(accounts.releaseAccount),
  'accounts.deactivate': use(accounts.deactivateAccount),
  'accounts.reactivate': useKey(accounts.reactivateAccount),
  'accounts.setProfile': use(accounts.setProfile),
  'accounts.renewCodes': stand((standing, office) => standing.renewCodes(office)),
  'accounts.freshCodes': (_, { standing }) => standing.freshCodes(),
  'accounts.printCodes': stand((standing, office) => standing.printCodes(office)),
  'accounts.keptCodes': (_, { standing }) => standing.keptCodes(),
  'claims.list': use(claims.claimList),
  'claims.save': use(claims.saveClaim),
  'claims.recognise': use(claims.recogniseClaim),
  ...appraisalHandlers,
  ...exchangeHandlers,
  ...registerHandlers,
  ...printingHandlers,
}
