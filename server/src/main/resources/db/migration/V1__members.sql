-- Plain SQL that H2 and PostgreSQL share. What a partner sends never stands here as it is: texts are encrypted
-- (key-id:base64), and where one is looked up or unique, a keyed hash of it stands beside it (…_index). So no database's
-- idea of a text, its length or its order matters.

CREATE SEQUENCE member_user_id START WITH 10000000000;

-- What requests ask for and change: small rows, so that those of many members fit into a database's cache.
CREATE TABLE member (
  asp_id              VARCHAR                  NOT NULL,
  user_id             NUMERIC(19)              NOT NULL,
  login_id_index      VARCHAR                  NOT NULL,
  ci_index            VARCHAR,
  mobile_number_index VARCHAR,
  password_hash       VARCHAR                  NOT NULL,
  active              BOOLEAN                  NOT NULL,
  blocked             BOOLEAN                  NOT NULL,
  failed_attempts     INTEGER                  NOT NULL,
  registered_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (asp_id, user_id),
  UNIQUE (asp_id, login_id_index),
  UNIQUE (asp_id, ci_index)
);

CREATE INDEX member_mobile_number ON member (asp_id, mobile_number_index);

-- Who the member is, all of it encrypted.
CREATE TABLE member_details (
  asp_id         VARCHAR     NOT NULL,
  user_id        NUMERIC(19) NOT NULL,
  login_id       VARCHAR     NOT NULL,
  ci             VARCHAR,
  birth_date     VARCHAR     NOT NULL,
  nationality    VARCHAR     NOT NULL,
  gender         VARCHAR     NOT NULL,
  user_name      VARCHAR     NOT NULL,
  mobile_number  VARCHAR,
  email          VARCHAR     NOT NULL,
  join_channel   VARCHAR,
  zip_code       VARCHAR,
  address        VARCHAR,
  address_detail VARCHAR,
  -- A JSON array; as many as fit into a request.
  agreed_terms   TEXT        NOT NULL,
  PRIMARY KEY (asp_id, user_id),
  FOREIGN KEY (asp_id, user_id) REFERENCES member ON DELETE CASCADE
);

CREATE TABLE card (
  card_no_index VARCHAR     NOT NULL PRIMARY KEY,
  card_no       VARCHAR     NOT NULL,
  par_index     VARCHAR     NOT NULL UNIQUE,
  par           VARCHAR     NOT NULL,
  expiry_date   VARCHAR     NOT NULL,
  service_id    VARCHAR     NOT NULL,
  asp_id        VARCHAR     NOT NULL,
  user_id       NUMERIC(19) NOT NULL,
  FOREIGN KEY (asp_id, user_id) REFERENCES member ON DELETE CASCADE
);

CREATE INDEX card_member ON card (asp_id, user_id);

-- The code that the next step of a bank account's registration will ask for; the newest counts.
CREATE TABLE ars_auth_code (
  asp_id      VARCHAR                  NOT NULL,
  user_id     NUMERIC(19)              NOT NULL,
  auth_number VARCHAR                  NOT NULL,
  expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (asp_id, user_id),
  FOREIGN KEY (asp_id, user_id) REFERENCES member ON DELETE CASCADE
);

-- Digests made with the keys that the rows above were made with: another key is refused at start.
CREATE TABLE key_proof (
  property VARCHAR NOT NULL PRIMARY KEY,
  proof    VARCHAR NOT NULL
);
