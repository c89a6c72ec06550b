-- Plain SQL that H2 and PostgreSQL share. Texts have no length here: the contract limits them, in code points,
-- which not every database counts.

CREATE SEQUENCE member_user_id START WITH 10000000000;

CREATE TABLE member (
  asp_id          VARCHAR                  NOT NULL,
  user_id         NUMERIC(19)              NOT NULL,
  login_id        VARCHAR                  NOT NULL,
  password_hash   VARCHAR                  NOT NULL,
  ci              VARCHAR,
  birth_date      VARCHAR                  NOT NULL,
  nationality     VARCHAR                  NOT NULL,
  gender          VARCHAR                  NOT NULL,
  user_name       VARCHAR                  NOT NULL,
  mobile_number   VARCHAR,
  email           VARCHAR                  NOT NULL,
  join_channel    VARCHAR,
  zip_code        VARCHAR,
  address         VARCHAR,
  address_detail  VARCHAR,
  active          BOOLEAN                  NOT NULL,
  blocked         BOOLEAN                  NOT NULL,
  failed_attempts INTEGER                  NOT NULL,
  registered_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (asp_id, user_id),
  UNIQUE (asp_id, login_id),
  UNIQUE (asp_id, ci)
);

CREATE INDEX member_mobile_number ON member (asp_id, mobile_number);

CREATE TABLE agreed_term (
  asp_id  VARCHAR     NOT NULL,
  user_id NUMERIC(19) NOT NULL,
  tc_id   VARCHAR     NOT NULL,
  FOREIGN KEY (asp_id, user_id) REFERENCES member ON DELETE CASCADE
);

CREATE INDEX agreed_term_member ON agreed_term (asp_id, user_id);

CREATE TABLE card (
  card_no     VARCHAR     NOT NULL PRIMARY KEY,
  par         VARCHAR     NOT NULL UNIQUE,
  expiry_date VARCHAR     NOT NULL,
  service_id  VARCHAR     NOT NULL,
  asp_id      VARCHAR     NOT NULL,
  user_id     NUMERIC(19) NOT NULL,
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
