import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { said } from '#tests/support/journeys/ledgers.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** 备份与恢复 as a clerk does it: onto a stick, back again, onto a new machine, and out of the safe mode. */
describe('backups (reliability.md 7, 8)', () => {
  const office = useJourney({ today: '2022-04-18', isAttended: true })
  const machine = useJourney({ today: '2022-05-04', isAttended: true })
  const page = (): Page => office().workbench.page
  const stick = (): string => office().saved('U盘')
  const liaison = { section: '办公室', phone: '', fromOn: '2022-04-18' }
  const confirm = (on: Page) => on.getByRole('dialog', { name: '从备份恢复' }).getByRole('button', { name: '恢复', exact: true })

  test('a week after the set-up the page asks for a copy outside; it is written to the chosen folder', async () => {
    const { workbench } = office()
    await setUpOffice(workbench, 'city')
    await workbench.call('liaisons.save', { unitId: 'heihe:unit:xunke-county', name: '演示联络员甲', ...liaison })
    await workbench.setDay('2022-04-26')
    await workbench.goto('/system?view=backups')
    const outside = page().getByRole('region', { name: '异地备份' })
    await outside.getByText('超过 7 天未另存备份').waitFor()
    mkdirSync(stick())
    workbench.ports.answers.folders.push(stick())
    await outside.getByRole('button', { name: '另存备份' }).click()
    await said(page(), '已另存为“守信践诺备份-20220426-')
    await outside.getByText('上次另存：今天').waitFor()
    expect(readdirSync(stick())).toEqual([expect.stringMatching(/^守信践诺备份-20220426-\d{6}$/)])
  })

  test('the drill says that the backup can be restored', async () => {
    const drill = page().getByRole('region', { name: '恢复演练' })
    await drill.getByRole('button', { name: '立即演练' }).click()
    await drill.getByText('备份可恢复；尚无已通报月份可重算').waitFor()
    expect((await office().workbench.call('backups.list', {})).drill).toMatchObject({ isSound: true, month: null })
  })

  test('what was changed since is gone after the restore, and a backup of it is there', async () => {
    const { workbench } = office()
    await workbench.call('liaisons.save', { unitId: 'heihe:unit:xunke-county', name: '演示联络员乙', ...liaison })
    workbench.ports.answers.folders.push(stick())
    await page().getByRole('button', { name: '从备份文件夹恢复' }).click()
    await page().getByRole('dialog').getByText('市营商环境局').waitFor()
    await confirm(page()).click()
    await said(page(), '恢复前的数据已备份为')
    await page()
      .getByRole('row', { name: /恢复前 校验通过/ })
      .waitFor()
    expect((await workbench.call('liaisons.list', {})).liaisons.map(({ name }) => name)).toEqual(['演示联络员甲'])
    expect((await workbench.call('events.list', { beforeSeq: null })).events.map(({ action }) => action)).toContain('backups.restore')
  })

  test('a half-copied folder is refused in one sentence and nothing is changed', async () => {
    const { workbench } = office()
    const half = join(stick(), '守信践诺备份-20220101-090000.part')
    mkdirSync(half)
    workbench.ports.answers.folders.push(half)
    await page().getByRole('button', { name: '从备份文件夹恢复' }).click()
    const notice = page().getByRole('alert')
    await notice.getByText('不能使用：复制未完成，内容不全。本机数据未改动，请换用其他备份。').waitFor()
    await notice.getByRole('button', { name: '知道了' }).click()
    expect((await workbench.call('liaisons.list', {})).liaisons).toHaveLength(1)
  })

  test('a new machine goes on with the data of the stick', async () => {
    const { workbench } = machine()
    workbench.ports.answers.folders.push(stick())
    await workbench.page.getByRole('button', { name: '从备份恢复' }).click()
    await confirm(workbench.page).click()
    await workbench.page.getByRole('navigation').first().waitFor()
    expect((await workbench.call('liaisons.list', {})).liaisons.map(({ name }) => name)).toEqual(['演示联络员甲'])
  })

  test('a damaged database opens the safe mode; from there the office is restored', async () => {
    const { workbench } = machine()
    await workbench.call('backups.create', {})
    const path = join(machine().saved('data'), 'store.db')
    await workbench.restart(() => writeFileSync(path, readFileSync(path).subarray(0, 50_000).fill(7, 200)))
    await workbench.page.getByRole('heading', { name: '安全模式' }).waitFor()
    await workbench.page.getByText('数据库有问题，请从下列备份恢复').waitFor()
    await workbench.page
      .getByRole('button', { name: /^恢复今天/ })
      .first()
      .click()
    await confirm(workbench.page).click()
    await said(workbench.page, '原数据库文件已保留为')
    await workbench.page.getByRole('navigation').first().waitFor()
    expect((await workbench.call('liaisons.list', {})).liaisons).toHaveLength(1)
  })
})
