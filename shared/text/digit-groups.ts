/**
 * Quantities of a printed text with a comma at every third digit of their whole part: `31264` is `31,264`, `还需增加7312` is `还需增加7,312`.
 * Four digits are grouped too, so that a column of figures reads alike (GB/T 15835-2011 5.1.1 leaves it open); decimals stand as they are. Never for years.
 */
export function groupedDigits(text: string): string {
  return text.replaceAll(/(?<![\d.,])\d{4,}(?![\d,])/g, (figure) => figure.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
}
