import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type DocumentKind, documentKinds } from '#shared/documents/kinds/index.ts'
import type { Letterhead } from '#shared/documents/letterhead.ts'
import { packs } from '#shared/packs/index.ts'
import { type Terminal, answer, readJsonFile } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/** `document list`, `document KIND --input FILE --out FILE.docx`, `document samples DIR`. */
export async function documentCommand(words: Words, terminal: Terminal): Promise<number> {
  const asJson = words.flag('json')
  const first = words.operand(1, '子命令（list、samples）或文书种类')
  if (first === 'list') {
    const kinds = documentKinds.map((kind) => ({ id: kind.id, title: kind.title, fields: z.toJSONSchema(kind.facts, { io: 'input' }) }))
    answer(
      terminal,
      asJson,
      { kinds },
      kinds.map((kind) => `${kind.id}　${kind.title}`),
    )
    return 0
  }
  if (first === 'samples') {
    const folder = words.operand(2, '输出文件夹')
    await mkdir(folder, { recursive: true })
    const files: string[] = []
    for (const kind of documentKinds) {
      const file = join(folder, `${kind.id}.docx`)
      await writeFile(file, await writeDocx(kind.build(kind.sample, defaultLetterhead())))
      files.push(file)
    }
    answer(terminal, asJson, { files }, files)
    return 0
  }
  const kind = documentKinds.find((each) => each.id === first)
  if (kind === undefined) throw usage('文书种类', `没有“${first}”这种文书，可用 document list 查看`)
  const out = words.needed('out', '输出文件')
  await writeFile(out, await writeDocx(buildFrom(kind, await readJsonFile(words.needed('input', '事实文件')))))
  answer(terminal, asJson, { file: out }, [out])
  return 0
}

function defaultLetterhead(): Letterhead {
  const pack = packs[0]
  if (pack === undefined) throw new AppError('not_found', { what: '内置方案' })
  return pack.letterhead
}

function buildFrom(kind: DocumentKind, facts: unknown) {
  try {
    return kind.build(facts, defaultLetterhead())
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const issue = error.issues[0]
    const place = issue?.path.map((key) => (typeof key === 'number' ? `[${key}]` : String(key))).join('.') ?? ''
    throw new AppError('invalid_input', { place: place || '事实文件', problem: issue?.message ?? '内容不符合要求' }, { cause: error })
  }
}
