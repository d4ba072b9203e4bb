import type { StepDetail } from './step-detail.ts'

/** A refusal as commands give it. */
export interface ActError {
  readonly message: string
  readonly logId: string | undefined
}

/** A command of the page, as far as the acts below need it; `useDeskCommand` fits. */
export interface Command<Input, Output> {
  mutate(input: Input, options?: { onSuccess?(output: Output): void }): void
  reset(): void
  readonly isPending: boolean
  readonly error: ActError | null
}

/** The commands of a document; the page asks for them, since parts fetch nothing. */
export interface DocumentCommands {
  readonly step: Command<{ documentId: string; rev: number; detail: StepDetail }, { number: string }>
  readonly refresh: Command<{ documentId: string; rev: number }, unknown>
  readonly create: Command<{ kind: 'signing-sheet'; recordId: string }, { documentId: string }>
  readonly open: Command<{ documentId: string; isPreprinted: boolean }, unknown>
  readonly saveCopy: Command<{ documentId: string; isPreprinted: boolean; format: 'docx' | 'xlsx' }, { savedAs: string | null }>
  readonly print: Command<{ documentId: string; copies: number }, unknown>
}

interface ActsInput {
  readonly document: { readonly documentId: string; readonly rev: number }
  readonly commands: DocumentCommands
  /** Says what succeeded: 「已另存为……」. */
  say(message: string): void
  /** Goes to a document that was drawn up. */
  show(documentId: string): void
}

/** What can be done with a document, for its head and its steps. */
export function documentActs({ document, commands, say, show }: ActsInput) {
  const { documentId, rev } = document
  const saveCopy = (isPreprinted: boolean, format: 'docx' | 'xlsx') =>
    commands.saveCopy.mutate(
      { documentId, isPreprinted, format },
      { onSuccess: ({ savedAs }) => (savedAs === null ? undefined : say(`已另存为“${savedAs}”`)) },
    )
  const files = [commands.refresh, commands.create, commands.open, commands.saveCopy, commands.print]
  return {
    /** What went wrong with a file or a refresh; the step's own error stands in its form. */
    error: files.find((command) => command.error !== null)?.error ?? null,
    forget: () => files.forEach((command) => command.reset()),
    isBusy: files.some((command) => command.isPending),
    /** Takes a step; `then` runs once it is taken. */
    step: (detail: StepDetail, then: () => void) => commands.step.mutate({ documentId, rev, detail }, { onSuccess: () => then() }),
    refresh: () => commands.refresh.mutate({ documentId, rev }, { onSuccess: () => say('已重新取数，请重新核稿') }),
    signingSheet: () =>
      commands.create.mutate({ kind: 'signing-sheet', recordId: documentId }, { onSuccess: (made) => show(made.documentId) }),
    open: (isPreprinted: boolean) =>
      commands.open.mutate({ documentId, isPreprinted }, { onSuccess: () => say('已交给系统的文字处理程序打开，改动请在本程序内登记') }),
    saveCopy: (isPreprinted: boolean) => saveCopy(isPreprinted, 'docx'),
    saveSheets: () => saveCopy(false, 'xlsx'),
    print: () => commands.print.mutate({ documentId, copies: 1 }, { onSuccess: () => say('已送打印机') }),
  }
}

export type DocumentActs = ReturnType<typeof documentActs>
