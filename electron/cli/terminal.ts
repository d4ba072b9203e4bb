import { readFile } from 'node:fs/promises'
import { AppError } from '#shared/domain/errors.ts'

/** Where a command writes and reads: results on standard output, words for people on standard error. */
export interface Terminal {
  result(text: string): void
  say(text: string): void
  input(): Promise<string>
}

/** Standard input line by line, '' after its end: the password of who acts, then what else is secret. */
export function inputByLine(terminal: Terminal): () => Promise<string> {
  let rest: string[] | undefined
  return async () => {
    rest ??= (await terminal.input()).split(/\r?\n/)
    return rest.shift() ?? ''
  }
}

/** One JSON document for programs, or lines for people. */
export function answer(terminal: Terminal, asJson: boolean, value: unknown, lines: readonly string[]): void {
  terminal.result(asJson ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`)
}

/** A text file as it is; a missing or unreadable one is `file_unavailable`. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new AppError('file_unavailable', { name: path, problem: '文件不存在或没有读取权限' }, { cause: error })
  }
}

/** A file's JSON; a fault of the text names the file. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path)
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new AppError('invalid_input', { place: path, problem: '不是有效的 JSON 文件' }, { cause: error })
  }
}
