/** The table of the measurement: 100,000 rows of a ledger. */

export const tableRows = 100_000
export const tableColumns = 20

const words =
  '政务诚信承诺公示履约投诉修复核查整改落实推进建立健全完善机制督导检查专项行动营商环境法治信用信息归集共享失信治理合同款项账款清欠招商优惠政策兑现行政许可审批服务事项'
const places = [
  '爱辉区',
  '北安市',
  '五大连池市',
  '嫩江市',
  '逊克县',
  '孙吴县',
  '五大连池风景区管委会',
  '市营商环境建设监督局',
  '市发展和改革委员会',
]

/** A seeded stream of numbers below `most`: the same table in every process. */
function numbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** Texts of 4 to 60 characters as ledgers hold them. */
function phrases(next: (most: number) => number): string[] {
  return Array.from({ length: 20_000 }, () => {
    const [from, length] = [next(words.length), 4 + next(56)]
    const parts = Array.from({ length: Math.ceil(length / 8) }, (_, at) => words.slice((from + at * 13) % (words.length - 8)).slice(0, 8))
    return parts.join('，').slice(0, length)
  })
}

/** Rows of a ledger: numbers, amounts, days, units, codes and texts, the same in every process. */
export function* tableValues(): Generator<(string | number)[]> {
  const next = numbers(20_220_420)
  const texts = phrases(next)
  const value = (at: number, column: number): string | number => {
    switch (column % 5) {
      case 0:
        return column === 0 ? at + 1 : next(9_000_000) / 100
      case 1:
        return places[next(places.length)] ?? ''
      case 2:
        return `2022-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`
      case 3:
        return `91231100MA${String(next(99_999_999)).padStart(8, '0')}`
      default:
        return texts[next(texts.length)] ?? ''
    }
  }
  for (let at = 0; at < tableRows; at += 1) yield Array.from({ length: tableColumns }, (_, column) => value(at, column))
}
