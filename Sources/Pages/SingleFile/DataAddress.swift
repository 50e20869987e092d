#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file as an address that holds all of it.
public func dataAddress(of bytes: [UInt8], named name: String) -> String {
  "data:\(MediaType.ofFile(named: name));base64,\(Data(bytes).base64EncodedString())"
}
