/** The pages that are measured: `index.html?ledger`; each is a chunk of its own and pays for nothing of the others. */
const pages: Readonly<Record<string, () => Promise<{ open(root: Element): void }>>> = {
  ledger: () => import('./ledger.tsx'),
  'plain-table': () => import('./plain-table.tsx'),
  'plain-input': () => import('./plain-input.tsx'),
}

/** Opens the page that the address names. */
export async function openNamed(root: Element): Promise<void> {
  const page = await pages[new URLSearchParams(location.search).keys().next().value ?? '']?.()
  page?.open(root)
}

const root = document.querySelector('#root')
if (root !== null) await openNamed(root)
