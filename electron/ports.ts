import type { CalendarDay, Instant } from '#shared/domain/period.ts'

/** What the application asks of its host. Both hosts implement all of it; one more member needs a written reason. */

/** What a person is asked to open; the host turns it into file filters. */
export const openKinds = ['package', 'spreadsheet', 'document', 'evidence', 'image', 'pack', 'backup', 'key', 'any'] as const
export type OpenKind = (typeof openKinds)[number]

/** What is saved; the host turns it into a file filter. */
export const saveKinds = ['document', 'pdf', 'spreadsheet', 'package', 'pack', 'backup', 'key', 'log', 'archive'] as const
export type SaveKind = (typeof saveKinds)[number]

export interface Dialogs {
  /** Absolute paths of the chosen files; empty if the person cancelled. */
  chooseOpen(kind: OpenKind): Promise<string[]>
  /** Absolute path to write to, proposed as `name`; null if the person cancelled. */
  chooseSave(name: string, kind: SaveKind): Promise<string | null>
  /** Absolute path of an existing folder; null if the person cancelled. */
  chooseFolder(): Promise<string | null>
}

export interface Printer {
  /** Sends one whole HTML document to the printer that the person picks; rejects if printing failed. */
  print(html: string, options: { readonly copies: number }): Promise<void>
  /** The same pages as PDF bytes; the page size is the document's own `@page`. */
  toPdf(html: string): Promise<Uint8Array>
}

export interface Shell {
  /** Shows a file in the system's file manager. */
  reveal(path: string): Promise<void>
  /** Opens a file with the system's program; callers pass only types that the application allows. */
  open(path: string): Promise<void>
}

export interface Clock {
  now(): Instant
  /** The calendar day in China, whatever zone the machine is set to. */
  today(): CalendarDay
}

/** Codes and figures, never what people typed: `log.info('call', {method, ms, outcome})`. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export interface Fonts {
  /** Names of the installed families. */
  families(): Promise<string[]>
  /** Whether the family itself, without a fallback, has a glyph for every character of `text`. */
  covers(family: string, text: string): Promise<boolean>
}

/** Keeps a secret bound to this machine's user (DPAPI, keyring); the wrapped bytes may be stored. */
export interface Vault {
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** Rejects if the bytes were wrapped by another user or machine. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

export interface Ports {
  readonly dialogs: Dialogs
  readonly printer: Printer
  readonly shell: Shell
  readonly clock: Clock
  readonly log: Log
  readonly fonts: Fonts
  readonly vault: Vault
}
