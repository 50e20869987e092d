#if canImport(CommonCrypto)
  import CommonCrypto
#else
  import CGLib
#endif

/// SHA-256 of some bytes, in hexadecimal digits: who has equal ones has equal bytes.
struct Checksum: Hashable, Sendable {
  let digits: String

  fileprivate init(digits: String) { self.digits = digits }

  init(of bytes: [UInt8]) {
    #if canImport(CommonCrypto)
      var digest = [UInt8](repeating: 0, count: Int(CC_SHA256_DIGEST_LENGTH))
      _ = CC_SHA256(bytes, CC_LONG(bytes.count), &digest)
      digits = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #else
      let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
      defer { g_free(text) }
      digits = text.map { String(cString: $0) } ?? ""
    #endif
  }

  /// Of all that is packed, each thing apart from the next.
  init(_ pack: (inout Packer) -> Void) {
    var packer = Packer()
    pack(&packer)
    self.init(of: packer.bytes)
  }
}

extension Checksum: Packable {
  func pack(into packer: inout Packer) { packer.add(digits) }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(digits: try String(from: &unpacker))
  }
}
