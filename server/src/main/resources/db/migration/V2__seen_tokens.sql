-- Used tokens while they are fresh; filled only with konaplate.token.replay-guard.
CREATE TABLE seen_token (
  digest     VARCHAR                  NOT NULL PRIMARY KEY,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX seen_token_expiry ON seen_token (expires_at);
