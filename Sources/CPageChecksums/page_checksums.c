// SQLite has no checksums of its own outside the write-ahead log: a byte that changes on the disk in unused space of a page,
// or in an index, goes unseen. This puts a thin layer between SQLite and the system's files. It is the default virtual file
// system with one method replaced, xOpen, which gives main database files the default methods with xRead, xWrite and xFetch
// replaced (https://www.sqlite.org/vfs.html).

#include "page_checksums.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <string.h>

/// Where a database's first page tells how many bytes its pages reserve (https://www.sqlite.org/fileformat.html).
#define RESERVED_BYTES_OFFSET 20

static sqlite3_vfs *plain_system;
static sqlite3_vfs checked_system;
static const sqlite3_io_methods *plain_methods;
static sqlite3_io_methods checked_methods;
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;
static atomic_int damage_admissions;

// MARK: - Checksums

/// Each step maps different sums to different sums, so that one byte that differs changes the end.
static uint64_t checksum(const uint8_t *bytes, size_t size, uint32_t page) {
  uint64_t sum = 0xcbf29ce484222325ULL ^ page;
  for (size_t place = 0; place + 8 <= size; place += 8) {
    uint64_t word = 0;
    for (int byte = 7; byte >= 0; byte--) word = word << 8 | bytes[place + byte];
    sum = (sum ^ word) * 0x100000001b3ULL;
    sum ^= sum >> 29;
  }
  return sum;
}

static void put_checksum(uint8_t *bytes, size_t size, uint32_t page) {
  uint64_t sum = checksum(bytes, size - VERKOSTO_CHECKSUM_SIZE, page);
  for (int byte = 0; byte < 8; byte++) bytes[size - 8 + byte] = (uint8_t)(sum >> (8 * byte));
}

int verkosto_has_right_checksum(const uint8_t *bytes, size_t size, uint32_t page) {
  uint64_t sum = checksum(bytes, size - VERKOSTO_CHECKSUM_SIZE, page);
  for (int byte = 0; byte < 8; byte++) {
    if (bytes[size - 8 + byte] != (uint8_t)(sum >> (8 * byte))) return 0;
  }
  return 1;
}

// MARK: - Files

/// Whether a stretch is a whole page of a database that reserves the bytes.
static int is_checked_page(sqlite3_file *file, const uint8_t *bytes, int size, sqlite3_int64 offset) {
  if (size < 512 || (size & (size - 1)) != 0 || offset % size != 0) return 0;
  if (offset == 0) return bytes[RESERVED_BYTES_OFFSET] == VERKOSTO_CHECKSUM_SIZE;
  uint8_t reserved = 0;
  return plain_methods->xRead(file, &reserved, 1, RESERVED_BYTES_OFFSET) == SQLITE_OK
      && reserved == VERKOSTO_CHECKSUM_SIZE;
}

static int read_checked(sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset) {
  int result = plain_methods->xRead(file, buffer, size, offset);
  if (result != SQLITE_OK || atomic_load(&damage_admissions) > 0) return result;
  if (!is_checked_page(file, buffer, size, offset)) return SQLITE_OK;
  uint32_t page = (uint32_t)(offset / size) + 1;
  return verkosto_has_right_checksum(buffer, (size_t)size, page) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

static int write_checked(sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset) {
  // The reserved bytes belong to this layer alone, so that SQLite does not mind their change in its own copy of the page.
  if (is_checked_page(file, buffer, size, offset)) {
    put_checksum((uint8_t *)buffer, (size_t)size, (uint32_t)(offset / size) + 1);
  }
  return plain_methods->xWrite(file, buffer, size, offset);
}

/// Memory-mapped pages would go past the check.
static int fetch_nothing(sqlite3_file *file, sqlite3_int64 offset, int size, void **page) {
  (void)file;
  (void)offset;
  (void)size;
  *page = NULL;
  return SQLITE_OK;
}

static int open_checked(sqlite3_vfs *system, const char *name, sqlite3_file *file, int flags, int *flags_out) {
  (void)system;
  int result = plain_system->xOpen(plain_system, name, file, flags, flags_out);
  if (result != SQLITE_OK || !(flags & SQLITE_OPEN_MAIN_DB) || file->pMethods == NULL) return result;
  pthread_mutex_lock(&opening);
  if (plain_methods == NULL) {
    checked_methods = *file->pMethods;
    checked_methods.xRead = read_checked;
    checked_methods.xWrite = write_checked;
    if (checked_methods.iVersion >= 3) checked_methods.xFetch = fetch_nothing;
    plain_methods = file->pMethods;
  }
  // Files of another kind of disk have methods of their own; they stay as they are.
  if (file->pMethods == plain_methods) file->pMethods = &checked_methods;
  pthread_mutex_unlock(&opening);
  return result;
}

// MARK: - For Register

int verkosto_keep_page_checksums(void) {
  pthread_mutex_lock(&opening);
  int result = SQLITE_OK;
  if (plain_system == NULL) {
    // So that a file can be opened as one that nobody changes; too late where SQLite was used before.
    sqlite3_config(SQLITE_CONFIG_URI, 1);
    plain_system = sqlite3_vfs_find(NULL);
    if (plain_system == NULL) {
      result = SQLITE_ERROR;
    } else {
      checked_system = *plain_system;
      checked_system.pNext = NULL;
      checked_system.zName = "verkosto";
      checked_system.xOpen = open_checked;
      result = sqlite3_vfs_register(&checked_system, 1);
    }
  }
  pthread_mutex_unlock(&opening);
  return result;
}

void verkosto_admit_damaged_pages(int change) {
  atomic_fetch_add(&damage_admissions, change);
}

int verkosto_reserve_checksums(void *connection) {
  int size = VERKOSTO_CHECKSUM_SIZE;
  return sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &size);
}
