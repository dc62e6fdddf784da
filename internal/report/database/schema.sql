-- What a run of statutelint found, as a database. docs/data.md explains it.
-- Fact tables (definitions, offences, exemptions, protected, ages …) are made
-- from the facts that rules see, one column a field, and are not listed here.

CREATE TABLE run (
  version  TEXT NOT NULL, -- of the program
  rule_set TEXT NOT NULL, -- of the rules and the vocabulary
  date     TEXT NOT NULL  -- of the run, YYYY-MM-DD; '' when not known
);

CREATE TABLE jurisdictions (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  level    TEXT NOT NULL, -- 'national', 'state' …; '' when not known
  parent   TEXT NOT NULL, -- name of the jurisdiction that it is a part of; '' for none
  path     TEXT NOT NULL,
  files    INTEGER NOT NULL,
  sections INTEGER NOT NULL, -- found, in force or not
  analysed INTEGER NOT NULL  -- in force and searched
);

CREATE TABLE skipped ( -- what was not analysed, and why
  jurisdiction_id INTEGER NOT NULL REFERENCES jurisdictions(id),
  path   TEXT NOT NULL,
  line   INTEGER NOT NULL, -- 0 when the whole file is meant
  reason TEXT NOT NULL
);

CREATE TABLE rules (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  family     TEXT NOT NULL,
  scope      TEXT NOT NULL, -- 'provision' or 'jurisdiction'
  severity   TEXT NOT NULL,
  suggestion TEXT NOT NULL
);

CREATE TABLE paragraphs ( -- of the report, and articles of treaties
  id         INTEGER PRIMARY KEY,
  document   TEXT NOT NULL,
  number     TEXT NOT NULL,
  says       TEXT NOT NULL,
  unanswered TEXT NOT NULL, -- why statute text cannot show it; '' when it can
  UNIQUE (document, number)
);

CREATE TABLE rule_paragraphs ( -- which rules answer which paragraph
  rule_id      TEXT NOT NULL REFERENCES rules(id),
  paragraph_id INTEGER NOT NULL REFERENCES paragraphs(id),
  PRIMARY KEY (rule_id, paragraph_id)
);

CREATE TABLE units ( -- the sections that the grammar read
  id              INTEGER PRIMARY KEY,
  jurisdiction_id INTEGER NOT NULL REFERENCES jurisdictions(id),
  section    TEXT NOT NULL,
  heading    TEXT NOT NULL,
  containers TEXT NOT NULL,
  file       TEXT NOT NULL,
  line       INTEGER NOT NULL,
  text       TEXT NOT NULL
);
CREATE INDEX units_by_section ON units (jurisdiction_id, section);

CREATE TABLE verdicts (
  id              INTEGER PRIMARY KEY,
  jurisdiction_id INTEGER NOT NULL REFERENCES jurisdictions(id),
  rule_id         TEXT NOT NULL REFERENCES rules(id),
  verdict         TEXT NOT NULL CHECK (verdict IN ('finding', 'clear', 'review', 'not-decidable')),
  why             TEXT NOT NULL,
  UNIQUE (jurisdiction_id, rule_id)
);

CREATE TABLE findings (
  id              INTEGER PRIMARY KEY,
  jurisdiction_id INTEGER NOT NULL REFERENCES jurisdictions(id),
  rule_id         TEXT NOT NULL REFERENCES rules(id),
  verdict_id      INTEGER REFERENCES verdicts(id),
  unit_id         INTEGER REFERENCES units(id), -- NULL for a finding about the jurisdiction
  severity     TEXT NOT NULL,
  certainty    TEXT NOT NULL,
  section      TEXT NOT NULL,
  address      TEXT NOT NULL,
  file         TEXT NOT NULL,
  start_offset INTEGER NOT NULL, start_line INTEGER NOT NULL, start_column INTEGER NOT NULL, -- offsets in bytes from 0, the rest from 1
  end_offset   INTEGER NOT NULL, end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
  message      TEXT NOT NULL,
  suggestion   TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  suppression   TEXT NOT NULL CHECK (suppression IN ('', 'baseline', 'waiver')), -- '' for a finding that fails a run
  justification TEXT NOT NULL -- of a waiver: the reason, who decided, when and until when
);
CREATE INDEX findings_by_rule ON findings (rule_id, jurisdiction_id);

