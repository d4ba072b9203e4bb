import { type Kysely, sql } from 'kysely'

export const id = 10
export const name = 'foundation'

/** Statements, one table or index each; STRICT everywhere, singular names. */
const statements = [
  `CREATE TABLE office (id INTEGER PRIMARY KEY CHECK (id = 1), profile TEXT NOT NULL CHECK (profile IN ('city', 'county')), unit_id TEXT NOT NULL REFERENCES unit (id), programme_id TEXT NOT NULL REFERENCES programme (id), installation_id TEXT NOT NULL, created_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE officer (id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL CHECK (json_valid(roles)), created_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE programme (id TEXT PRIMARY KEY, title TEXT NOT NULL, city TEXT NOT NULL, year INTEGER NOT NULL, pack_version INTEGER NOT NULL, pack TEXT NOT NULL CHECK (json_valid(pack)), pack_hash TEXT NOT NULL, loaded_at TEXT NOT NULL, closed_on TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE unit (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, level TEXT NOT NULL, sector TEXT NOT NULL, parent_id TEXT REFERENCES unit (id), reports INTEGER NOT NULL, scored INTEGER NOT NULL, pilot INTEGER NOT NULL, is_host INTEGER NOT NULL, note TEXT, ordinal INTEGER NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE UNIQUE INDEX unit_by_ordinal ON unit (ordinal, id)`,
  `CREATE TABLE unit_alias (unit_id TEXT NOT NULL REFERENCES unit (id), alias TEXT NOT NULL, is_ambiguous INTEGER NOT NULL, PRIMARY KEY (unit_id, alias)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX unit_alias_by_alias ON unit_alias (alias)`,
  `CREATE TABLE liaison (id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES unit (id), name TEXT NOT NULL, section TEXT NOT NULL, phone TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX liaison_by_unit ON liaison (unit_id, from_on)`,
  `CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE draft (officer_id TEXT NOT NULL REFERENCES officer (id), form TEXT NOT NULL, fields TEXT NOT NULL CHECK (json_valid(fields)), saved_at TEXT NOT NULL, PRIMARY KEY (officer_id, form)) STRICT, WITHOUT ROWID`,

  `CREATE TABLE task (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), number INTEGER NOT NULL, domain INTEGER NOT NULL, title TEXT NOT NULL, goal TEXT NOT NULL, origin TEXT NOT NULL CHECK (origin IN ('original', 'raised', 'added')), from_month TEXT, UNIQUE (programme_id, number)) STRICT`,
  `CREATE TABLE measure (id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES task (id), code TEXT NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL, short_title TEXT NOT NULL, source_clause TEXT NOT NULL, UNIQUE (task_id, ordinal)) STRICT`,
  `CREATE TABLE milestone (measure_id TEXT NOT NULL REFERENCES measure (id), ordinal INTEGER NOT NULL, wording TEXT NOT NULL, due_on TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (measure_id, ordinal)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX milestone_by_due ON milestone (due_on)`,
  `CREATE TABLE assignment (id TEXT PRIMARY KEY, measure_id TEXT NOT NULL REFERENCES measure (id), unit_id TEXT NOT NULL REFERENCES unit (id), role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')), via_collective_id TEXT REFERENCES unit (id), status TEXT NOT NULL CHECK (status IN ('notStarted', 'underway', 'claimedComplete', 'closed')), status_on TEXT, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (measure_id, unit_id, role)) STRICT`,
  `CREATE INDEX assignment_by_unit ON assignment (unit_id, measure_id)`,
  `CREATE TABLE milestone_met (assignment_id TEXT NOT NULL REFERENCES assignment (id), ordinal INTEGER NOT NULL, met_on TEXT NOT NULL, PRIMARY KEY (assignment_id, ordinal)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE duty_card (assignment_id TEXT PRIMARY KEY REFERENCES assignment (id), leader_in_charge TEXT NOT NULL, responsible_section TEXT NOT NULL, work_plan TEXT NOT NULL, contact_person TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE TABLE problem (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), measure_id TEXT REFERENCES measure (id), content TEXT NOT NULL, origin TEXT NOT NULL, found_on TEXT NOT NULL, due_on TEXT, measures_taken TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('open', 'closed')), closed_on TEXT, conclusion TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX problem_by_found ON problem (programme_id, found_on, id)`,

  `CREATE TABLE plan (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('proposed', 'settled')), settled_on TEXT, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (programme_id, month, unit_id)) STRICT`,
  `CREATE TABLE plan_line (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), plan_id TEXT NOT NULL REFERENCES plan (id), assignment_id TEXT NOT NULL REFERENCES assignment (id), measure_id TEXT NOT NULL REFERENCES measure (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, goal TEXT NOT NULL, due_on TEXT NOT NULL, self_verdict TEXT CHECK (self_verdict IN ('done', 'notDone', 'notApplicable')), self_note TEXT NOT NULL DEFAULT '', review_verdict TEXT CHECK (review_verdict IN ('done', 'notDone', 'notApplicable')), review_decision TEXT CHECK (review_decision IN ('agreed', 'overruled')), review_reason TEXT NOT NULL DEFAULT '', review_basis TEXT, reviewed_at TEXT, removed_reason TEXT, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (plan_id, assignment_id)) STRICT`,
  `CREATE INDEX plan_line_by_month ON plan_line (programme_id, month, unit_id, measure_id, id)`,
  `CREATE INDEX plan_line_by_assignment ON plan_line (assignment_id, month)`,
  `CREATE TABLE progress_entry (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), line_id TEXT NOT NULL REFERENCES plan_line (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, recorded_on TEXT NOT NULL, content TEXT NOT NULL, outcome TEXT NOT NULL, problem TEXT NOT NULL, next_plan TEXT NOT NULL, is_on_behalf INTEGER NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), created_at TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX progress_entry_by_line ON progress_entry (line_id, recorded_on, id)`,
  `CREATE INDEX progress_entry_by_month ON progress_entry (programme_id, month, unit_id, recorded_on, id)`,
  `CREATE TABLE evidence (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, issuer TEXT NOT NULL, document_number TEXT NOT NULL, formed_on TEXT NOT NULL, recorded_at TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX evidence_by_month ON evidence (programme_id, month, unit_id, id)`,
  `CREATE TABLE blob (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, stored_at TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE evidence_file (evidence_id TEXT NOT NULL REFERENCES evidence (id), sha256 TEXT NOT NULL REFERENCES blob (sha256), name TEXT NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (evidence_id, ordinal)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE evidence_link (evidence_id TEXT NOT NULL REFERENCES evidence (id), line_id TEXT NOT NULL REFERENCES plan_line (id), PRIMARY KEY (evidence_id, line_id)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX evidence_link_by_line ON evidence_link (line_id)`,
  `CREATE TABLE obligation (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), kind TEXT NOT NULL, title TEXT NOT NULL, unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, due_on TEXT NOT NULL, counts INTEGER NOT NULL, waived_reason TEXT, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (programme_id, month, unit_id, kind, due_on)) STRICT`,
  `CREATE INDEX obligation_by_due ON obligation (programme_id, due_on, id)`,
  `CREATE TABLE submission (id TEXT PRIMARY KEY, obligation_id TEXT NOT NULL REFERENCES obligation (id), received_on TEXT NOT NULL, way TEXT NOT NULL, is_on_behalf INTEGER NOT NULL, reason TEXT NOT NULL, recorded_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), status TEXT NOT NULL CHECK (status IN ('received', 'returned', 'withdrawn')), status_reason TEXT NOT NULL DEFAULT '', rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX submission_by_obligation ON submission (obligation_id, received_on)`,

  `CREATE TABLE self_assessment (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, assessed_on TEXT NOT NULL, sheet TEXT NOT NULL CHECK (json_valid(sheet)), total TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1, UNIQUE (programme_id, month, unit_id)) STRICT`,
  `CREATE TABLE spot_check (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, checked_on TEXT NOT NULL, how_chosen TEXT NOT NULL, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX spot_check_by_month ON spot_check (programme_id, month, unit_id, checked_on)`,
  `CREATE TABLE spot_check_finding (spot_check_id TEXT NOT NULL REFERENCES spot_check (id), line_id TEXT NOT NULL REFERENCES plan_line (id), finding TEXT NOT NULL CHECK (finding IN ('confirmed', 'refuted')), reason TEXT NOT NULL, PRIMARY KEY (spot_check_id, line_id)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX spot_check_finding_by_line ON spot_check_finding (line_id)`,
  `CREATE TABLE monthly_score (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, version INTEGER NOT NULL, interpretation TEXT NOT NULL, pack_version INTEGER NOT NULL, facts TEXT NOT NULL CHECK (json_valid(facts)), facts_hash TEXT NOT NULL, result TEXT NOT NULL CHECK (json_valid(result)), total TEXT NOT NULL, score TEXT NOT NULL, published_on TEXT NOT NULL, correction_reason TEXT NOT NULL DEFAULT '', document_id TEXT REFERENCES document (id), UNIQUE (programme_id, month, unit_id, version)) STRICT`,
  `CREATE TRIGGER monthly_score_is_frozen BEFORE UPDATE ON monthly_score BEGIN SELECT RAISE(ABORT, 'a published score is frozen'); END`,
  `CREATE TRIGGER monthly_score_stays BEFORE DELETE ON monthly_score BEGIN SELECT RAISE(ABORT, 'a published score stays'); END`,
  `CREATE TABLE work_brief (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), title TEXT NOT NULL, received_on TEXT NOT NULL, is_high_quality INTEGER NOT NULL, quality_ground TEXT NOT NULL, is_recommended INTEGER NOT NULL, adopted_on TEXT, adopted_in TEXT NOT NULL, deleted_at TEXT, rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX work_brief_by_receipt ON work_brief (programme_id, received_on, id)`,
  `CREATE TABLE adjustment_claim (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, basis TEXT NOT NULL, claimed_on TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('claimed', 'recognised', 'refused')), opinion TEXT NOT NULL DEFAULT '', rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX adjustment_claim_by_month ON adjustment_claim (programme_id, month, unit_id, id)`,

  `CREATE TABLE document (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), kind TEXT NOT NULL, title TEXT NOT NULL, unit_id TEXT REFERENCES unit (id), month TEXT, notice_id TEXT, status TEXT NOT NULL, facts TEXT NOT NULL CHECK (json_valid(facts)), wording TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(wording)), facts_hash TEXT NOT NULL, number_text TEXT NOT NULL DEFAULT '', dated_on TEXT, file_sha256 TEXT REFERENCES blob (sha256), drafted_at TEXT NOT NULL, drafted_by TEXT NOT NULL REFERENCES officer (id), rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX document_by_time ON document (programme_id, drafted_at DESC, id DESC)`,
  `CREATE INDEX document_by_month ON document (programme_id, month, drafted_at DESC, id DESC)`,
  `CREATE TABLE document_step (document_id TEXT NOT NULL REFERENCES document (id), seq INTEGER NOT NULL, step TEXT NOT NULL, done_on TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), at TEXT NOT NULL, detail TEXT NOT NULL CHECK (json_valid(detail)), PRIMARY KEY (document_id, seq)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE document_version (document_id TEXT NOT NULL REFERENCES document (id), version INTEGER NOT NULL, at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), what TEXT NOT NULL, facts TEXT NOT NULL, wording TEXT NOT NULL, PRIMARY KEY (document_id, version)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE number_series (series TEXT NOT NULL, year INTEGER NOT NULL, next INTEGER NOT NULL CHECK (next >= 1), PRIMARY KEY (series, year)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE document_number (series TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL CHECK (serial >= 1), document_id TEXT REFERENCES document (id), text TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('used', 'voided')), reason TEXT NOT NULL DEFAULT '', given_at TEXT NOT NULL, PRIMARY KEY (series, year, serial)) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER document_number_stays BEFORE DELETE ON document_number BEGIN SELECT RAISE(ABORT, 'a number that was given stays'); END`,
  `CREATE TABLE notice (id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES document (id), kind TEXT NOT NULL CHECK (kind IN ('reminder', 'supervision', 'internalReminder', 'letter')), unit_id TEXT NOT NULL REFERENCES unit (id), month TEXT NOT NULL, answer_due_on TEXT NOT NULL, demands TEXT NOT NULL, answer_way TEXT NOT NULL, is_listed INTEGER NOT NULL, copy_to TEXT NOT NULL CHECK (json_valid(copy_to)), answered_on TEXT, answer_result TEXT NOT NULL DEFAULT '', concluded_on TEXT, conclusion TEXT CHECK (conclusion IN ('approved', 'returned')), conclusion_opinion TEXT NOT NULL DEFAULT '', rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX notice_by_unit ON notice (unit_id, id)`,
  `CREATE TABLE notice_item (id TEXT PRIMARY KEY, notice_id TEXT NOT NULL REFERENCES notice (id), ordinal INTEGER NOT NULL, subject_kind TEXT NOT NULL CHECK (subject_kind IN ('milestone', 'obligation', 'problem')), subject_id TEXT NOT NULL, subject_ordinal INTEGER NOT NULL, title TEXT NOT NULL, missed TEXT NOT NULL, missed_on TEXT, cause TEXT NOT NULL, article TEXT NOT NULL, earlier TEXT NOT NULL, is_included INTEGER NOT NULL, UNIQUE (notice_id, ordinal)) STRICT`,
  `CREATE INDEX notice_item_by_subject ON notice_item (subject_id, subject_kind, subject_ordinal)`,
  `CREATE TABLE urge (id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme (id), unit_id TEXT NOT NULL REFERENCES unit (id), subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, subject_ordinal INTEGER NOT NULL, way TEXT NOT NULL, urged_on TEXT NOT NULL, content TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `CREATE INDEX urge_by_programme ON urge (programme_id, urged_on, id)`,
  `CREATE INDEX urge_by_subject ON urge (subject_id, urged_on, id)`,

  `CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, officer_id TEXT NOT NULL, action TEXT NOT NULL, subject_type TEXT NOT NULL, subject_id TEXT NOT NULL, detail TEXT NOT NULL CHECK (json_valid(detail)), prev_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT`,
  `CREATE INDEX event_by_subject ON event (subject_id, seq)`,
  `CREATE TRIGGER event_is_append_only BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END`,
  `CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END`,
  `CREATE TABLE record_revision (type TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, owner_unit TEXT NOT NULL, hash TEXT NOT NULL, line TEXT NOT NULL, origin TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (type, id, rev)) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER record_revision_is_append_only BEFORE UPDATE ON record_revision BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END`,
  `CREATE TRIGGER record_revision_stays BEFORE DELETE ON record_revision BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END`,
  `CREATE TABLE backup_record (name TEXT PRIMARY KEY, at TEXT NOT NULL, size INTEGER NOT NULL, cause TEXT NOT NULL, is_verified INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
]

/** The foundation: organisation, programme, the month, appraisal, documents, journal. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
