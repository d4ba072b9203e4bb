import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright'
import type { Workbench } from '../workbench.ts'

/** What a hand does in 数据收发 with packages, and where it does it. */

export const packagePlaces = {
  packageConflicts: '/exchange/receive/conflicts',
  packagesSend: '/exchange/send',
  packagesSent: '/exchange/send/history',
  packageKeys: '/exchange/keys',
} as const

/** A stick that the next dialog for a folder names; `file` is the one package that was written to it. */
export function plugIn({ ports }: Workbench, folder: string, name: string): { file(): string } {
  const stick = join(folder, name)
  mkdirSync(stick)
  ports.answers.folders.push(stick)
  return {
    file: () => {
      const [only, ...others] = readdirSync(stick)
      if (only === undefined || others.length > 0) throw new Error(`${name} holds ${others.length + 1} files`)
      return join(stick, only)
    },
  }
}

/** Chooses a package in the host's dialog; what becomes of it stands on the next page. */
export async function bringPackage({ page, ports, goto }: Workbench, file: string): Promise<void> {
  await goto('/exchange')
  ports.answers.openFiles.push([file])
  await page.getByRole('button', { name: '选择数据包' }).click()
  await page.getByRole('heading', { name: '导入数据包' }).waitFor()
}

/** Drops a package anywhere on the page. */
export async function dropPackage({ page }: Pick<Workbench, 'page'>, file: string): Promise<void> {
  await page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.codePointAt(0) ?? 0)], name))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name: basename(file), bytes: readFileSync(file).toString('base64') },
  )
}

/** Types the groups that are asked for, as the other office reads them out. */
export async function typeCode(page: Page, code: string): Promise<void> {
  const groups = page.getByRole('group', { name: '校验码' }).getByRole('textbox')
  await groups.first().waitFor()
  const asked = await groups.evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-label') ?? ''))
  for (const label of asked) await page.getByRole('textbox', { name: label }).fill(code.split(' ')[Number(label.slice(1, 2)) - 1] ?? '')
}

/** This office's own code, as it stands on its page. */
export async function ownCode({ call }: Workbench): Promise<string> {
  const { own } = await call('exchange.keys', {})
  if (own === null) throw new Error('the office has no keys')
  return own.code
}
