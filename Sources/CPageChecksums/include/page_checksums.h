#ifndef VERKOSTO_PAGE_CHECKSUMS_H
#define VERKOSTO_PAGE_CHECKSUMS_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes at a page's end hold its checksum; a database reserves them when it is made.
#define VERKOSTO_CHECKSUM_SIZE 8

/// Makes SQLite keep a checksum at the end of every page of databases that reserve the bytes for it, and refuse pages whose
/// checksum is wrong with SQLITE_IOERR_DATA. Databases that reserve none are read and written as ever.
///
/// Gives an SQLite result code, 0 where it is done. Doing it again changes nothing.
int verkosto_keep_page_checksums(void);

/// Lets the process read pages with a wrong checksum, until as many changes by -1 have followed as by 1; for looking at what is
/// on a damaged page.
void verkosto_admit_damaged_pages(int change);

/// Makes a new database reserve the bytes that checksums need; before anything is written to it. `connection` is an
/// `sqlite3 *`. Gives an SQLite result code.
int verkosto_reserve_checksums(void *connection);

/// Whether the checksum at a page's end is that of its other bytes at its place; `page` counts from 1.
int verkosto_has_right_checksum(const uint8_t *bytes, size_t size, uint32_t page);

#endif
