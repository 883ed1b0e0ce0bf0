-- One text for SQLite and Postgres: only TEXT and BIGINT, times in milliseconds since 1970 by the host's clock, yes and no as 1 and 0.
-- No time decides whether a row is free: the clocks of several hosts differ, and one may jump.

CREATE TABLE workshop (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'paused', 'ended')),
    frozen_at BIGINT,
    join_code TEXT NOT NULL,
    started_at BIGINT NOT NULL
);

-- Hashes only. scope: host or worker.
CREATE TABLE access_token (
    hash TEXT PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('host', 'worker')),
    made_at BIGINT NOT NULL
);

-- name_key: the name without the differences that a room overlooks, such as small and capital letters.
CREATE TABLE team (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
);

CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- NULL once they are removed: the name is free again.
    name_key TEXT UNIQUE,
    team_id TEXT REFERENCES team (id),
    token_hash TEXT NOT NULL UNIQUE,
    -- The hash of the key that they joined with: who knows it may ask for a token anew.
    join_key_hash TEXT,
    joined_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- Until then whoever joins by this name is this participant: the host knows that they lost their token.
    let_in_until BIGINT,
    -- When the host removed them. What they sent stays, and nobody is shown it.
    removed_at BIGINT
);

-- What the host changed by hand; no row: as the settings say.
CREATE TABLE kata_state (
    kata TEXT PRIMARY KEY,
    open BIGINT,
    solutions_released BIGINT NOT NULL DEFAULT 0
);

-- The suite that judges each kata in this workshop; a worker on another host must have the same.
CREATE TABLE suite (
    kata TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    -- Where work on the kata waits.
    lane TEXT NOT NULL CHECK (lane IN ('fast', 'hidden', 'slow'))
);

CREATE TABLE submission (
    id TEXT PRIMARY KEY,
    participant_id TEXT NOT NULL REFERENCES participant (id),
    idempotency_key TEXT NOT NULL,
    kata TEXT NOT NULL,
    digest TEXT NOT NULL,
    -- The suite that was to judge it when it came.
    suite TEXT NOT NULL,
    -- The work; NULL where the same work is stored already, with `same_as`.
    bundle TEXT,
    received_at BIGINT NOT NULL,
    -- 0 where a limit of attempts was passed or the kata was over: graded, but only the host sees the verdict.
    counts BIGINT NOT NULL,
    remark TEXT,
    -- The submission whose gradings are this one's as well, because it is the same work; NULL where it has its own.
    same_as TEXT REFERENCES submission (id),
    UNIQUE (participant_id, idempotency_key),
    CHECK ((bundle IS NULL) = (same_as IS NOT NULL))
);
CREATE INDEX submission_of_participant ON submission (participant_id, kata, received_at);
CREATE INDEX submission_same_as ON submission (same_as);
-- The same work is graded once, also where it arrives twice in the same moment.
CREATE UNIQUE INDEX submission_work ON submission (participant_id, kata, digest, suite) WHERE same_as IS NULL;

-- One grading of one submission by one suite: the first one, and one more for each regrade (attempt counts those, tries counts
-- how often a worker began). A row is what the queue's jobs are about; a job is only the permit to take the fairest row.
CREATE TABLE grading (
    id TEXT PRIMARY KEY,
    submission_id TEXT NOT NULL REFERENCES submission (id),
    suite TEXT NOT NULL,
    attempt BIGINT NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('fast', 'hidden', 'slow', 'rerun')),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'parked')),
    queued_at BIGINT NOT NULL,
    -- Whose turn it takes: the team, or whoever works alone; and in which round of the lane.
    share TEXT NOT NULL,
    round BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    -- Whoever holds it may complete it; a completion with another token changes nothing.
    lease TEXT,
    -- Counted up by the holder while it works. A sweeper that sees it stand still gives the row to the next one.
    beats BIGINT NOT NULL DEFAULT 0,
    worker TEXT,
    started_at BIGINT,
    ended_at BIGINT,
    -- `grading::Graded` as JSON.
    result TEXT,
    -- Sums for the pages, out of the result: `passed`, `failed`, … and all points, seen or not.
    verdict_state TEXT,
    points BIGINT,
    points_of BIGINT,
    problem TEXT,
    UNIQUE (submission_id, suite, attempt)
);
CREATE INDEX grading_turn ON grading (lane, state, round, queued_at, id);
CREATE INDEX grading_share ON grading (lane, share, round);
CREATE INDEX grading_unfinished ON grading (share, state);

-- What the pages' streams and the host's log tell, in order.
CREATE TABLE event (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    participant_id TEXT,
    kata TEXT,
    text TEXT NOT NULL
);
CREATE INDEX event_at ON event (at);
