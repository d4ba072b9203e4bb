/**
 * Figures of a printed text with a comma at every third digit of their whole part, from five digits on: `31264` is `31,264`, `还需增加10504`
 * is `还需增加10,504`; four digits and decimals stand as they are (GB/T 15835-2011 5.1.1).
 */
export function groupedDigits(text: string): string {
  return text.replaceAll(/(?<![\d.,])\d{5,}(?![\d,])/g, (figure) => figure.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
}
