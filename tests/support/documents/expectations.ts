import type { Expectation } from './check-docx.ts'

/** What each kind's sample must be (documents.md 5). */
export const expectations: Readonly<Record<string, Expectation>> = {
  'reminder-slip': { paper: 'slip', head: 'red', colophon: 'none', isSealed: true },
  'supervision-notice': { paper: 'formal', head: 'red', colophon: 'full', isSealed: true },
  'internal-reminder': { paper: 'slip', head: 'none', colophon: 'none', isSealed: false },
  'inquiry-letter': { paper: 'formal', head: 'letter', colophon: 'copies', isSealed: true },
  'monthly-report': { paper: 'formal', head: 'none', colophon: 'none', isSealed: true },
  'self-assessment-sheet': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'monthly-circular': { paper: 'formal', head: 'red', colophon: 'full', isSealed: true },
  'task-breakdown': { paper: 'wide', head: 'none', colophon: 'none', isSealed: false },
  'signing-sheet': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'questionnaire-form': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'questionnaire-summary': { paper: 'wide', head: 'none', colophon: 'none', isSealed: false },
  'claim-form': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'claim-decision': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'review-sheet': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'correction-circular': { paper: 'formal', head: 'red', colophon: 'full', isSealed: true },
  'annual-score-detail': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
  'annual-circular': { paper: 'formal', head: 'red', colophon: 'full', isSealed: true },
  'annual-summary': { paper: 'formal', head: 'none', colophon: 'none', isSealed: true },
  'score-detail': { paper: 'form', head: 'none', colophon: 'none', isSealed: false },
}
