/// A file of packed values that says of itself whether it is whole.
enum PackedFile {
  private static let heading = Array("chainrule cache 1\n".utf8)
  private static let sumSize = 8

  static func write(_ bytes: [UInt8], to path: String) throws(CourseError) {
    var sum = Packer()
    sum.add(self.sum(of: bytes))
    // Under a name that no other process writes to, and whole before it has the one that is read.
    let draft = path + ".\(FileSystem.processNumber)"
    FileSystem.remove(draft)
    do {
      try FileSystem.write(heading + bytes + sum.bytes, to: draft)
      try FileSystem.move(draft, to: path)
    } catch {
      FileSystem.remove(draft)
      throw error
    }
  }

  /// nil where there is no such file, or not as it was written.
  static func read(_ path: String) -> [UInt8]? {
    guard FileSystem.kind(of: path) == .file, let file = try? FileSystem.read(path),
      file.starts(with: heading), file.count >= heading.count + sumSize
    else { return nil }
    let bytes = Array(file[heading.count..<file.count - sumSize])
    var sum = Unpacker(Array(file.suffix(sumSize)))
    return (try? sum.number()) == self.sum(of: bytes) ? bytes : nil
  }

  /// Another one where a byte is another; FNV-1a by words, which finds damage and no intent.
  private static func sum(of bytes: [UInt8]) -> Int {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      let words = buffer.count / 8
      for word in 0..<words {
        sum ^= buffer.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self).littleEndian
        sum = (sum &* 0x0000_0100_0000_01B3) ^ (sum >> 29)
      }
      for byte in buffer[(words * 8)...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return Int(truncatingIfNeeded: sum)
  }
}
