import { clearDraft, listBackups, listEvents, readDraft, writeDraft } from '#db/repositories/desk.ts'
import { listProblems } from '#db/repositories/problems.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import { listLines } from '#db/repositories/plans.ts'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { backupFindings, fileFindings } from '#db/beside-store.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { monthOf } from '#shared/domain/period.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'
import { verifyScores } from '../appraisal/recomputing.ts'
import { countOpenDocuments, searchDocuments } from '../documents/document-lists.ts'
import { searchEntries } from '../ledgers/search.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { countyOfficeName } from '../programmes/programme-names.ts'
import { waitingSubjects } from '../supervision/subjects.ts'
import { standingObligations } from '../months/submissions.ts'
import { unitRefs } from '../units.ts'

/** The frame around every page: who works here, what waits, what was saved; drafts, journal and backups. */

export async function deskStatus(context: ServiceContext) {
  const { store, pack, office, officer } = context
  const units = await unitRefs(store.db, context.pack)
  const today = context.ports.clock.today()
  const month = currentMonth(context)
  const backup = (await listBackups(store.db))[0]
  // Of every month that is open: what is still out of an earlier one waits as well (once published it is 漏报).
  const obligations = await standingObligations(context, store.db, {})
  const own = obligations.filter((each) => office.profile === 'city' || each.unit_id === office.unitId)
  const lines = await listLines(store.db, inProgramme(context, office.profile === 'city' ? { month } : { month, unitId: office.unitId }))
  const isScored = new Set(units.all.filter((unit) => unit.scored).map((unit) => unit.id))
  const toReview = lines.filter((line) => isScored.has(line.unitId) && line.selfVerdict !== null && line.reviewVerdict === null)
  return {
    profile: office.profile,
    office: units.ref(office.unitId),
    officeName: office.profile === 'city' ? pack.officeName : countyOfficeName(pack, units.get(office.unitId)),
    officer: { officerId: officer.id, name: officer.name },
    programme: {
      id: pack.id,
      title: pack.title,
      city: pack.city,
      year: pack.year,
      months: programmeMonths(pack),
      isAppraised: pack.appraisal !== null,
    },
    today,
    currentMonth: month,
    lastBackup: backup === undefined ? null : { at: backup.at, isVerified: backup.is_verified === 1 },
    waiting: {
      submissions: own.filter((each) => each.status === 'overdue').length,
      appraisal:
        pack.appraisal === null
          ? 0
          : office.profile === 'city'
            ? toReview.length
            : lines.filter((line) => line.selfVerdict === null).length,
      supervision: await waitingSubjects(context, store.db),
      documents: await countOpenDocuments(context),
    },
  }
}

/** The programme's month that today falls in, or the nearest one. */
export function currentMonth(context: ServiceContext): string {
  const months = programmeMonths(context.pack)
  const month = monthOf(context.ports.clock.today())
  if (months.includes(month)) return month
  const first = months[0] ?? month
  return month < first ? first : (months.at(-1) ?? month)
}

/** Finds measures, units, documents, problems and entries of ledgers by what they are called (Ctrl+K). */
export async function search(context: ServiceContext, input: { readonly text: string }) {
  const text = input.text.trim()
  if (text === '') return { hits: [] }
  const { db } = context.store
  const measures = (await listMeasures(db, context.office.programmeId))
    .filter((each) => each.code === text || each.text.includes(text) || each.shortTitle.includes(text) || each.taskTitle.includes(text))
    .map((each) =>
      hit('measure', each.id, `${each.code} ${each.shortTitle}`, each.taskTitle, `/tasks?measure=${encodeURIComponent(each.id)}`),
    )
  const units = (await unitRefs(db, context.pack)).all
    .filter((unit) => unit.reports && (unit.name.includes(text) || unit.aliases.some((alias) => alias.includes(text))))
    .map((unit) => hit('unit', unit.id, unit.name, '月度报送', `/submissions?unit=${encodeURIComponent(unit.id)}`))
  const documents = (await searchDocuments(context, text)).map((each) =>
    hit('document', each.documentId, each.title, each.number || each.kindTitle, `/documents/${each.documentId}`),
  )
  const problems = (await listProblems(db, context.office.programmeId))
    .filter((each) => each.content.includes(text))
    .map((each) => hit('problem', each.id, each.content, '一清单', '/tasks?view=problems'))
  const entries = (await searchEntries(context, text)).map((each) => hit('entry', each.entryId, each.title, each.detail, each.route))
  return { hits: [...measures, ...units, ...documents, ...problems, ...entries].slice(0, 30) }
}

