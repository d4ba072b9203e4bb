import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFilters } from '#electron/app/file-kinds.ts'
import { readFonts } from '#electron/app/fonts.ts'
import type { Clock, Dialogs, Log, OpenKind, Ports, Printer, Shell } from '#electron/ports.ts'
import { printToPdf } from './pdf.ts'
import { openVault } from './vault.ts'

/** What people would choose in the dialogs, in order; without an answer the fixed folders below are taken. */
export interface DialogAnswers {
  readonly open: string[][]
  readonly save: (string | null)[]
  readonly folder: (string | null)[]
}

/** The ports of a host without a desktop, and what was done through them. */
export interface BrowserPorts extends Ports {
  readonly answers: DialogAnswers
  /** HTML of every print job, once for each copy asked. */
  readonly printed: { readonly html: string; readonly copies: number }[]
  readonly revealed: string[]
  readonly opened: string[]
}

export interface BrowserPortsParts {
  /** 「导出」, 「导入」 and 「打印」 are made below it. */
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  /** For PDF files; without one, asking for a PDF is refused. */
  readonly chromium?: string | undefined
}

export function createBrowserPorts(parts: BrowserPortsParts): BrowserPorts {
  const answers: DialogAnswers = { open: [], save: [], folder: [] }
  const printed: { html: string; copies: number }[] = []
  const revealed: string[] = []
  const opened: string[] = []
  const shell: Shell = {
    async reveal(path) {
      revealed.push(path)
    },
    async open(path) {
      opened.push(path)
    },
  }
  return {
    answers,
    printed,
    revealed,
    opened,
    shell,
    dialogs: answeredDialogs(answers, parts.folder),
    printer: recordingPrinter(printed, parts),
    clock: parts.clock,
    log: parts.log,
    fonts: readFonts(process),
    vault: openVault(join(parts.folder, 'vault.key')),
  }
}

function answeredDialogs(answers: DialogAnswers, folder: string): Dialogs {
  const made = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  return {
    chooseOpen: async (kind) => answers.open.shift() ?? filesOf(made('导入'), kind),
    async chooseSave(name) {
      const answer = answers.save.shift()
      return answer === undefined ? join(made('导出'), name) : answer
    },
    async chooseFolder() {
      const answer = answers.folder.shift()
      return answer === undefined ? made('导出') : answer
    },
  }
}

function filesOf(folder: string, kind: OpenKind): string[] {
  const { filters, several } = openFilters(kind)
  const endings = filters[0]?.extensions ?? ['*']
  const files = readdirSync(folder)
    .filter((name) => endings.includes('*') || endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
    .map((name) => join(folder, name))
  return several ? files : files.slice(0, 1)
}

/** Keeps what would be printed, also as a file that the person may open and print in the browser. */
function recordingPrinter(printed: { html: string; copies: number }[], { folder, chromium }: BrowserPortsParts): Printer {
  return {
    async print(html, { copies }) {
      printed.push({ html, copies })
      mkdirSync(join(folder, '打印'), { recursive: true })
      writeFileSync(join(folder, '打印', `${printed.length}.html`), html)
    },
    toPdf: (html) => printToPdf(html, chromium),
  }
}
