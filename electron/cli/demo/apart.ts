import { join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { typed } from '../session.ts'
import type { ApartCounty } from './month.ts'
import type { DemoOffice } from './office.ts'

/** A county's office beside the city's: everything between them goes through files in one folder, as on a stick. */

type Written = NonNullable<OutputOf<'exchange.saveRoster'>['written']>['package']

/** `packages`: the folder of the files, which stay there. */
export function apartCounty(city: DemoOffice, county: DemoOffice, unitId: string, packages: string): ApartCounty {
  return {
    unitId,
    session: county.session,
    async begin(month) {
      await enrol(city, county, packages)
      await take(county, await send(city, packages, { kind: 'task-issue', month, unitIds: [unitId] }))
    },
    async report(month) {
      await typed(county.session)('selfAssessments.submit', { unitId, month, assessedOn: county.clock.today(), receipt: null })
      const { rows } = await typed(county.session)('exchange.due', { month })
      const unitIds = rows.filter(({ kind }) => kind === 'month-report').map(({ recipient }) => recipient.unitId)
      await take(city, await send(county, packages, { kind: 'month-report', month, unitIds }))
    },
    async conclude(month) {
      await take(county, await send(city, packages, { kind: 'review-result', month, unitIds: [unitId] }))
    },
  }
}

/** 开通包 down, 开通回执 up; each side compares the other's whole code, as from the paper. */
async function enrol(city: DemoOffice, county: DemoOffice, packages: string): Promise<void> {
  const [atCity, atCounty] = [typed(city.session), typed(county.session)]
  const roster = await saveKeys(city, packages)
  const { token } = await chosen(county, roster)
  await atCounty('exchange.look', { token })
  await atCounty('exchange.acceptRoster', { token, digits: await ownCode(city), way: 'paper' })
  await take(city, await saveKeys(county, packages))
  const { own } = await atCounty('exchange.keys', {})
  await atCity('exchange.confirmKey', { signKey: own?.signKey ?? '', digits: own?.code ?? '', way: 'paper' })
}

async function ownCode({ session }: DemoOffice): Promise<string> {
  return (await typed(session)('exchange.keys', {})).own?.code ?? ''
}

async function saveKeys(office: DemoOffice, packages: string): Promise<string> {
  office.answers.folder = packages
  const { written } = await typed(office.session)('exchange.saveRoster', {})
  return fileOf(written?.package, packages)
}

async function send(
  office: DemoOffice,
  packages: string,
  order: Pick<InputOf<'exchange.export'>, 'kind' | 'month' | 'unitIds'>,
): Promise<string> {
  office.answers.folder = packages
  const whole = { layout: 'together', withEvidence: true, form: 'encrypted', plainNames: false } as const
  const { written } = await typed(office.session)('exchange.export', { ...whole, ...order })
  return fileOf(written?.packages[0], packages)
}

/** Everything of the demonstration fits into one volume. */
function fileOf(written: Written | undefined, packages: string): string {
  const name = written?.written[0]?.fileName
  if (name === undefined) throw new AppError('not_found', { what: '写出的数据包' })
  return join(packages, name)
}

async function take(office: DemoOffice, path: string): Promise<void> {
  const call = typed(office.session)
  const { token } = await chosen(office, path)
  await call('exchange.look', { token })
  await call('exchange.take', { token, receivedOn: office.clock.today(), way: 'usbStick', note: '' })
}

async function chosen(office: DemoOffice, path: string): Promise<{ token: string }> {
  office.answers.file = path
  const { file } = await typed(office.session)('exchange.choose', {})
  if (file === null) throw new AppError('cancelled')
  return file
}