function hit<Kind extends 'measure' | 'unit' | 'document' | 'problem' | 'entry'>(
  kind: Kind,
  id: string,
  title: string,
  detail: string,
  route: string,
) {
  return { kind, id, title, detail, route }
}

export async function readOwnDraft(context: ServiceContext, input: { readonly form: string }) {
  const draft = await readDraft(context.store.db, context.officer.id, input.form)
  if (draft === undefined) return { fields: null, savedAt: null }
  return { fields: JSON.parse(draft.fields) as Record<string, string>, savedAt: draft.saved_at }
}

/** Half-typed text is saved without an event: it is nobody's record yet. */
export async function saveOwnDraft(
  context: ServiceContext,
  input: { readonly form: string; readonly fields: Readonly<Record<string, string>> },
) {
  const savedAt = context.ports.clock.now()
  const row = { officer_id: context.officer.id, form: input.form, fields: JSON.stringify(input.fields), saved_at: savedAt }
  await context.store.write((trx) => writeDraft(trx, row))
  return { savedAt }
}

export async function clearOwnDraft(context: ServiceContext, input: { readonly form: string }) {
  await context.store.write((trx) => clearDraft(trx, context.officer.id, input.form))
  return {}
}

const eventPage = 100

export async function eventList(context: ServiceContext, input: { readonly beforeSeq: number | null }) {
  const rows = await listEvents(context.store.db, input.beforeSeq, eventPage)
  const events = rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    officer: row.officer ?? '',
    action: row.action,
    subject: row.subject_type,
  }))
  return { events, nextBeforeSeq: rows.length < eventPage ? null : (rows.at(-1)?.seq ?? null) }
}

const checks = {
  page: '数据库页',
  schema: '表结构',
  foreignKey: '关联完整性',
  revision: '记录校验值',
  projection: '当前值与修订一致',
  event: '审计日志链',
} as const

/** The store's own check: pages, definitions, foreign keys, record hashes, current values, event chain, the files and backups beside it; one line each. */
export async function verifyOwnStore(context: ServiceContext) {
  const { isSound, findings } = await verifyStore(context.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })
  const kinds = Object.keys(checks) as (keyof typeof checks)[]
  // Of a store that cannot be read nothing is computed again: its damage is told.
  const isReadable = findings.every(({ kind }) => kind !== 'page' && kind !== 'schema')
  const scores = isReadable ? (await verifyScores(context)).findings : []
  const { db, folder } = context.store
  const beside = isReadable ? besideChecks(await fileFindings(db, folder), await backupFindings(db, folder)) : []
  const rescored = { check: '通报得分可重新计算', passed: scores.length === 0, detail: scores.map((each) => each.sentence).join('') }
  return {
    isSound: isSound && scores.length === 0 && beside.every(({ passed }) => passed),
    findings: [
      ...kinds.map((kind) => {
        const own = findings.filter((finding) => finding.kind === kind)
        return { check: checks[kind], passed: own.length === 0, detail: own.map((finding) => finding.place).join('；') }
      }),
      ...(isReadable ? [rescored] : []),
      ...beside,
    ],
  }
}

/** What lies beside the database, as its books say; one line each. */
function besideChecks(files: readonly string[], backups: readonly string[]) {
  const some = files.slice(0, 5).map((sha256) => sha256.slice(0, 10))
  return [
    {
      check: '佐证等文件与登记一致',
      passed: files.length === 0,
      detail:
        files.length === 0
          ? ''
          : `有${files.length}个文件缺失、损坏或大小不符：${some.join('、')}${files.length > some.length ? '等' : ''}`,
    },
    {
      check: '备份与登记一致',
      passed: backups.length === 0,
      detail: backups.length === 0 ? '' : `缺失、大小不符或审计链与登记不符：${backups.join('、')}`,
    },
  ]
}
