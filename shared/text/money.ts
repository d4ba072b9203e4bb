const fenPerYuan = 100n
const units = [
  { name: '亿元', fen: 100_000_000n * fenPerYuan },
  { name: '万元', fen: 10_000n * fenPerYuan },
  { name: '元', fen: fenPerYuan },
] as const
export type MoneyUnit = (typeof units)[number]['name']

/** Money in fen as the office writes it, exact, in the largest unit that it reaches: `550_000_000_00` is `5.5亿元`, `350_000_00` is `35万元`. */
export function officialMoney(fen: number): string {
  const amount = BigInt(fen)
  const magnitude = amount < 0n ? -amount : amount
  const unit = units.find((candidate) => magnitude >= candidate.fen) ?? units[2]
  return moneyIn(fen, unit.name) + unit.name
}

/** The bare figure in a fixed unit, for a column headed 单位：万元. Exact, no thousands marks, no trailing zeros. */
export function moneyIn(fen: number, unitName: MoneyUnit): string {
  const unit = units.find((candidate) => candidate.name === unitName) ?? units[2]
  const amount = BigInt(fen)
  const magnitude = amount < 0n ? -amount : amount
  const decimals = String(unit.fen).length - 1
  const rest = String(magnitude % unit.fen)
    .padStart(decimals, '0')
    .replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${magnitude / unit.fen}${rest === '' ? '' : `.${rest}`}`
}

/** Reads `5.5亿元`, `1,200万`, `3500元` or a bare figure in `assumed`; fen, or undefined if it is no amount or finer than a fen. */
export function parseMoney(text: string, assumed: MoneyUnit = '元'): number | undefined {
  const found = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<rest>\d+))?(?<unit>亿元?|万元?|元)?$/.exec(text.replaceAll(/[,，\s]/g, ''))?.groups
  if (found === undefined) return undefined
  const name = found.unit === undefined ? assumed : `${found.unit.replace('元', '')}元`
  const unit = units.find((candidate) => candidate.name === name)
  if (unit === undefined) return undefined
  const rest = found.rest ?? ''
  const scaled = BigInt((found.whole ?? '') + rest) * unit.fen
  const divisor = 10n ** BigInt(rest.length)
  const fen = Number((found.sign === '-' ? -1n : 1n) * (scaled / divisor))
  return scaled % divisor === 0n && Number.isSafeInteger(fen) ? fen : undefined
}
