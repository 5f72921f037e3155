// The floor of the register's measurements: the same rows written and read by SQLite alone, with the same durability.
//
//   bare copy REGISTER NEW     copies journal and needs into a new file, row by row in one transaction
//   bare append COPY           opens, appends one event and a need, closes
//   bare show REGISTER ID      opens, reads what is told of one application, closes

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *opened(const char *path) {
  sqlite3 *database;
  if (sqlite3_open(path, &database) != SQLITE_OK) exit(3);
  sqlite3_exec(database, "PRAGMA synchronous = full; PRAGMA busy_timeout = 10000", NULL, NULL, NULL);
  return database;
}

static sqlite3_stmt *prepared(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) {
    fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
    exit(3);
  }
  return statement;
}

static void run(sqlite3 *database, const char *sql) {
  char *error = NULL;
  if (sqlite3_exec(database, sql, NULL, NULL, &error) != SQLITE_OK) {
    fprintf(stderr, "%s: %s\n", sql, error);
    exit(3);
  }
}

static void copy_table(sqlite3 *from, sqlite3 *to, const char *select, const char *insert) {
  sqlite3_stmt *rows = prepared(from, select);
  sqlite3_stmt *row = prepared(to, insert);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(rows); column++) {
      sqlite3_bind_value(row, column + 1, sqlite3_column_value(rows, column));
    }
    if (sqlite3_step(row) != SQLITE_DONE) exit(3);
    sqlite3_reset(row);
  }
  sqlite3_finalize(rows);
  sqlite3_finalize(row);
}

static void copy(const char *from_path, const char *to_path) {
  sqlite3 *from = opened(from_path);
  sqlite3 *to = opened(to_path);
  run(to, "PRAGMA journal_mode = wal");
  sqlite3_stmt *schema = prepared(
      from, "SELECT sql FROM sqlite_schema WHERE tbl_name IN ('journal', 'need') AND sql IS NOT NULL AND type <> 'trigger'");
  while (sqlite3_step(schema) == SQLITE_ROW) run(to, (const char *)sqlite3_column_text(schema, 0));
  sqlite3_finalize(schema);
  run(to, "BEGIN IMMEDIATE");
  copy_table(from, to, "SELECT * FROM journal", "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  copy_table(from, to, "SELECT * FROM need", "INSERT INTO need VALUES (?, ?, ?, ?, ?, ?, ?)");
  run(to, "COMMIT");
  sqlite3_close(from);
  sqlite3_close(to);
}

/// One event and the row that follows from it, into a file that `copy` made.
static void append(const char *path) {
  sqlite3 *database = opened(path);
  run(database, "BEGIN IMMEDIATE");
  run(database,
      "INSERT INTO journal SELECT sequence + 1, day, actor, kind, content, NULL, NULL, previous, hash "
      "FROM journal ORDER BY sequence DESC LIMIT 1");
  run(database, "INSERT INTO need (id, title, year, terms) SELECT 'bare-' || max(rowid), 'Kyyti', 2027, '{}' FROM need");
  run(database, "COMMIT");
  sqlite3_close(database);
}

/// What `verkosto application show` tells, as rows.
static const char *const facts[] = {
    "SELECT * FROM application WHERE id = ?",
    "SELECT need.id, need.title FROM application_need JOIN need ON need.id = need WHERE application = ?",
    "SELECT mark.*, texts FROM mark LEFT JOIN recipe_name ON kind = 'member' AND id = member WHERE application = ?",
    "SELECT * FROM state_change WHERE application = ? ORDER BY id",
    "SELECT * FROM recipe_name WHERE kind <> 'member' AND ? IS NOT NULL",
};

static void show(const char *path, const char *id) {
  sqlite3 *database = opened(path);
  for (size_t fact = 0; fact < sizeof facts / sizeof *facts; fact++) {
    sqlite3_stmt *row = prepared(database, facts[fact]);
    sqlite3_bind_text(row, 1, id, -1, SQLITE_STATIC);
    while (sqlite3_step(row) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(row); column++) {
        const unsigned char *text = sqlite3_column_text(row, column);
        printf("%s\t", text ? (const char *)text : "");
      }
      printf("\n");
    }
    sqlite3_finalize(row);
  }
  sqlite3_close(database);
}

int main(int count, char **arguments) {
  if (count == 4 && strcmp(arguments[1], "copy") == 0) copy(arguments[2], arguments[3]);
  else if (count == 3 && strcmp(arguments[1], "append") == 0) append(arguments[2]);
  else if (count == 4 && strcmp(arguments[1], "show") == 0) show(arguments[2], arguments[3]);
  else return 2;
  return 0;
}
