import { checkPack } from '#shared/packs/check.ts'
import { findPack, packs } from '#shared/packs/index.ts'
import { programmeView } from '#shared/packs/programme-view.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Terminal, answer, readJsonFile } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/** `programme list`, `programme show ID`, `programme check FILE`. Exit 1: a pack file that has faults. */
export async function programmeCommand(words: Words, terminal: Terminal): Promise<number> {
  const asJson = words.flag('json')
  switch (words.operand(1, '子命令（list、show、check）')) {
    case 'list': {
      const list = packs.map(({ id, title, city, year, version }) => ({ id, title, city, year, version }))
      answer(
        terminal,
        asJson,
        { programmes: list },
        list.map((each) => `${each.id}　${each.city} ${each.year}年　${each.title}`),
      )
      return 0
    }
    case 'show': {
      const id = words.operand(2, '方案编号')
      const pack = findPack(id)
      if (pack === undefined) throw usage('方案编号', `没有编号为“${id}”的方案`)
      terminal.result(`${JSON.stringify(programmeView(pack), null, 2)}\n`)
      return 0
    }
    case 'check': {
      const file = words.operand(2, '方案文件')
      const outcome = checkPack(await readJsonFile(file))
      const faults = 'faults' in outcome ? outcome.faults : []
      const lines = faults.length === 0 ? ['方案文件校验通过'] : faults.map((fault) => `${fault.path}　${fault.problem}`)
      answer(terminal, asJson, { isSound: faults.length === 0, faults }, lines)
      return faults.length === 0 ? 0 : 1
    }
    default:
      throw new AppError('invalid_input', { place: '命令', problem: 'programme 的子命令为 list、show、check' })
  }
}
