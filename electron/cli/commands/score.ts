import { parseScoreRequest, scoreRequest } from '#electron/scoring/headless.ts'
import { findPack } from '#shared/packs/index.ts'
import { type Terminal, readTextFile } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/** `score [FILE]`: one JSON request in, one JSON reply out (scoring.md «Headless form»); standard input without a file. */
export async function scoreCommand(words: Words, terminal: Terminal): Promise<number> {
  const file = words.operands[1]
  const request = parseScoreRequest(file === undefined ? await terminal.input() : await readTextFile(file))
  const pack = findPack(request.programme)
  if (pack === undefined) throw usage('programme', `没有编号为“${request.programme}”的方案`)
  terminal.result(`${JSON.stringify(scoreRequest(pack, request), null, 2)}\n`)
  return 0
}
