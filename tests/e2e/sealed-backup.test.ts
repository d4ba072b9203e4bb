import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { patient, said } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'
import type { Workbench } from '#tests/support/workbench.ts'

/** 加密副本 as a clerk does it: onto a stick, back onto a new machine, and out of the safe mode; every state as a picture at both sizes. */

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const
const liaison = { unitId: 'heihe:unit:xunke-county', name: '演示联络员甲', section: '办公室', phone: '', fromOn: '2022-04-18' }
/** Well-formed, and of no file. */
const othersDigits = '00000 00009 00002 00004 00008 00005'

async function picture({ page, settled }: Workbench, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    await settled()
    await takePicture(page, `${name}-${size.width}`)
    const found = await faultsOf(page, { withAxe: size.width === 1366 })
    faults.push(...found.map((fault) => `${name} ${size.width}: ${fault}`))
  }
  return faults
}

describe('a sealed copy (reliability.md 8)', () => {
  const office = useJourney({ today: '2022-04-18', isAttended: true })
  const machine = useJourney({ today: '2022-05-04', isAttended: true })
  const stick = (): string => office().saved('U盘')
  const keyFile = (): string => office().saved('恢复文件.sxkey')
  let digits: string
  const outside = (): Locator => office().workbench.page.getByRole('region', { name: '异地备份' })
  const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '从备份恢复' })
  const act = (page: Page, name: string): Locator => dialog(page).getByRole('button', { name, exact: true })
  const type = (page: Page, text: string): Promise<void> => dialog(page).getByRole('textbox', { name: '第1组' }).fill(text)

  test('without a recovery file it is offered nowhere: the reason and the way there stand beside it', async () => {
    const { workbench } = office()
    await setUpOffice(workbench, 'city')
    await workbench.call('liaisons.save', liaison)
    await workbench.goto('/system?view=backups')
    const choice = outside().getByRole('checkbox', { name: '加密副本' })
    await outside().getByText('本机密钥尚未生成恢复文件').waitFor()
    expect(await choice.isDisabled()).toBe(true)
    await outside().getByText('副本未加密，请妥善保管。').waitFor()
    expect(await picture(workbench, 'sealed-copy-before')).toEqual([])
    await outside().getByRole('link', { name: '数据收发—开通与校验码' }).click()
    await workbench.page.getByRole('region', { name: '密钥恢复文件' }).waitFor()
  })

  test('with one the copy is sealed; the sentence on plain copies is gone, and the next copy is sealed as well', async () => {
    const { workbench } = office()
    await workbench.call('exchange.makeKeys', {})
    workbench.ports.answers.saveAs.push(keyFile())
    const { saved } = await workbench.call('exchange.saveRecoveryFile', {})
    digits = saved?.words.join(' ') ?? ''
    await workbench.goto('/system?view=backups')
    const choice = outside().getByRole('checkbox', { name: '加密副本' })
    await choice.check()
    expect(await outside().getByText('副本未加密').count()).toBe(0)
    expect(await picture(workbench, 'sealed-copy-chosen')).toEqual([])
    mkdirSync(stick())
    workbench.ports.answers.folders.push(stick())
    await outside().getByRole('button', { name: '另存备份' }).click()
    await said(workbench.page, /已另存为“守信践诺备份-20220418-\d{6}-加密”/)
    expect(readdirSync(stick())).toEqual([expect.stringMatching(/-加密$/)])
    await workbench.page.reload()
    await outside().getByText('上次另存：今天').waitFor()
    expect(await choice.isChecked()).toBe(true)
  })

  test('on a new machine it asks for digits and file, and says beside the fields what is refused', async () => {
    const { workbench } = machine()
    const { page, ports } = workbench
    office().workbench.ports.answers.folders.push(stick())
    await office().workbench.call('backups.saveCopy', {})
    ports.answers.folders.push(stick())
    await page.getByRole('button', { name: '从备份恢复' }).click()
    await dialog(page).getByText('加密副本，').waitFor()
    expect(await act(page, '选择恢复文件').isDisabled()).toBe(true)
    await type(
      page,
      digits.replace(/\d(?=\D|$)/, (digit) => String((Number(digit) + 1) % 10)),
    )
    await dialog(page).getByText('第1组有误，请核对').waitFor()
    expect(await picture(workbench, 'sealed-restore-slip')).toEqual([])
    await type(page, othersDigits)
    ports.answers.openFiles.push([keyFile()])
    await act(page, '选择恢复文件').click()
    await dialog(page).getByRole('alert').getByText('“恢复口令”填写有误：与该恢复文件不符').waitFor(patient)
    expect(await picture(workbench, 'sealed-restore-refused-digits')).toEqual([])
    writeFileSync(machine().saved('none.sxkey'), '{}')
    await type(page, digits)
    expect(await dialog(page).getByRole('alert').count()).toBe(0)
    ports.answers.openFiles.push([machine().saved('none.sxkey')])
    await act(page, '选择恢复文件').click()
    await dialog(page).getByRole('alert').getByText('所选文件不是密钥恢复文件，或者已损坏').waitFor(patient)
    expect(await picture(workbench, 'sealed-restore-refused-file')).toEqual([])
  })

  test('leaving the dialog of the host keeps the digits; the right file shows what is inside, and it is restored', async () => {
    const { workbench } = machine()
    const { page, ports } = workbench
    ports.answers.openFiles.push([])
    await act(page, '选择恢复文件').click()
    await workbench.settled()
    expect(await dialog(page).getByRole('textbox', { name: '第6组' }).inputValue()).toBe(digits.slice(-5))
    ports.answers.openFiles.push([keyFile()])
    await act(page, '选择恢复文件').click()
    await dialog(page).getByText('市营商环境局').waitFor(patient)
    expect(await picture(workbench, 'sealed-restore-opened')).toEqual([])
    await act(page, '恢复').click()
    await page.getByRole('navigation').first().waitFor(patient)
    expect((await workbench.call('liaisons.list', {})).liaisons.map(({ name }) => name)).toEqual([liaison.name])
    expect(readdirSync(machine().saved('data'))).not.toContain('restore.unsealed')
  })

  test('data that do not open are restored from it in the safe mode', async () => {
    const { workbench } = machine()
    const path = join(machine().saved('data'), 'store.db')
    await workbench.restart(() => writeFileSync(path, readFileSync(path).subarray(0, 50_000).fill(7, 200)))
    const { page, ports } = workbench
    await page.getByRole('heading', { name: '安全模式' }).waitFor()
    ports.answers.folders.push(stick())
    await page.getByRole('button', { name: '从备份文件夹恢复' }).click()
    await type(page, digits)
    // The file that does not open is named: the technician looks for it.
    const faults = await picture(workbench, 'sealed-restore-safe-mode')
    expect(faults.filter((fault) => !fault.endsWith('Latin text: store'))).toEqual([])
    ports.answers.openFiles.push([keyFile()])
    await act(page, '选择恢复文件').click()
    await act(page, '恢复').click(patient)
    await said(page, '原数据库文件已保留为')
    await page.getByRole('navigation').first().waitFor(patient)
    expect((await workbench.call('liaisons.list', {})).liaisons).toHaveLength(1)
  })
})
