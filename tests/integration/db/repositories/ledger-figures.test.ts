import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setDeleted } from '#db/repositories/ledger-entries.ts'
import { figureValue } from '#db/repositories/ledger-figures.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import { figureOf } from '#shared/ledgers/figures.ts'
import type { EntryFields, Ledger, LedgerFigure } from '#shared/ledgers/schema.ts'
import { ledgerSchema } from '#shared/ledgers/schema.ts'
import { aLedgerStore, aihui, ledgerId, otherProgrammeId, programmeId, record, units, xunke } from '../ledger-store.ts'

const figures: readonly LedgerFigure[] = (['entries', 'distinct', 'sum', 'latest'] as const).flatMap((counts) =>
  (['amount', 'fen'] as const).flatMap((column) =>
    [null, 'on'].flatMap((datedBy) =>
      (
        [
          [],
          [{ column: 'channel', notIn: ['letter'] }],
          [
            { column: 'status', in: ['pledged'] },
            { column: 'channel', isFilled: true },
          ],
        ] as const
      ).map((where, at) => ({
        id: `${counts}-${column}-${datedBy ?? 'always'}-${at}`,
        title: '数',
        counts,
        column: counts === 'entries' ? null : column,
        where: where.map((condition) => condition as LedgerFigure['where'][number]),
        datedBy: counts === 'latest' ? 'on' : datedBy,
      })),
    ),
  ),
)
const ledger: Ledger = ledgerSchema.parse({
  id: ledgerId,
  title: '台账',
  shortTitle: '台账',
  group: 'own',
  keeper: 'unit',
  columns: [
    { id: 'amount', label: '数量', kind: 'decimal' },
    { id: 'fen', label: '金额', kind: 'money', unit: '元' },
    { id: 'channel', label: '渠道', kind: 'choice', options: [{ id: 'letter', label: '来信' }] },
    { id: 'on', label: '日期', kind: 'date' },
  ],
  titleColumn: 'amount',
  statuses: [{ id: 'pledged', label: '已承诺', tone: 'done', isOpen: false }],
  figures,
  print: { paper: 'A4', orientation: 'portrait', columns: [{ id: 'amount', width: 20 }] },
})

const cells = fc.record(
  {
    amount: fc.constantFrom('0.1', '0.2', '12.50', '1', '9007199254740993.000000000000000001'),
    fen: fc.constantFrom(1, 5_000_000_001, Number.MAX_SAFE_INTEGER),
    channel: fc.constantFrom('letter', 'hotline'),
    on: fc.constantFrom('2022-03-31', '2022-04-01', '2022-04-30', '2022-05-01'),
  },
  { requiredKeys: [] },
)
const drawnEntry = fc.record({
  unit: fc.constantFrom(...units),
  status: fc.constantFrom('pledged', 'kept'),
  cells,
  place: fc.constantFrom('here', 'here', 'here', 'bin', 'otherYear'),
})

test('foundations 4: SQL counts what shared/ledgers/figures.ts counts, whole and by unit, to the last digit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawnEntry, { maxLength: 16 }), fc.constantFrom(null, '2022-03', '2022-04'), async (drawn, asOf) => {
      const store = await aLedgerStore()
      const entries = drawn.map((each, turn) => ({ ...each, id: `entry-${String(turn).padStart(2, '0')}` }))
      const given = entries.map(({ id, unit, status, cells: own, place }) => ({
        id,
        unit_id: unit,
        status,
        cells: own as EntryFields,
        programme_id: place === 'otherYear' ? otherProgrammeId : programmeId,
      }))
      await record(store, given)
      for (const each of entries) if (each.place === 'bin') await store.write((trx) => setDeleted(trx, each.id, 1, '2022-04-01T00:00:00Z'))
      const standing = given
        .filter((_, turn) => entries[turn]?.place === 'here')
        .map((each) => ({ entryId: each.id, unitId: each.unit_id, status: each.status, fields: each.cells }))
      for (const figure of figures) {
        const ours = await figureValue(store.db, { programmeId, ledgerId, figure, asOf })
        expect(parseFraction(ours.value), figure.id).toEqual(figureOf(ledger, figure.id, standing, asOf))
        for (const unitId of units) {
          const own = standing.filter((each) => each.unitId === unitId)
          const value = parseFraction(ours.byUnit.get(unitId) ?? '0')
          expect(value, `${figure.id} ${unitId}`).toEqual(figureOf(ledger, figure.id, own, asOf))
          const alone = await figureValue(store.db, { programmeId, ledgerId, figure, asOf, unitIds: [unitId] })
          expect(alone.value).toBe(ours.byUnit.get(unitId) ?? '0')
        }
      }
      await store.close()
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('decimals and sums beyond a float keep every digit, and a part of a breakdown is counted by itself', async () => {
  const store = await aLedgerStore()
  await record(store, [
    { id: 'a', cells: { amount: '0.1', fen: Number.MAX_SAFE_INTEGER, channel: 'letter' } },
    { id: 'b', cells: { amount: '0.2', fen: 3 } },
    { id: 'c', unit_id: aihui, cells: { amount: '1234567890123456789.05', fen: Number.MAX_SAFE_INTEGER } },
  ])
  const value = (column: string, where: LedgerFigure['where'] = []) =>
    figureValue(store.db, { programmeId, ledgerId, figure: { counts: 'sum', column, where: [], datedBy: null }, asOf: null, where })
  expect(await value('amount')).toEqual({
    value: '1234567890123456789.35',
    byUnit: new Map([
      [aihui, '1234567890123456789.05'],
      [xunke, '0.3'],
    ]),
  })
  expect((await value('fen')).value).toBe('18014398509481985')
  expect((await value('amount', [{ column: 'channel', in: ['letter'] }])).value).toBe('0.1')
  expect(
    await figureValue(store.db, {
      programmeId,
      ledgerId,
      figure: { counts: 'entries', column: null, where: [], datedBy: null },
      asOf: null,
      unitIds: [],
    }),
  ).toEqual({ value: '0', byUnit: new Map() })
})
