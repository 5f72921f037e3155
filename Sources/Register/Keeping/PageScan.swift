import CPageChecksums
import Foundation

/// Looks at a register's file itself, page by page, past SQLite: also at pages and bytes that nothing uses.
struct PageScan {
    /// The pages whose checksum is wrong, from 1; or whether the file says that it keeps none, which no register does.
    private(set) var damagedPages: [Int] = []
    private(set) var keepsChecksums = true
    private var pageSize = 4096

    /// Reads the whole file. Nil if it can't be read, or holds no page yet.
    init?(path: String) {
        guard let file = FileHandle(forReadingAtPath: path), let start = try? file.read(upToCount: 100),
            start.count == 100
        else { return nil }
        let size = Int(start[16]) << 8 | Int(start[17])
        pageSize = size == 1 ? 65536 : size
        keepsChecksums = start[20] == UInt8(VERKOSTO_CHECKSUM_SIZE) && pageSize >= 512
        guard keepsChecksums else { return }
        var page = 1
        while let isSound = isSound(page, in: file) {
            if !isSound { damagedPages.append(page) }
            page += 1
        }
    }

    /// A page's bytes, for a look at what they held.
    static func bytes(ofPage page: Int, size: Int, path: String) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path),
            (try? file.seek(toOffset: UInt64((page - 1) * size))) != nil,
            let bytes = try? file.read(upToCount: size)
        else { return [] }
        return Array(bytes)
    }

    /// Whether a page has its checksum; nil behind the last. Another process may just be writing it, so that a wrong one is
    /// looked at again.
    private func isSound(_ page: Int, in file: FileHandle) -> Bool? {
        for attempt in 0..<3 {
            guard (try? file.seek(toOffset: UInt64((page - 1) * pageSize))) != nil,
                let bytes = try? file.read(upToCount: pageSize), !bytes.isEmpty
            else { return nil }
            if bytes.count == pageSize,
                bytes.withUnsafeBytes({ buffer in
                    verkosto_has_right_checksum(
                        buffer.bindMemory(to: UInt8.self).baseAddress, pageSize, UInt32(page)) != 0
                })
            {
                return true
            }
            if attempt < 2 { Thread.sleep(forTimeInterval: 0.02) }
        }
        return false
    }
}

/// A leaf of the journal's tree as the file format lays it out (https://www.sqlite.org/fileformat.html, 1.6): enough of it to
/// tell which events a damaged page holds.
struct JournalLeaf {
    /// The places in the journal of the events on the page.
    let sequences: ClosedRange<Int>

    /// Nil if the page is no leaf of a table, or its cells can't be followed.
    init?(page: [UInt8]) {
        guard page.count >= 512, page[0] == 0x0D else { return nil }
        let count = Int(page[3]) << 8 | Int(page[4])
        guard count > 0, 8 + 2 * count <= page.count else { return nil }
        let rows = (0..<count).compactMap { cell in
            Self.row(at: Int(page[8 + 2 * cell]) << 8 | Int(page[9 + 2 * cell]), in: page)
        }
        guard let first = rows.min(), let last = rows.max() else { return nil }
        sequences = first...last
    }

    /// The row id of the cell at an offset: the second of the numbers of variable length that it begins with.
    private static func row(at offset: Int, in page: [UInt8]) -> Int? {
        var offset = offset
        var number = 0
        for _ in 0..<2 {
            number = 0
            var byte: UInt8 = 0x80
            while byte & 0x80 != 0 {
                guard offset < page.count, number < 1 << 48 else { return nil }
                byte = page[offset]
                number = number << 7 | Int(byte & 0x7F)
                offset += 1
            }
        }
        return number
    }
}
