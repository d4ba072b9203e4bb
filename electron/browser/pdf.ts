import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ruleViolation } from '#shared/domain/errors.ts'

/** PDF bytes of a page, by a Chromium of this machine; the page's own `@page` sets its size. */
export async function printToPdf(html: string, chromium: string | undefined): Promise<Uint8Array> {
  if (chromium === undefined) throw ruleViolation('pdf', '本机没有可用于生成 PDF 的浏览器', '请安装 Chromium 后重试')
  const folder = await mkdtemp(join(tmpdir(), 'shouxin-pdf-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const closed = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
    ]
    await promisify(execFile)(chromium, [...closed, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href])
    return new Uint8Array(await readFile(pdf))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
