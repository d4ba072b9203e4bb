const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/

/** Whether a stranger's text is an instant in UTC that exists: `2022-04-20T01:12:00.000Z`. */
export function isInstant(text: string): boolean {
  return shape.test(text) && !Number.isNaN(Date.parse(text))
}