CREATE TABLE evidence ( -- the words behind a finding, or behind a clear verdict
  id         INTEGER PRIMARY KEY,
  finding_id INTEGER REFERENCES findings(id),
  verdict_id INTEGER REFERENCES verdicts(id),
  position   INTEGER NOT NULL, -- order within its finding or verdict, from 1
  role       TEXT NOT NULL,
  address    TEXT NOT NULL,
  file       TEXT NOT NULL,
  line       INTEGER NOT NULL,
  quote      TEXT NOT NULL,
  note       TEXT NOT NULL,
  CHECK ((finding_id IS NULL) <> (verdict_id IS NULL))
);
CREATE INDEX evidence_by_finding ON evidence (finding_id);
CREATE INDEX evidence_by_verdict ON evidence (verdict_id);

CREATE TABLE record_faults ( -- what is wrong with the waivers
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL,
  line        INTEGER NOT NULL,
  message     TEXT NOT NULL,
  fingerprint TEXT NOT NULL
);

-- Every finding with its jurisdiction, rule and first words.
CREATE VIEW finding_list AS
SELECT j.name AS jurisdiction, f.rule_id AS rule, r.name AS rule_name, f.severity, f.certainty, f.section, f.address,
       f.file, f.start_line AS line, f.message, e.quote AS words, f.fingerprint, f.suppression
FROM findings f
JOIN jurisdictions j ON j.id = f.jurisdiction_id
JOIN rules r ON r.id = f.rule_id
LEFT JOIN evidence e ON e.finding_id = f.id AND e.position = 1;

-- Every verdict by name.
CREATE VIEW verdict_list AS
SELECT j.name AS jurisdiction, v.rule_id AS rule, r.name AS rule_name, v.verdict, v.why
FROM verdicts v JOIN jurisdictions j ON j.id = v.jurisdiction_id JOIN rules r ON r.id = v.rule_id;

-- How many jurisdictions gave each rule which answer.
CREATE VIEW rule_totals AS
SELECT r.id AS rule, r.name AS rule_name,
       sum(v.verdict = 'finding') AS findings, sum(v.verdict = 'clear') AS clear,
       sum(v.verdict = 'review') AS review, sum(v.verdict = 'not-decidable') AS not_decidable
FROM rules r LEFT JOIN verdicts v ON v.rule_id = r.id GROUP BY r.id;

-- The recommendations of the report: met when every rule that answers one is
-- clear or cannot be decided, and at least one is clear.
CREATE VIEW scorecard AS
SELECT j.name AS jurisdiction, p.number AS recommendation, p.says,
       CASE WHEN sum(v.verdict = 'finding') > 0 THEN 'unmet'
            WHEN sum(v.verdict = 'review') > 0 OR sum(v.verdict = 'clear') = 0 THEN 'undecided'
            ELSE 'met' END AS state
FROM paragraphs p
JOIN rule_paragraphs rp ON rp.paragraph_id = p.id
JOIN verdicts v ON v.rule_id = rp.rule_id
JOIN jurisdictions j ON j.id = v.jurisdiction_id
WHERE p.document = 'A/HRC/16/57/Add.5' AND CAST(p.number AS INTEGER) BETWEEN 105 AND 115
GROUP BY j.id, p.id;

-- Recommendations met, of those decidable.
CREATE VIEW scores AS
SELECT jurisdiction, sum(state = 'met') AS met, sum(state <> 'undecided') AS decidable
FROM scorecard GROUP BY jurisdiction;
