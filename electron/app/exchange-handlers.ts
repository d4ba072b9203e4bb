import type { exchangeMethods } from '#shared/api/exchange.ts'
import { archivedPackages, retakePackages } from '#electron/services/exchange/incoming/archived.ts'
import { packageContents } from '#electron/services/exchange/incoming/contents.ts'
import { askAboutConflicts, listConflicts } from '#electron/services/exchange/incoming/conflicts.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { receivedPackages } from '#electron/services/exchange/incoming/received.ts'
import { choosePackage, leavePackage } from '#electron/services/exchange/incoming/shelf.ts'
import { takePackage } from '#electron/services/exchange/incoming/taking.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { exchangeWaiting } from '#electron/services/exchange/incoming/waiting.ts'
import { acceptRoster } from '#electron/services/exchange/keys/accepting.ts'
import { printCodes } from '#electron/services/exchange/keys/codes-paper.ts'
import { confirmKey, refuseKey, retireKey } from '#electron/services/exchange/keys/confirming.ts'
import { exchangeKeys, makeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { saveRecoveryFile } from '#electron/services/exchange/keys/recovery-file.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { checkRoster } from '#electron/services/exchange/keys/restored-roster.ts'
import { restoreKeys } from '#electron/services/exchange/keys/restoring-keys.ts'
import { saveRoster } from '#electron/services/exchange/keys/roster-package.ts'
import { packagesDue } from '#electron/services/exchange/outgoing/due.ts'
import { printHandover } from '#electron/services/exchange/outgoing/handover-paper.ts'
import { planPackages } from '#electron/services/exchange/outgoing/plan.ts'
import { sentList } from '#electron/services/exchange/outgoing/sent.ts'
import { exportPackages, writeVolumes } from '#electron/services/exchange/outgoing/writing.ts'
import { type CallContext, use, useKeeper } from './call-context.ts'
import type { Handlers } from './router.ts'

/** 数据收发: the handlers of `exchange.…`. */
export const exchangeHandlers: Handlers<typeof exchangeMethods, CallContext> = {
  'exchange.due': use(packagesDue),
  'exchange.sent': use(sentList),
  'exchange.plan': use(planPackages),
  'exchange.export': useKeeper(exportPackages),
  'exchange.writeVolumes': useKeeper(writeVolumes),
  'exchange.printHandover': use(printHandover),
  'exchange.received': use(receivedPackages),
  'exchange.choose': use(choosePackage),
  'exchange.look': useKeeper(lookAtPackage),
  'exchange.take': useKeeper((context, input, keeper) => takePackage(context, input, keeper)),
  'exchange.leave': use(leavePackage),
  'exchange.contents': use(packageContents),
  'exchange.undo': use(undoImport),
  'exchange.archived': use(archivedPackages),
  'exchange.retake': use(retakePackages),
  'exchange.conflicts': use(listConflicts),
  'exchange.ask': use(askAboutConflicts),
  'exchange.waiting': use(exchangeWaiting),
  'exchange.keys': use(exchangeKeys),
  'exchange.makeKeys': useKeeper(makeKeys),
  'exchange.saveRoster': useKeeper(saveRoster),
  'exchange.printCodes': use(printCodes),
  'exchange.confirmKey': use(confirmKey),
  'exchange.acceptRoster': useKeeper(acceptRoster),
  'exchange.refuseKey': use(refuseKey),
  'exchange.retireKey': use(retireKey),
  'exchange.checkRoster': use(checkRoster),
  'exchange.renewKeys': useKeeper(renewKeys),
  'exchange.saveRecoveryFile': useKeeper(saveRecoveryFile),
  'exchange.restoreKeys': useKeeper(restoreKeys),
}
