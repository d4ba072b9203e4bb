/** Height of so many lines in a text area: a field that grows with its text takes its `rows` for nothing. Lines, padding and border as `Fields.module.css` has them. */
export function areaHeight(rows: number): string {
  return `calc(${rows} * 21rem / 16 + 10rem / 16 + 2px)`
}
