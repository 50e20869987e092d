#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file cannot be read.
public enum SourceFileError: Error, Hashable, Sendable {
  /// Nothing lies there, or a link that leads nowhere.
  case missing
  /// A folder lies there.
  case folder
  /// A device, a pipe, a socket.
  case notAFile
  /// The system refuses, and why.
  case unreadable(reason: String)
  /// More bytes than may be read.
  case tooLarge(bytes: Int, most: Int)
  /// Nothing but blanks.
  case empty
  /// Named by a lesson, and not in the lessons folder.
  case outside
  /// Line and byte in it, from 1, of the first byte that is not UTF-8.
  case notUTF8(line: Int, byte: Int, value: UInt8)

  /// What is wrong with the file, to follow its name: "… is a folder".
  public var message: String {
    switch self {
    case .missing: "does not exist"
    case .folder: "is a folder; a file is needed"
    case .notAFile: "is not a file but a device or pipe"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let bytes, let most):
      "is too large: \(bytes) bytes, of at most \(most) (\(most >> 20) MiB)"
    case .empty: "is empty"
    case .outside: "lies outside the lessons folder"
    case .notUTF8(let line, let byte, let value):
      "is not UTF-8: at line \(line), byte \(byte) stands 0x\(hexadecimal(value)); save it as UTF-8"
    }
  }
}

extension SourceFile {
  /// The most bytes that a file may have.
  public static let largestSize = 4 << 20
  /// The most bytes that a table of samples may have.
  public static let largestTable = 256 << 20

  /// Reads a file from the disk; a byte order mark is dropped.
  ///
  /// - Parameters:
  ///   - location: where the file lies.
  ///   - path: the path as the user would write it, where that is another.
  ///   - most: how many bytes the file may have.
  /// - Throws: where it is no text of that size in UTF-8. A pipe or a device is never waited for.
  public convenience init(
    reading location: String, shownAs path: String? = nil, atMost most: Int = largestSize
  ) throws(SourceFileError) {
    let bytes = try readText(of: location, atMost: most)
    if let error = firstInvalidByte(in: bytes).map({ notUTF8(bytes, at: $0) }) { throw error }
    self.init(path: path ?? location, utf8: bytes)
  }

  /// Reads standard input to its end, as a file, or no further than a file may be long.
  public convenience init(readingStandardInput: Void) throws(SourceFileError) {
    let bytes = try readTextOfStandardInput()
    if let error = firstInvalidByte(in: bytes).map({ notUTF8(bytes, at: $0) }) { throw error }
    self.init(path: Self.standardInput, utf8: bytes)
  }

  /// Reads a file from the disk, or reports why it cannot be read, naming it.
  public static func read(
    _ location: String, shownAs path: String? = nil, reporting diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    read(shownAs: path ?? location, reporting: &diagnostics) { () throws(SourceFileError) in
      try readText(of: location, atMost: largestSize)
    }
  }

  /// What standard input is called where a file has its path.
  public static let standardInput = "<stdin>"

  /// The same of standard input.
  public static func readStandardInput(reporting diagnostics: inout [Diagnostic]) -> SourceFile? {
    read(shownAs: standardInput, reporting: &diagnostics, readTextOfStandardInput)
  }

  private static func read(
    shownAs path: String, reporting diagnostics: inout [Diagnostic],
    _ bytes: () throws(SourceFileError) -> [UInt8]
  ) -> SourceFile? {
    let what = path == standardInput ? "standard input" : "this file"
    do {
      let bytes = try bytes()
      guard let offset = firstInvalidByte(in: bytes) else {
        return SourceFile(path: path, utf8: bytes)
      }
      // The place is shown in the text with a replacement character, of three bytes, for the byte.
      let shown = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
      diagnostics.append(
        .error(
          "\(what) \(notUTF8(bytes, at: offset).message)",
          at: SourceRange(file: shown, offsets: offset..<offset + 3)))
    } catch {
      let nothing = SourceFile(path: path, text: "")
      diagnostics.append(.error("\(what) \(error.message)", at: nothing.range))
    }
    return nil
  }
}

/// What the file holds without a byte order mark, if that is more than blanks.
private func readText(
  of location: String, atMost most: Int
) throws(SourceFileError) -> [UInt8] {
  try text(of: readBytes(of: location, atMost: most))
}

private func readTextOfStandardInput() throws(SourceFileError) -> [UInt8] {
  try text(of: readToEnd(of: 0, expecting: 1 << 16, atMost: SourceFile.largestSize))
}

private func text(of bytes: [UInt8]) throws(SourceFileError) -> [UInt8] {
  var bytes = bytes
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  guard bytes.contains(where: { !isBlank($0) }) else { throw .empty }
  return bytes
}

private func notUTF8(_ bytes: [UInt8], at offset: Int) -> SourceFileError {
  let ends = bytes[..<offset].lineEnds
  let start = ends.last?.upperBound ?? 0
  return .notUTF8(line: ends.count + 1, byte: offset - start + 1, value: bytes[offset])
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0" + digits : digits
}

private func readBytes(
  of location: String, atMost most: Int
) throws(SourceFileError) -> [UInt8] {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  let file = open(location, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else {
    let code = errno
    throw code == ENOENT || code == ENOTDIR ? .missing : .unreadable(reason: words(for: code))
  }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .unreadable(reason: words(for: errno)) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw .folder
  default: throw .notAFile
  }
  guard status.st_size <= most else {
    throw .tooLarge(bytes: Int(status.st_size), most: most)
  }
  return try readToEnd(of: file, expecting: Int(status.st_size) + 1, atMost: most)
}

private func readToEnd(
  of file: Int32, expecting size: Int, atMost most: Int
) throws(SourceFileError) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: max(2, size))
  while true {
    let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw .unreadable(reason: words(for: errno)) }
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
    guard bytes.count <= most else { throw .tooLarge(bytes: bytes.count, most: most) }
  }
}

private func words(for code: Int32) -> String { String(cString: strerror(code)).lowercased() }

/// The offset of the first byte that is no part of a UTF-8 sequence; nil where all are.
private func firstInvalidByte(in bytes: [UInt8]) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var offset = 0
  while offset < bytes.count {
    // No sequence is longer than four bytes.
    let length = (1...4).first { length in
      offset + length <= bytes.count
        && String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
    }
    guard let length else { return offset }
    offset += length
  }
  return nil
}
