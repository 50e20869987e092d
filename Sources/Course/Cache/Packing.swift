/// Bytes from which values can be read again, in the order in which they were added.
struct Packer {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    self.bytes += bytes
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ value: some Packable) { value.pack(into: &self) }

  mutating func add(_ values: [some Packable]) {
    add(values.count)
    for value in values { add(value) }
  }

  mutating func add(_ value: (some Packable)?) {
    add(value == nil ? 0 : 1)
    if let value { add(value) }
  }
}

/// Bytes that no packer made, or fewer than it made.
struct PackingError: Error {}

/// Reads what a packer made. Of other bytes it reads something else or throws, and never more than there is.
struct Unpacker {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws(PackingError) -> Int {
    let word = try take(MemoryLayout<Int64>.size)
    return Int(word.reversed().reduce(0 as Int64) { $0 << 8 | Int64($1) })
  }

  mutating func take(_ count: Int) throws(PackingError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw PackingError() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func list<Value: Packable>(
    of type: Value.Type = Value.self
  ) throws(PackingError) -> [Value] {
    let count = try number()
    var values: [Value] = []
    // Each value takes some bytes, so that a count from nowhere ends in an error and not in a full memory.
    for _ in 0..<max(count, 0) { values.append(try Value(from: &self)) }
    return values
  }

  mutating func optional<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(PackingError) -> Value? {
    try number() == 0 ? nil : try Value(from: &self)
  }
}

/// What can be put into a file and read from it again.
protocol Packable {
  /// Adds at least one byte.
  func pack(into packer: inout Packer)
  init(from unpacker: inout Unpacker) throws(PackingError)
}

extension String: Packable {
  func pack(into packer: inout Packer) { packer.add(self) }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    let count = try unpacker.number()
    guard let text = String(validating: try unpacker.take(count), as: UTF8.self) else {
      throw PackingError()
    }
    self = text
  }
}

extension Int: Packable {
  func pack(into packer: inout Packer) { packer.add(self) }
  init(from unpacker: inout Unpacker) throws(PackingError) { self = try unpacker.number() }
}
