/// An array as NumPy's NPY files hold it, version 1.0 of the format: numbers in C order, little-endian.
struct NPYArray {
  let name: String
  let shape: [Int]
  private let content: Content

  private enum Content {
    case reals([[Double]])
    case integers([Int])
  }

  /// - Parameter parts: what stands one behind the other, all in all as many numbers as the shape has.
  init(_ name: String, shape: [Int], _ parts: [[Double]]) {
    self.name = name
    self.shape = shape
    content = .reals(parts)
  }

  init(_ name: String, shape: [Int], integers: [Int]) {
    self.name = name
    self.shape = shape
    content = .integers(integers)
  }

  /// The whole file.
  var bytes: [UInt8] {
    var bytes = header
    switch content {
    case .reals(let parts):
      bytes.reserveCapacity(bytes.count + 8 * parts.reduce(0) { $0 + $1.count })
      for number in parts.joined() { bytes.append(littleEndian: number.bitPattern) }
    case .integers(let numbers):
      for number in numbers { bytes.append(littleEndian: UInt64(bitPattern: Int64(number))) }
    }
    return bytes
  }

  private var header: [UInt8] {
    let type =
      switch content {
      case .reals: "<f8"
      case .integers: "<i8"
      }
    let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    let text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }"
    // What stands before the numbers is a multiple of 64 bytes, a line end included.
    let start = [0x93] + Array("NUMPY".utf8) + [1, 0]
    let length = text.utf8.count + 1
    let padding = (64 - (start.count + 2 + length) % 64) % 64
    var bytes = start
    bytes.append(littleEndian: UInt16(length + padding))
    return bytes + text.utf8 + repeatElement(UInt8(ascii: " "), count: padding)
      + [UInt8(ascii: "\n")]
  }
}

extension [UInt8] {
  mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
