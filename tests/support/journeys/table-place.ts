import type { Page } from 'playwright'

interface Column {
  readonly key: string
  readonly label: string
  readonly widthEm: number
}

/** What the page sent of a table that a clerk filled in. */
export interface SentTable {
  /** Its text as `documents.edit` was told it last: one row a line, cells by TAB; undefined before. */
  text(): string | undefined
}

interface Texts {
  readonly texts: { readonly field: string; readonly text: string }[]
}

/**
 * Gives every paper a place with a table beside its own, so that the field is tried on its page whatever kind asks for one: the host's
 * answer is lengthened by the place, and a correction of the place is answered here. Everything else goes on to the host.
 */
export async function giveTable(page: Page, field: string, label: string, columns: readonly Column[]): Promise<SentTable> {
  let sent: string | undefined
  await page.route('**/rpc/documents.get', async (route) => {
    const response = await route.fetch()
    const reply = (await response.json()) as { value: { texts: object[] } }
    reply.value.texts.push({ field, label, text: sent ?? '', isLong: true, form: 'rows', isRequired: false, columns })
    await route.fulfill({ response, json: reply })
  })
  await page.route('**/rpc/documents.edit', async (route) => {
    const { input } = route.request().postDataJSON() as { input: Texts & { rev: number } }
    const own = input.texts.find((each) => each.field === field)
    if (own === undefined) return route.continue()
    sent = own.text
    return route.fulfill({ json: { ok: true, value: { rev: input.rev } } })
  })
  return { text: () => sent }
}
