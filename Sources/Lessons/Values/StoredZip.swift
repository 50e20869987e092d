/// A ZIP archive whose files are stored as they are (PKWARE's APPNOTE 6.3.10, without ZIP64). It has the same bytes
/// whenever it is made: its files are dated to 1980-01-01, the first day that the format has.
struct StoredZip {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file.
  ///
  /// - Parameter name: in ASCII.
  /// - Returns: whether it found room: an archive holds less than 4 GiB and 65,535 files.
  mutating func add(_ content: [UInt8], named name: String) -> Bool {
    let most = Int(UInt32.max) - 1
    guard files.count + content.count + 2 * name.utf8.count + 200 + directory.count < most,
      count < UInt16.max - 1
    else { return false }
    let offset = UInt32(files.count)
    let entry = Self.entry(name, content)
    files.append(littleEndian: UInt32(0x0403_4b50))
    files += entry
    files += name.utf8
    files += content

    directory.append(littleEndian: UInt32(0x0201_4b50))
    directory.append(littleEndian: Self.version)
    directory += entry
    // No comment, the first disk, no attributes.
    directory += repeatElement(0, count: 10)
    directory.append(littleEndian: offset)
    directory += name.utf8
    count += 1
    return true
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(littleEndian: UInt32(0x0605_4b50))
    end += repeatElement(0, count: 4)
    end.append(littleEndian: count)
    end.append(littleEndian: count)
    end.append(littleEndian: UInt32(directory.count))
    end.append(littleEndian: UInt32(files.count))
    end += [0, 0]
    return files + directory + end
  }

  /// What reads it must know of the format: 2.0.
  private static let version: UInt16 = 20
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// What stands alike before a file and in the directory.
  private static func entry(_ name: String, _ content: [UInt8]) -> [UInt8] {
    var entry: [UInt8] = []
    entry.append(littleEndian: version)
    // No flags, stored, at midnight.
    entry += repeatElement(0, count: 6)
    entry.append(littleEndian: firstDay)
    entry.append(littleEndian: CRC32.checksum(of: content))
    entry.append(littleEndian: UInt32(content.count))
    entry.append(littleEndian: UInt32(content.count))
    entry.append(littleEndian: UInt16(name.utf8.count))
    entry.append(littleEndian: UInt16(0))
    return entry
  }
}

/// The checksum of ISO 3309, which ZIP and PNG use.
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    var sum = UInt32(byte)
    for _ in 0..<8 {
      let carries = sum & 1 == 1
      sum >>= 1
      if carries { sum ^= 0xedb8_8320 }
    }
    return sum
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      var sum = UInt32.max
      for byte in bytes {
        let index = UInt8(truncatingIfNeeded: sum) ^ byte
        sum = sum >> 8 ^ table[Int(index)]
      }
      return ~sum
    }
  }
}
