import * as numbers from '#electron/services/documents/numbers.ts'
import * as outgoingRegister from '#electron/services/documents/outgoing-register.ts'
import * as registeredPapers from '#electron/services/documents/registered-papers.ts'
import * as incomingHandling from '#electron/services/incoming-documents/handling.ts'
import * as incomingDocuments from '#electron/services/incoming-documents/incoming-documents.ts'
import * as incomingPapers from '#electron/services/incoming-documents/papers.ts'
import * as incomingRegistering from '#electron/services/incoming-documents/registering.ts'
import type { incomingDocumentMethods } from '#shared/api/incoming-documents.ts'
import type { numberMethods } from '#shared/api/numbers.ts'
import { type CallContext, use } from './call-context.ts'
import type { Handlers } from './router.ts'

/** 发文登记簿 and 收文登记簿: the handlers of numbers, 补登 and received papers. */
export const registerHandlers: Handlers<typeof numberMethods & typeof incomingDocumentMethods, CallContext> = {
  'numbers.list': use(numbers.numberList),
  'numbers.setNext': use(numbers.setNextNumber),
  'numbers.register': use(outgoingRegister.outgoingRegister),
  'numbers.printRegister': use(outgoingRegister.printOutgoingRegister),
  'numbers.void': use(numbers.voidSerial),
  'numbers.unvoid': use(numbers.unvoidSerial),
  'registeredPapers.get': use(registeredPapers.registeredPaperDetail),
  'registeredPapers.save': use(registeredPapers.saveRegisteredPaper),
  'registeredPapers.remove': use(registeredPapers.removeRegisteredPaper),
  'registeredPapers.restore': use(registeredPapers.restoreRegisteredPaper),
  'registeredPapers.openScan': use(registeredPapers.openRegisteredScan),
  'incomingDocuments.list': use(incomingDocuments.incomingList),
  'incomingDocuments.get': use(incomingDocuments.incomingDetail),
  'incomingDocuments.save': use(incomingRegistering.saveIncoming),
  'incomingDocuments.enter': use(incomingHandling.enterIncomingStep),
  'incomingDocuments.takeOut': use(incomingHandling.takeOutIncomingStep),
  'incomingDocuments.void': use(incomingRegistering.voidIncoming),
  'incomingDocuments.unvoid': use(incomingRegistering.unvoidIncoming),
  'incomingDocuments.openScan': use(incomingDocuments.openIncomingScan),
  'incomingDocuments.print': use(incomingPapers.printHandlingForm),
  'incomingDocuments.printRegister': use(incomingPapers.printIncomingRegister),
}
