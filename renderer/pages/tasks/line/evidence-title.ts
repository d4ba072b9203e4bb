/** A title to begin with: the first file's name without its ending, `进校园方案.pdf` gives `进校园方案`. */
export function titleFromFile(name: string | undefined): string {
  return (name ?? '').replace(/\.[^.]+$/, '').slice(0, 200)
}
