-- A key that signs a browser in as somebody, to read their page. It is not their token: nothing can be sent with it.
ALTER TABLE participant ADD COLUMN page_key_hash TEXT;
CREATE UNIQUE INDEX participant_page_key ON participant (page_key_hash);

-- Browsers that signed in; a row goes when they sign out, and counts until its end.
CREATE TABLE browser_session (
    hash TEXT PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('host', 'page')),
    participant_id TEXT REFERENCES participant (id),
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
