import type { HelpSection } from '../section.ts'
import { keys } from './keys.ts'
import { ledgers } from './ledgers.ts'
import { month } from './month.ts'
import { packages } from './packages.ts'
import { starting } from './starting.ts'
import { trouble } from './trouble.ts'

/** All of 帮助, in the order in which an office needs it. */
export const helpSections: readonly HelpSection[] = [...starting, ...month, ...ledgers, ...packages, ...keys, ...trouble]
